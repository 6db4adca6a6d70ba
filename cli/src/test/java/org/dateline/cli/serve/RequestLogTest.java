package org.dateline.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written of a request. */
class RequestLogTest {
  private final List<String> lines = new ArrayList<>();
  private final RequestLog log = new RequestLog(lines::add);

  private String line(String path, String query) {
    log.add(new Incoming("GET", path, path, query, "127.0.0.1", name -> null), 200, 12, 1_500_000);
    return lines.getLast();
  }

  @Test
  void eachIsOneLineWithWhatWasAskedAndAnswered() {
    String line = line("/api/search", "q=kursk");
    assertTrue(
        line.endsWith(
            """
            "from":"127.0.0.1","method":"GET","address":"/api/search?q=kursk",\
            "status":200,"bytes":12,"ms":1.5}\
            """),
        line);
    assertTrue(line.startsWith("{\"time\":\"20"), line);
  }

  @Test
  void theTokenIsNotWritten() {
    String line = line("/", "q=a&token=sesame&page=2");
    assertTrue(line.contains("\"/?q=a&page=2\""), line);
    assertFalse(line.contains("sesame"), line);
  }

  @Test
  void nothingThatCameEndsTheLineOrSteersTheTerminal() {
    String line = line("/\u001b[2J\n\r\u0000", "q=\"\u202e\u2028\u009b\\");
    assertEquals(
        0,
        line.chars().filter(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x202e).count());
  }

  @Test
  void whatIsLongIsCutAndSaidToBe() {
    String line = line("/", "q=" + "a".repeat(5_000));
    assertTrue(line.contains("aaa...\""), line);
    assertTrue(line.length() < 2_300, line);
  }
}

package org.dateline.archive.form.warc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dateline.archive.form.WarcFile;
import org.dateline.archive.form.WholeForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArcFormTest {
  private static final String FILE =
      """
      filedesc://a.arc 0.0.0.0 20011227101112 text/plain 70
      1 0 Example
      URL IP-address Archive-date Content-type Archive-length

      """;

  private static String page(String url, String title, String more, int wrong) {
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + WarcFile.page(title);
    int length = answer.length() + wrong;
    return url + " 10.0.0.1 20011227101112 text/html " + more + length + "\n" + answer + "\n";
  }

  private static void areRead(String text) {
    WholeForms.Result result = WholeForms.read("a.arc", text);
    assertEquals("arc", result.form());
    assertEquals(List.of("First", "Second"), result.titles(), result.reasons().toString());
    assertEquals(WarcFile.TEXT, result.article().body());
    assertEquals("2001-12-27T10:11:12Z", String.valueOf(result.article().crawled()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "200 - - 1234 a.arc.gz "})
  void pagesOfBothVersionsAreArticles(String more) {
    areRead(
        FILE
            + page("http://a.example/1", "First", more, 0)
            + page("http://a.example/2", "Second", more, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, 5, 400, 100_000})
  void aWrongLengthCostsNoOtherRecord(int wrong) {
    areRead(
        FILE
            + page("http://a.example/1", "First", "", wrong)
            + page("http://a.example/2", "Second", "", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001122710", "200112271000"})
  void aDateThatLeavesOutItsEndIsNoNumberOfSeconds(String date) {
    String text = FILE + page("http://a.example/1", "First", "", 0);
    WholeForms.Result result =
        WholeForms.read("a.arc", text.replace("20011227101112 text/html", date + " text/html"));
    assertEquals("2001-12-27T10:00:00Z", String.valueOf(result.article().crawled()));
  }

  @Test
  void blanksInAddressesAndStrayBreaksAreRead() {
    String text =
        FILE
            + "\n\ndns:a.example 10.0.0.1 20011227101112 text/dns 5\n1.2.3\n\n\n"
            + page("http://a.example/a b c", "First", "", 0)
            + "\n\n\n"
            + page("http://a.example/2", "Second", "", 0);
    areRead(text);
    assertEquals("http://a.example/a b c", WholeForms.read("x.arc", text).article().url());
  }
}

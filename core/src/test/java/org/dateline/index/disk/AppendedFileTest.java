package org.dateline.index.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendedFileTest {
  @TempDir Path folder;

  /** On a disk that is full after half of what is added. */
  private static final class Full extends AppendedFile {
    Full(Path generation) {
      super(generation, CHANGES);
    }

    @Override
    FileChannel write(FileChannel channel, byte[] lines) throws IOException {
      super.write(channel, Arrays.copyOf(lines, lines.length / 2));
      throw new IOException("No space left on device");
    }
  }

  private AppendedFile changes() {
    return new AppendedFile(folder, AppendedFile.CHANGES);
  }

  private Path file() {
    return changes().path();
  }

  @Test
  void whatAFullDiskTakesHalfIsCutBack() throws IOException {
    changes().append(List.of("\"a\""));
    assertThrows(IOException.class, () -> new Full(folder).append(List.of("\"bbbbbb\"")));
    assertEquals("\"a\"\n", Files.readString(file()));
    changes().append(List.of("\"c\""));
    assertEquals(List.of("\"a\"", "\"c\""), changes().linesFrom(0));
  }

  @Test
  void aLineThatAKilledRunToreGoesWithTheNextAppend() throws IOException {
    Files.writeString(file(), "\"a\"\n\"torn");
    assertEquals(List.of("\"a\""), changes().linesFrom(0));
    long before = changes().length();
    changes().append(List.of("\"c\""));
    assertEquals("\"a\"\n\"c\"\n", Files.readString(file()));
    assertEquals(List.of("\"c\""), changes().linesFrom(before));
  }

  @Test
  void aTornLineOfManyBlocksIsFoundToItsBeginning() throws IOException {
    Files.writeString(file(), "\"a\"\n" + "x".repeat(20_000));
    assertEquals(4, changes().length());
    Files.writeString(file(), "x".repeat(8192));
    assertEquals(0, changes().length());
    Files.writeString(file(), "\n" + "x".repeat(8192));
    assertEquals(1, changes().length());
  }

  @Test
  void aLineThatIsNotOneValueIsNamed() throws IOException {
    for (String bad :
        List.of("\"b\"c-1\"", "{\"id\":\"b\"", "", "\"b\" \"c\"", "{\"a\":1}{", "\0\0")) {
      Files.writeString(file(), "\"a\"\n\"ä\"\n" + bad + "\n");
      for (int from : List.of(0, 4)) {
        IOException error = assertThrows(IOException.class, () -> changes().linesFrom(from));
        assertTrue(
            String.valueOf(error.getMessage()).contains(file() + " is damaged: line 3 "),
            error.getMessage());
      }
    }
  }

  @Test
  void aFileThatHasLostItsEndIsNamed() throws IOException {
    Files.write(file(), "\"a\"\n".getBytes(UTF_8));
    for (IOException error :
        List.of(
            assertThrows(IOException.class, () -> changes().cutTo(5)),
            assertThrows(IOException.class, () -> changes().linesFrom(5)))) {
      assertEquals(
          file() + " is damaged: it had 5 bytes and has 4", String.valueOf(error.getMessage()));
    }
    changes().cutTo(4);
    changes().cutTo(0);
    assertEquals(0, Files.size(file()));
  }

  @Test
  void aCopyHasTheWholeLinesOfTheLengthAlone() throws IOException {
    changes().append(List.of("\"a\"", "\"b\""));
    Path other = Files.createDirectory(folder.resolve("other"));
    changes().copyTo(other, 6);
    assertEquals("\"a\"\n", Files.readString(other.resolve(AppendedFile.CHANGES)));
    changes().copyTo(other, Long.MAX_VALUE);
    assertEquals("\"a\"\n\"b\"\n", Files.readString(other.resolve(AppendedFile.CHANGES)));
  }
}

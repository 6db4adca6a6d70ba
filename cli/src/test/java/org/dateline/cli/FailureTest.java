package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong with a file is told with its cause and its place. */
class FailureTest {
  @TempDir Path folder;

  @Test
  void eachErrorOfTheSystemIsASentence() {
    Map<IOException, String> said = new LinkedHashMap<>();
    said.put(new NoSuchFileException("a/b"), "no such file: a/b");
    said.put(new AccessDeniedException("ix/change.lock"), "permission denied: ix/change.lock");
    said.put(new AccessDeniedException("a", "b", null), "permission denied: a -> b");
    said.put(new FileAlreadyExistsException("a"), "there is already a file a");
    said.put(new DirectoryNotEmptyException("a"), "the folder is not empty: a");
    said.put(new NotDirectoryException("a"), "not a folder: a");
    said.put(
        new FileSystemException("a/x", null, "No space left on device"), "the disk is full: a/x");
    said.put(
        new FileSystemException("a/x", null, "Read-only file system"),
        "the disk can only be read, not written: a/x");
    said.put(new FileSystemException("a/x", null, "File name too long"), "file name too long: a/x");
    said.put(new FileSystemException("a/x"), "cannot be read or written: a/x");
    said.put(new IOException("No space left on device"), "the disk is full");
    said.put(
        new IOException("merge of _1 into _2", new IOException("No space left on device")),
        "the disk is full (merge of _1 into _2)");
    said.put(new IOException(null, new AccessDeniedException("a")), "permission denied: a");
    said.put(new FileNotFoundException("a (Permission denied)"), "permission denied: a");
    said.put(new EOFException(), "reading or writing failed: EOFException");
    said.put(new IOException("the index is damaged"), "the index is damaged");
    said.forEach((failure, sentence) -> assertEquals(sentence, Failure.sentence(failure)));
  }

  @Test
  void whatIsBehindAnUncheckedErrorIsTold() {
    Throwable io = new IOException("No space left on device");
    assertEquals("the disk is full", Failure.behind(new UncheckedIOException((IOException) io)));
    assertEquals("the disk is full", Failure.behind(new IllegalStateException("closed", io)));
    String memory = String.valueOf(Failure.behind(new RuntimeException(new OutOfMemoryError())));
    assertTrue(memory.contains("DATELINE_OPTS=-Xmx"), memory);
    String stack = String.valueOf(Failure.behind(new StackOverflowError()));
    assertTrue(stack.contains("nested too deep"), stack);
    assertNull(Failure.behind(new IllegalStateException("a fault of ours")));
  }

  @Test
  void noMessageIsLongerThanAScreen() {
    assertTrue(Failure.sentence(new NoSuchFileException("x".repeat(100_000))).length() < 2_100);
  }

  /** A disk or a reader that fails. */
  private static PrintStream failing(String message, Output[] made) {
    made[0] =
        new Output(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(message);
              }
            });
    return new PrintStream(made[0], false, StandardCharsets.UTF_8);
  }

  private static String ended(String message, int code) {
    Output[] made = new Output[1];
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream out = failing(message, made);
    PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(out, err, false, false, true, Terminal.COLUMNS);
    terminal.data().println("a result");
    int ended = made[0].ended(code, out, terminal);
    return ended + " " + errors.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void resultsThatCannotBeWrittenAreAFailureUnlessTheReaderWentAway() {
    String cut = "1 dateline: the output is cut short: the disk is full";
    assertEquals(cut, ended("No space left on device", ExitCode.DONE));
    assertEquals(cut, ended("No space left on device", ExitCode.FAILURE));
    assertEquals("0 ", ended("Broken pipe", ExitCode.DONE));
    assertEquals("1 ", ended("Broken pipe", ExitCode.FAILURE));
    assertEquals(cut, ended("No space left on device", ExitCode.QUARANTINED));
    assertEquals("2 ", ended("Broken pipe", ExitCode.USAGE));
  }

  @Test
  void aFolderWhereAFileShouldBeIsToldWithItsPath() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Ran ran = Ran.of(false, "tag", file.resolve("below").toString());
    assertEquals(ExitCode.FAILURE, ran.code());
    assertTrue(ran.err().startsWith("dateline: ") && ran.err().contains("below"), ran.err());
    assertTrue(ran.err().contains(": ") && !ran.err().contains("\tat "), ran.err());
  }
}

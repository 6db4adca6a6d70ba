package org.dateline.index.generation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.dateline.Internal;
import org.dateline.index.disk.Disk;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code current} of an index folder, which names the generation that serves. Nothing else
 * reads or writes it. Thread-safe, as it remembers nothing.
 */
@Internal
public final class CurrentPointer {
  private static final String FILE = "current";

  /** Where the next one is written; what is left of it was never in force. */
  public static final String NEXT = FILE + ".next";

  // More than any name has: of what is longer the beginning shows that it is none.
  private static final int LONGEST = 64;

  private final Path root;

  CurrentPointer(Path root) {
    this.root = root;
  }

  Path file() {
    return root.resolve(FILE);
  }

  /** What it says, whatever that is, {@code null} if it is not there. */
  @Nullable String text() throws IOException {
    try (InputStream in = Files.newInputStream(file())) {
      return new String(in.readNBytes(LONGEST), ISO_8859_1).strip();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** The folder that {@code text} names, there or not, {@code null} if it names none. */
  @Nullable Path named(@Nullable String text) {
    return text != null && Generations.isName(text) ? root.resolve(text) : null;
  }

  /** What is wrong with {@code text}, as it goes on after the file's name; else {@code null}. */
  @Nullable String fault(@Nullable String text) throws IOException {
    if (text == null) {
      return "is missing";
    }
    Path named = named(text);
    if (named == null) {
      return text.isEmpty() ? "is empty" : "does not hold the name of a generation";
    }
    if (!Files.isDirectory(named)) {
      return "names " + text + ", which is not there";
    }
    return Generation.isBroken(named) ? "names " + text + ", which cannot be read" : null;
  }

  /** Names another, in one step and on the disk when this returns. */
  void write(Path generation) throws IOException {
    Path next = root.resolve(NEXT);
    Files.writeString(next, generation.getFileName() + "\n");
    Disk.replace(root, next, file());
  }
}

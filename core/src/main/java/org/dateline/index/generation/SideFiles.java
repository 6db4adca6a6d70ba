package org.dateline.index.generation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.Internal;
import org.dateline.archive.JsonLines;
import org.dateline.archive.Manifest;
import org.dateline.archive.QuarantineFile;
import org.dateline.index.disk.AppendedFile;
import org.dateline.index.disk.Disk;

/** Looks whether the files of lines beside a generation's index are whole, and mends them. */
@Internal
public final class SideFiles {
  private static final Map<String, Class<?>> KILL =
      Map.of("id", String.class, "least", Number.class);

  /** What follows if a line is taken out. */
  private static final Map<String, String> CONSEQUENCES =
      Map.of(
          AppendedFile.MANIFEST, "the next update reads its file again",
          AppendedFile.KILLS, "an old version of what it killed may come again",
          AppendedFile.CHANGES, "a rebuild at work does not take that change over",
          AppendedFile.QUARANTINE, "its record is read again when its file changes");

  private SideFiles() {}

  /** What is wrong with the files beside a generation, each with its file and line. */
  public static List<String> problems(Path generation) throws IOException {
    List<String> problems = new ArrayList<>();
    for (String name : CONSEQUENCES.keySet().stream().sorted().toList()) {
      badLines(generation.resolve(name))
          .forEach((line, why) ->
              problems.add("%s is damaged in line %d: %s".formatted(name, line, why)));
    }
    return problems;
  }

  private static Map<Long, String> badLines(Path file) throws IOException {
    Map<Long, String> problems = new LinkedHashMap<>();
    JsonLines.forEach(
        file,
        (number, line, ended) -> {
          try {
            parse(file.getFileName().toString(), line);
            if (!ended) {
              problems.put(number, "it has no end");
            }
          } catch (IOException e) {
            problems.put(number, String.valueOf(e.getMessage()));
          }
        });
    return problems;
  }

  private static void parse(String name, byte[] line) throws IOException {
    switch (name) {
      case AppendedFile.MANIFEST -> JsonLines.object(line, Manifest.FIELDS);
      case AppendedFile.KILLS -> JsonLines.object(line, KILL);
      case AppendedFile.QUARANTINE -> JsonLines.object(line, QuarantineFile.FIELDS);
      default -> {
        if (!(JsonLines.value(line) instanceof String)) {
          throw new IOException("it is no id");
        }
      }
    }
  }

  /**
   * Takes bad lines out and keeps them in a file beside; nobody may write meanwhile.
   *
   * @return what was done, in sentences for people
   */
  public static List<String> mend(Path generation) throws IOException {
    List<String> done = new ArrayList<>();
    for (String name : CONSEQUENCES.keySet().stream().sorted().toList()) {
      Path file = generation.resolve(name);
      Map<Long, String> problems = badLines(file);
      if (!problems.isEmpty()) {
        done.add(mend(generation, name, problems.keySet().stream().toList()));
      }
    }
    return done;
  }

  private static String mend(Path generation, String name, List<Long> numbers) throws IOException {
    Path file = generation.resolve(name);
    Path bad = file.resolveSibling(name + ".damaged");
    Path next = file.resolveSibling(name + ".next");
    try (OutputStream good = Files.newOutputStream(next);
        OutputStream out =
            Files.newOutputStream(bad, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      JsonLines.forEach(
          file,
          (number, line, ended) -> {
            OutputStream to = isWhole(name, line) ? good : out;
            to.write(line);
            to.write('\n');
          });
    }
    Disk.force(bad);
    Disk.replace(generation, next, file);
    return "took line %s out of %s/%s and kept it in %s: %s"
        .formatted(
            numbers.toString().replaceAll("[\\[\\]]", ""),
            generation.getFileName(),
            name,
            bad.getFileName(),
            CONSEQUENCES.get(name));
  }

  private static boolean isWhole(String name, byte[] line) {
    try {
      parse(name, line);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

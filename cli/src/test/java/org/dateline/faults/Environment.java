package org.dateline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.index.RebuildOptions;

/** No home, no temporary folder, clocks that jump: commands work, or say what they lack. */
final class Environment implements Fault {
  private static final List<String> DAYS =
      List.of("1970-01-01T00:00:00Z", "2100-01-01T00:00:00Z", "2038-01-19T03:14:08Z");

  @Override
  public String name() {
    return "environment";
  }

  @Override
  public void run(Tries tries) throws Exception {
    int times = tries.times(1, 5);
    for (int i = 0; i < times; i++) {
      tries.run(
          "no home", (random, folder) -> commands(random, folder, "-Duser.home=/nowhere/home"));
      tries.run(
          "no temporary folder",
          (random, folder) -> commands(random, folder, "-Djava.io.tmpdir=/nowhere/tmp"));
      for (String day : DAYS) {
        tries.run("files of " + day, (random, folder) -> clock(Instant.parse(day), random, folder));
      }
    }
  }

  private static void commands(Random random, Path folder, String option) throws Exception {
    SampleArchive archive = new SampleArchive(folder.resolve("archive"));
    archive.write("a", 20, random);
    Path index = folder.resolve("index");
    run(folder, option, List.of("rebuild", archive.folder().toString(), "--index", "" + index));
    if (Files.isDirectory(index)) {
      List<String> found = run(folder, option, List.of("export", "--index", "" + index));
      assertTrue(found.size() > 10 || found.isEmpty(), () -> "a part alone: " + found.size());
    }
  }

  /** What it wrote, nothing if it said in a sentence what it lacks. */
  private static List<String> run(Path folder, String option, List<String> arguments)
      throws Exception {
    List<String> lines = new ArrayList<>();
    Child child =
        new Child.Maker(folder, List.of(option), false).start(ChildCommand.class, arguments);
    int code = child.lines(lines::add);
    String errors = child.errors();
    assertFalse(errors.contains("\tat "), () -> "a stack trace: " + errors);
    assertTrue(code == 0 || code == 3 || errors.contains("tmp"), () -> code + ": " + errors);
    return code == 0 || code == 3 ? lines : List.of();
  }

  /**
   * An index and an archive whose files bear this time, and a change that is told by nothing else.
   */
  private static void clock(Instant time, Random random, Path folder) throws IOException {
    SampleArchive archive = new SampleArchive(folder.resolve("archive"));
    archive.write("a", SampleArchive.line("a", "one", 1));
    archive.write("b", SampleArchive.line("b", "two", 1));
    Path index = folder.resolve("index");
    archive.rebuild(index, RebuildOptions.defaults());
    archive.write("b", SampleArchive.line("b", "two, as it is now", 2));
    archive.write("c", SampleArchive.line("c", "three", 1));
    setTimes(folder, time);
    archive.update(index);
    assertEquals("Story b | two, as it is now", Contents.of(index).get("b"));
    assertEquals(3, Contents.of(index).size());
    assertEquals(0, archive.update(index).files(), "files read though nothing has changed");
    setTimes(folder, Instant.parse(DAYS.get(random.nextInt(DAYS.size()))));
    assertEquals(0, archive.update(index).files(), "files read though their bytes are the same");
    archive.rebuild(index, RebuildOptions.defaults());
    Contents.mend(index);
    assertEquals(3, Contents.of(index).size());
  }

  private static void setTimes(Path folder, Instant time) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(time));
      }
    }
  }
}

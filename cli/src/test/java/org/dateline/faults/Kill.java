package org.dateline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A process is killed at any moment: a writer's acknowledged articles are there, a command has done
 * all or nothing, and the same command ends as if it had never been killed.
 */
final class Kill implements Fault {
  @Override
  public String name() {
    return "kill";
  }

  @Override
  public void run(Tries tries) throws Exception {
    int writers = tries.times(1, 20);
    for (int i = 0; i < writers; i++) {
      tries.run("writer", Kill::writer);
    }
    List<Work> works =
        new Works(tries.shared("works"))
            .all().stream().filter(work -> !work.command().isEmpty()).toList();
    // In the short form two of them, in turn by the seed.
    int commands = tries.times(2, 30 * works.size() / 6);
    int first = Math.floorMod(tries.row().seed(), works.size());
    for (int i = 0; i < commands; i++) {
      Work work = works.get((first + i) % works.size());
      tries.run(work.name(), (random, folder) -> command(work, random, folder));
    }
  }

  /** One index, killed and opened again three times. */
  private static void writer(Random random, Path folder) throws Exception {
    Path index = folder.resolve("index");
    Map<String, String> last = new TreeMap<>();
    for (int kill = 1; kill <= 3; kill++) {
      List<Map<String, String>> allowed = write(index, kill * 100_000, last, random, folder);
      Map<String, String> found = Contents.ofMaybeNone(index);
      assertTrue(
          allowed.contains(found),
          "%d found, %d acknowledged, kill %d".formatted(found.size(), last.size(), kill));
      Contents.mend(index);
      last = found;
    }
  }

  private static List<Map<String, String>> write(
      Path index, int number, Map<String, String> before, Random random, Path folder)
      throws Exception {
    List<Map<String, String>> allowed = new ArrayList<>(List.of(before));
    String[] arguments = {index.toString(), "" + number, "" + random.nextLong()};
    Child child = new Child.Maker(folder).start(ChildWriter.class, List.of(arguments));
    int delay = random.nextInt(700);
    AtomicBoolean begun = new AtomicBoolean();
    child.lines(line -> {
      if (line.equals("ack")) {
        allowed.removeFirst();
      } else if (line.startsWith("begin ")) {
        if (!begun.getAndSet(true)) {
          child.killIn(delay);
        }
        allowed.add(changed(allowed.getFirst(), line));
      }
    });
    return allowed;
  }

  private static Map<String, String> changed(Map<String, String> before, String line) {
    Map<String, String> next = new TreeMap<>(before);
    for (String id : line.substring("begin ".length()).split(" ", -1)) {
      if (id.startsWith("-")) {
        next.remove(id.substring(1));
      } else {
        next.put(id, " | " + ChildWriter.text(id));
      }
    }
    return next;
  }

  private static void command(Work work, Random random, Path folder) throws Exception {
    Path own = folder.resolve("own");
    Contents.copy(work.base(), own);
    Path looked = own.resolve(work.looked());
    for (int kills = 1 + random.nextInt(2); kills > 0; kills--) {
      Child child = start(work, own, folder);
      int delay = random.nextInt(2500);
      child.lines(line -> {
        if (line.equals("begun")) {
          child.killIn(delay);
        }
      });
      Map<String, String> found = Contents.ofMaybeNone(looked);
      assertTrue(
          found.equals(work.before()) || found.equals(work.after()),
          "%d articles, before %d, after %d"
              .formatted(found.size(), work.before().size(), work.after().size()));
    }
    finish(work, own, folder);
    assertEquals(work.after(), Contents.of(looked));
    Contents.mend(looked);
  }

  static Child start(Work work, Path own, Path folder, String... options) throws IOException {
    List<String> arguments =
        work.command().stream()
            .map(word ->
                word.equals("index") || word.equals("copy") ? own.resolve(word).toString() : word)
            .toList();
    return new Child.Maker(folder, options).start(ChildCommand.class, arguments);
  }

  /** Runs it to its end; records in quarantine make it 3. */
  static void finish(Work work, Path own, Path folder) throws Exception {
    Child last = start(work, own, folder);
    int code = last.lines(line -> {});
    assertTrue(code == 0 || code == 3, "exit code " + code + ": " + last.errors());
  }
}

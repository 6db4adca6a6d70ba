package org.dateline.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Something that changes an index, with what it starts from. All paths are in a folder that holds
 * {@code index} and perhaps {@code copy}.
 *
 * @param name what it is, in a word or two
 * @param looked which of the two is looked at afterwards
 * @param base a sound folder that it starts from; copied for each try
 * @param before what is in it
 * @param after what is in it when the job is done, empty if that is up to chance
 * @param command the same for the command line, {@code index} and {@code copy} being the folders;
 *     empty if there is none
 * @param job what is done, and acknowledged
 * @param again what must still be possible after it was ended in the midst, and what that must lead
 *     to
 */
record Work(
    String name,
    String looked,
    Path base,
    Map<String, String> before,
    Map<String, String> after,
    List<String> command,
    Job job,
    Again again) {

  /** Does it in {@code folder}. */
  @FunctionalInterface
  interface Job {
    void run(Path folder, Acknowledged acknowledged, Random random) throws IOException;
  }

  /** Does it to its end in {@code folder} and looks at the result. */
  @FunctionalInterface
  interface Again {
    void run(Path folder) throws IOException;
  }
}

package org.dateline.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.generation.IndexSettings;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;

/** A rebuild in a process of its own, to be killed. */
final class RebuildProcess {
  private RebuildProcess() {}

  /** Rebuilds the index in the first folder from the second; says when it begins. */
  public static void main(String[] args) throws IOException {
    Rebuild rebuild =
        new Rebuild(
            Path.of(args[0]),
            Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled()),
            IndexSettings.defaults().withThreads(2).withRamBufferMb(1),
            RebuildOptions.defaults().withCheckpointEvery(Duration.ofMillis(40)));
    boolean[] begun = {false};
    RebuildReport report =
        rebuild.run(
            Archive.of(List.of(Path.of(args[1]))),
            progress -> {
              if (!begun[0]) {
                begun[0] = true;
                System.out.println("begun");
              }
            });
    System.out.println("done " + report);
  }
}

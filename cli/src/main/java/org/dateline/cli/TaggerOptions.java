package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.index.generation.Generations;
import org.dateline.index.generation.IndexInfo;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the tagger knows beyond the jar. */
final class TaggerOptions {
  @Mixin private GazetteerOptions names;

  @Option(
      names = "--event-rules",
      paramLabel = "FILE",
      description = "Trigger rules to add to those in the jar (docs/events.md). Repeatable.")
  private List<Path> rules = new ArrayList<>();

  /** Whether it is the tagger in the jar. */
  boolean isPlain() {
    return rules.isEmpty() && names.isPlain();
  }

  Tagger tagger() throws IOException {
    return Tagger.of(names.gazetteer(), EventScheme.bundledWith(rules));
  }

  /** The tagger for what comes to an index: one without tags stays so. */
  Tagger taggerFor(Path index) throws IOException {
    IndexInfo info = new Generations(index).info();
    if (info == null || !info.isUntagged()) {
      return tagger();
    }
    return none("The index in " + index + " has no tags: `dateline retag` tags it with");
  }

  /** The tagger that finds nothing; an error, begun so, if there is something to find it with. */
  Tagger none(String error) {
    if (!isPlain()) {
      throw new IllegalArgumentException(error + " --gazetteer, --deny and --event-rules.");
    }
    return Tagger.none();
  }
}

package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.EventType;
import org.dateline.index.schema.Dimension;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.IndexStats;
import org.dateline.tag.event.EventScheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "stats",
    description = "Says what the index holds and which versions made it.",
    footerHeading = "%nExample:%n",
    footer = "  dateline stats --index news-index")
final class StatsCommand extends TerminalCommand {
  @Mixin private IndexOption index;

  @Option(names = "--event-types", description = "List the event types instead.")
  private boolean eventTypes;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (eventTypes) {
      printTypes(EventScheme.bundled().types());
      return ExitCode.DONE;
    }
    try (ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
      show(json, searcher.stats(), this::print);
    }
    return ExitCode.DONE;
  }

  private void printTypes(Collection<EventType> types) {
    if (json) {
      printJson(types);
      return;
    }
    for (EventType type : types) {
      out().printf("%-28s %s: %s%n", type.code(), type.name(), type.definition());
      List<String> relations = new ArrayList<>();
      if (type.broader() != null) {
        relations.add("below " + type.broader());
      }
      type.mappings().forEach((to, codes) -> relations.add(to + " " + String.join("; ", codes)));
      if (!relations.isEmpty()) {
        out().printf("%-28s   %s%n", "", String.join(", ", relations));
      }
    }
  }

  private void print(IndexStats stats) {
    line("articles", String.format(Locale.ROOT, "%,d", stats.articles()));
    line("without a date", String.format(Locale.ROOT, "%,d", stats.undated()));
    line("size", String.format(Locale.ROOT, "%.1f MB", stats.bytes() / 1e6));
    for (Map.Entry<Dimension, Long> entry :
        stats.distinct().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      line(
          "values of " + entry.getKey().key(), String.format(Locale.ROOT, "%,d", entry.getValue()));
    }
    line("schema", stats.info().schema() + "." + stats.info().analysis());
    line("gazetteer", stats.info().gazetteer());
    line("recogniser", stats.info().recogniser());
    line("event model", stats.info().eventModel());
    line("event rules", stats.info().rules());
    line("all tagged by these", stats.info().mixed() ? "no: see `dateline retag`" : "yes");
    line("Dateline", stats.info().dateline());
    line("Lucene", stats.info().lucene());
    line("zone of dates", stats.info().zone().getId());
  }

  private void line(String name, String value) {
    out().printf("%-24s %s%n", name, value);
  }
}

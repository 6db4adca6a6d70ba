package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.archive.form.ArticleJson;
import org.dateline.search.ArticleSearcher;
import org.dateline.tag.TaggedArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all articles of the index as JSON Lines, with their tags.",
      "In the order of the archive. What it writes is an archive again: `dateline rebuild` reads it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline export --index news-index | zstd > news.jsonl.zst",
      "  dateline export --no-tags --index news-index"
    })
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private IndexOption index;

  @Option(names = "--no-tags", description = "Leave entities and events out.")
  private boolean noTags;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (ArticleSearcher searcher = ArticleSearcher.open(index.index)) {
      searcher.articles(this::print);
    }
    return ExitCode.DONE;
  }

  private boolean print(TaggedArticle tagged) {
    try {
      Map<String, @Nullable Object> fields =
          new LinkedHashMap<>(ArticleJson.fields(tagged.article()));
      if (!noTags) {
        fields.putAll(Json.tags(tagged, null));
      }
      terminal.out().println(Json.line(fields));
      return !terminal.out().checkError();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

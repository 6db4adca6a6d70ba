package org.dateline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.record.ArticleJson;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.article.TaggedArticle;
import org.dateline.render.ResultJson;
import org.dateline.tag.Decision;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "tag",
    description = "Shows the entities and events found in a text, with offsets, ids and reasons.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline tag article.txt",
      "  dateline tag --explain article.txt",
      "  dateline tag --jsonl articles.jsonl > tags.jsonl",
      "  echo 'Zelenskyy met Erdogan in Ankara.' | dateline tag - --json"
    })
final class TagCommand extends TerminalCommand {
  private final ArticleJson articles = new ArticleJson(FormOptions.defaults());

  @Mixin private TaggerOptions options;

  @Parameters(paramLabel = "FILE", description = "A text, or - for standard input.")
  private String file;

  @Option(names = "--title", description = "The headline that belongs to the text.")
  private String title = "";

  @Option(names = "--published", paramLabel = "DATE", description = "When the text was published.")
  private @Nullable String published;

  @Option(
      names = "--explain",
      description = "Also show what else each name could have meant, with scores and reasons.")
  private boolean explain;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--jsonl",
      description = "Read one JSON article a line, print one JSON object of tags a line.")
  private boolean jsonLines;

  @Override
  public Integer call() throws IOException {
    Tagger tagger = options.tagger();
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
      return jsonLines ? tagLines(in, tagger) : tagText(in, tagger);
    }
  }

  private int tagText(InputStream in, Tagger tagger) throws IOException {
    Article.Builder article =
        Article.builder("text")
            .title(title)
            .body(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    if (published != null) {
      article.published(Published.parse(published));
    }
    if (explain) {
      return explain(tagger.explain(article.build()));
    }
    TaggedArticle tagged = tagger.tag(article.build());
    if (json) {
      printJson(ResultJson.tags(tagged));
    } else {
      new Text(terminal).tags(tagged);
    }
    return ExitCode.DONE;
  }

  private int explain(List<Decision> decisions) {
    if (json) {
      printJson(Map.of("mentions", decisions));
    } else {
      new Text(terminal).decisions(decisions);
    }
    return ExitCode.DONE;
  }

  // A line that cannot be read still gives a line, so that input and output stay in step.
  private int tagLines(InputStream in, Tagger tagger) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int code = ExitCode.DONE;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        code = Math.max(code, tagLine(line, number, tagger));
      }
    }
    return code;
  }

  private int tagLine(String line, int number, Tagger tagger) {
    try {
      Article article = articles.read(line);
      Map<String, @Nullable Object> tags = new LinkedHashMap<>(Map.of("id", article.id()));
      tags.putAll(ResultJson.tags(tagger.tag(article)));
      data().println(ResultJson.line(tags));
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      err().println("dateline: " + file + ":" + number + ": " + e.getMessage());
      data().println(ResultJson.line(Map.of("error", String.valueOf(e.getMessage()))));
      return ExitCode.QUARANTINED;
    }
  }
}

package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.archive.ArchiveSurvey;
import org.dateline.archive.form.record.ArticleJson;
import org.dateline.render.ResultJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "inspect",
    description = {
      "Says what a rebuild would read in an archive.",
      "For each form: files, articles, which fields they have, the first article, and what cannot be"
          + " read and why. Reads all of it, and writes nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline archive inspect docs/samples",
      "  dateline archive inspect --table archive/"
    })
final class ArchiveInspectCommand extends TerminalCommand {
  @Mixin private ArchiveInput input;

  @Option(names = "--table", description = "Print a table in Markdown, a line a folder.")
  private boolean table;

  @Option(names = "--json", description = "Print a JSON array, an object a form.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (table) {
      ArchiveText.table(ArchiveSurvey.of(input.archive(), this::folder), "folder", out());
      return ExitCode.DONE;
    }
    ArchiveSurvey survey = ArchiveSurvey.of(input.archive(), (file, form) -> form);
    if (json) {
      List<Map<String, @Nullable Object>> parts = new ArrayList<>();
      survey.parts().forEach((form, part) -> parts.add(json(form, part)));
      printJson(parts);
    } else {
      ArchiveText.survey(survey, out());
    }
    return ExitCode.DONE;
  }

  // The first step below what was named.
  private String folder(Path file, String form) {
    for (Path root : input.paths()) {
      if (file.startsWith(root) && !file.equals(root)) {
        Path below = root.relativize(file);
        return below.getNameCount() > 1 ? below.getName(0).toString() : ".";
      }
    }
    return String.valueOf(file.getFileName());
  }

  private static Map<String, @Nullable Object> json(String form, ArchiveSurvey.Part part) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>(Map.of("form", form));
    map.putAll(ResultJson.map(part));
    map.put("sample", part.sample() == null ? null : ArticleJson.fields(part.sample()));
    return map;
  }
}

package org.dateline.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.form.ArticleJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "cat",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the articles of an archive as JSON Lines.",
      "What cannot be read is named on standard error, and the exit code is then 3."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline archive cat wire/ | jq -r .title",
      "  curl -s https://example.org/feed.xml | dateline archive cat -"
    })
final class ArchiveCatCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ArchiveInput input;

  ArchiveCatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int code = ExitCode.DONE;
    try (ArchiveReader reader = input.archive().open()) {
      for (ArchiveRecord record;
          (record = reader.next()) != null && !terminal.out().checkError(); ) {
        switch (record) {
          case ArchiveRecord.Read read -> terminal.out().println(ArticleJson.write(read.article()));
          case ArchiveRecord.Kill kill ->
              terminal.err().println(kill.location() + ": kills " + kill.id());
          case ArchiveRecord.Unreadable bad -> {
            terminal.err().println(bad.location() + ": " + bad.reason());
            code = ExitCode.QUARANTINED;
          }
        }
      }
    }
    return code;
  }
}

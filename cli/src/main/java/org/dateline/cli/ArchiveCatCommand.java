package org.dateline.cli;

import java.io.IOException;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.form.record.ArticleJson;
import org.dateline.render.ResultText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "cat",
    description = {
      "Writes the articles of an archive as JSON Lines.",
      "What cannot be read is named on standard error, and the exit code is then 3.",
      "What an article goes without, such as a date that is none, is a \"note: \" there."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline archive cat wire/ | jq -r .title",
      "  curl -s https://example.org/feed.xml | dateline archive cat -"
    })
final class ArchiveCatCommand extends TerminalCommand {
  @Mixin private ArchiveInput input;

  @Override
  public Integer call() throws IOException {
    int code = ExitCode.DONE;
    try (ArchiveReader reader = input.archive().open()) {
      for (ArchiveRecord record; (record = reader.next()) != null && !data().checkError(); ) {
        switch (record) {
          case ArchiveRecord.Read read -> {
            data().println(ArticleJson.write(read.article()));
            read.doubts().forEach(doubt -> note(read.location() + ": " + doubt));
          }
          case ArchiveRecord.Kill kill ->
              err().println(ResultText.clean(kill.location() + ": kills " + kill.id()));
          case ArchiveRecord.Unreadable bad -> {
            err().println(ResultText.clean(bad.location() + ": " + bad.reason()));
            code = ExitCode.QUARANTINED;
          }
        }
      }
    }
    return code;
  }

  private void note(String what) {
    err().println(ResultText.clean("note: " + what));
  }
}

package org.dateline.apitests;

import java.io.IOException;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.Form;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/** A form of a user's own: after a line {@code %EXPORT}, lines {@code id|headline|text}. */
public final class PercentForm implements Form {
  @Override
  public String name() {
    return "percent";
  }

  @Override
  public String description() {
    return "the export of an old system (.exp)";
  }

  @Override
  public boolean fits(FileHead head) {
    return head.text().startsWith("%EXPORT");
  }

  @Override
  public RecordReader open(FormInput in, FormOptions options) throws IOException {
    in.takeLine(new RawRecord(options.maxRecordBytes()));
    return raw -> next(in, raw);
  }

  private static @Nullable NewsItem next(FormInput in, RawRecord raw)
      throws IOException, UnreadableRecord {
    if (!in.takeLine(raw)) {
      return null;
    }
    String[] parts = raw.text().split("\\|", -1);
    if (parts.length != 3) {
      throw new UnreadableRecord("a line of " + parts.length + " parts, expected 3");
    }
    return NewsItem.of(Article.builder(parts[0]).title(parts[1]).body(parts[2]).build());
  }
}

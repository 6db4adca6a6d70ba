package org.dateline.archive.form;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** What forms share whose files are taken as a whole and then parsed. */
@Internal
public final class DocumentForm {
  private DocumentForm() {}

  /** Makes an item of something. */
  @FunctionalInterface
  public interface Step<T, R> {
    R apply(T from) throws IOException, UnreadableRecord;
  }

  /** A reader of a file that is one record. */
  public static RecordReader one(FormInput in, Step<RawRecord, NewsItem> parse) {
    return many(in, raw -> List.of(raw), parse);
  }

  /**
   * A reader of a file that is parsed as a whole and may hold many records, each of which may be
   * bad on its own.
   *
   * @param split the parts; whoever finds none says why
   * @param parse the item of a part
   */
  public static <T> RecordReader many(
      FormInput in, Step<RawRecord, List<T>> split, Step<T, NewsItem> parse) {
    return new RecordReader() {
      private @Nullable Iterator<T> parts;

      @Override
      public @Nullable NewsItem next(RawRecord raw) throws IOException, UnreadableRecord {
        if (parts == null) {
          parts = List.<T>of().iterator();
          in.takeAll(raw);
          parts = split.apply(raw).iterator();
        }
        return parts.hasNext() ? parse.apply(parts.next()) : null;
      }
    };
  }
}

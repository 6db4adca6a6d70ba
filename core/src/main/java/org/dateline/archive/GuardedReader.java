package org.dateline.archive;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.jspecify.annotations.Nullable;

/**
 * A reader that no record ends: whatever a form, or the library that it stands on, throws at one
 * makes that record unreadable, and the next is asked for. Only what the file itself throws ends
 * it. Used by one thread.
 */
final class GuardedReader implements RecordReader {
  // A reader that fails at one place again and again would never end.
  private static final int MOST_IN_PLACE = 1_000;
  private static final String ENDED = "; it does not get on, the rest is not read";

  private final RecordReader reader;
  private final FormInput in;
  private int inPlace;

  GuardedReader(RecordReader reader, FormInput in) {
    this.reader = reader;
    this.in = in;
  }

  @Override
  public @Nullable NewsItem next(RawRecord raw) throws IOException, UnreadableRecord {
    if (inPlace > MOST_IN_PLACE) {
      return null;
    }
    long before = in.offset();
    try {
      NewsItem item = reader.next(raw);
      inPlace = 0;
      if (item == null) {
        // A form may take the place where the file is damaged for its end.
        in.checkEnd();
        return null;
      }
      return doubting(item, raw);
    } catch (IOException e) {
      if (in.hasFailed()) {
        throw e;
      }
      throw unreadable(e, before);
    } catch (RuntimeException | StackOverflowError e) {
      // Libraries meet hostile texts with any of these.
      throw unreadable(e, before);
    }
  }

  private NewsItem doubting(NewsItem item, RawRecord raw) {
    return item.doubting(
        Stream.of(raw.doubt(), in.takeDoubt())
            .filter(Objects::nonNull)
            .distinct()
            .map(reason -> new NewsItem.Doubt("record", reason))
            .toList());
  }

  private UnreadableRecord unreadable(Throwable e, long before) {
    inPlace = in.offset() > before ? 0 : inPlace + 1;
    String reason = "the reader of this form failed: " + e;
    return new UnreadableRecord(inPlace > MOST_IN_PLACE ? reason + ENDED : reason);
  }
}

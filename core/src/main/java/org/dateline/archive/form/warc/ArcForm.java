package org.dateline.archive.form.warc;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.jspecify.annotations.Nullable;

/**
 * ARC, in which the Internet Archive kept pages until 2008: above each block a line with its
 * address, the day, its type and, last, its length; of version 2 with more between. Used by one
 * thread.
 */
@Internal
public final class ArcForm implements RecordReader {
  private static final String FILE_HEAD = "filedesc://";
  private static final int LONGEST_LINE = 1 << 16;

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,20}+:");

  private record Head(String url, String date, String type, long length) {

    /** The head that a line is, {@code null} if it is none. */
    static @Nullable Head of(String line) {
      String[] words =
          SCHEME.matcher(line).lookingAt() ? line.strip().split(" +", -1) : new String[0];
      int last = words.length - 1;
      for (int i = 2; i < last; i++) {
        // An address may hold blanks, so the day is looked for.
        if (isNumber(words[i], 8, 17) && isNumber(words[last], 1, 15)) {
          String url = String.join(" ", List.of(words).subList(0, i - 1));
          return new Head(url, words[i], words[i + 1], Long.parseLong(words[last]));
        }
      }
      return null;
    }

    private static boolean isNumber(String word, int least, int most) {
      return word.length() >= least
          && word.length() <= most
          && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }

  private final FormInput in;
  private final FormOptions options;
  private final Blocks blocks;
  private final RawRecord line = new RawRecord(LONGEST_LINE);

  private ArcForm(FormInput in, FormOptions options) {
    this.in = in;
    this.options = options;
    blocks = new Blocks(in, text -> Head.of(text) != null, options.maxRecordBytes());
  }

  public static boolean fits(FileHead head) {
    return head.text().trim().startsWith(FILE_HEAD)
        || (head.extension().equals("arc")
            && Head.of(head.text().lines().findFirst().orElse("")) != null);
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    return new ArcForm(in, options);
  }

  @Override
  public @Nullable NewsItem next(RawRecord raw) throws IOException, UnreadableRecord {
    while (blocks.toHead(raw)) {
      in.takeLine(line);
      Head head = Head.of(line.head());
      if (head == null) {
        throw new UnreadableRecord("the record's first line is too long");
      }
      boolean ofFile = head.url.startsWith(FILE_HEAD);
      // Writers count what they say of the file in several ways.
      String wrong = blocks.take(ofFile ? -1 : head.length, raw);
      if (!ofFile && !head.url.startsWith("dns:")) {
        return capture(head, wrong).item(raw, options);
      }
      raw.passOver(ofFile ? "ARC file description" : "ARC record of DNS");
    }
    return null;
  }

  private static Capture capture(Head head, String wrong) {
    List<NewsItem.Doubt> doubts =
        wrong.isEmpty() ? List.of() : List.of(new NewsItem.Doubt("body", wrong));
    return new Capture(head.url, whole(head.date), head.type, "", true, doubts);
  }

  // Some crawlers left out seconds and minutes; ten digits alone would be seconds since 1970.
  private static String whole(String date) {
    boolean cut = date.length() == 10 || date.length() == 12;
    return cut ? date + "0000".substring(date.length() - 10) : date;
  }
}

package org.dateline.cli.serve.detail;

import java.util.List;
import org.dateline.article.Field;
import org.dateline.article.TaggedArticle;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Passage.Span;

/** The beginning of a text that is too long for one page. */
public final class TextPart {
  /** The longest text that is shown whole, in UTF-16 code units. */
  public static final int LONGEST = 300_000;

  private TextPart() {}

  /** The text, or what comes before the last blank that fits; marks beyond it are left out. */
  public static Passage of(Passage whole) {
    String text = whole.text();
    int end = end(text);
    if (end == text.length()) {
      return whole;
    }
    List<Span> spans = whole.spans().stream().filter(span -> span.end() <= end).toList();
    return new Passage(
        whole.field(), whole.start(), whole.start() + end, text.substring(0, end), spans);
  }

  /** The article with the marks of that beginning alone; their numbers stay. */
  public static TaggedArticle of(TaggedArticle tagged) {
    int end = end(tagged.article().body());
    return end == tagged.article().body().length()
        ? tagged
        : new TaggedArticle(
            tagged.article(),
            tagged.mentions().stream()
                .filter(m -> m.field() == Field.TITLE || m.end() <= end)
                .toList(),
            tagged.events().stream()
                .filter(e -> e.field() == Field.TITLE || e.end() <= end)
                .toList());
  }

  private static int end(String text) {
    if (text.length() <= LONGEST) {
      return text.length();
    }
    int blank = text.lastIndexOf(' ', LONGEST);
    return blank > LONGEST / 2 ? blank : LONGEST;
  }
}

package org.dateline.archive.form;

import java.util.Set;
import org.dateline.Internal;
import org.dateline.article.Article;

/** Plain text: one article a file. */
@Internal
public final class TextForm {
  private static final Set<String> EXTENSIONS = Set.of("txt", "text");
  private static final int LONGEST_TITLE = 200;

  private TextForm() {}

  public static boolean fits(FileHead head) {
    return EXTENSIONS.contains(head.extension()) && isText(head.text());
  }

  // Such as were only named so: programs' own files, and RTF.
  private static boolean isText(String text) {
    return text.indexOf('\0') < 0 && !text.startsWith("{\\rtf");
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    return DocumentForm.one(in, raw -> NewsItem.of(article(raw.guessedText(), in.name(), options)));
  }

  /** The article of a text, whose first line is the title if it is no longer than one. */
  public static Article article(String raw, String id, FormOptions options)
      throws UnreadableRecord {
    String text = raw.replace("\r\n", "\n").strip();
    if (text.isEmpty()) {
      throw new UnreadableRecord("the file is empty");
    }
    int lineEnd = text.indexOf('\n');
    boolean titled = lineEnd > 0 && text.substring(0, lineEnd).strip().length() <= LONGEST_TITLE;
    return Article.builder(id)
        .title(titled ? text.substring(0, lineEnd).strip() : "")
        .body(titled ? text.substring(lineEnd).strip() : text)
        .source(options.defaultSource())
        .build();
  }
}

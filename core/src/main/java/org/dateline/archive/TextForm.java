package org.dateline.archive;

import java.util.Set;
import org.dateline.Article;

/** Plain text: one article a file. */
final class TextForm implements Form {
  private static final Set<String> EXTENSIONS = Set.of("txt", "text");
  private static final int LONGEST_TITLE = 200;

  @Override
  public String description() {
    return "plain text (.txt)";
  }

  @Override
  public boolean fits(FileHead head) {
    return EXTENSIONS.contains(head.extension());
  }

  @Override
  public Articles open(ByteSource in, String name, ArchiveOptions options) {
    boolean[] read = {false};
    return raw -> {
      if (read[0]) {
        return null;
      }
      read[0] = true;
      raw.start(1);
      in.takeUntil(b -> false, raw);
      return article(raw.text(), name, options);
    };
  }

  private static Article article(String raw, String name, ArchiveOptions options)
      throws UnreadableRecord {
    String text = raw.replace("\r\n", "\n").strip();
    if (text.isEmpty()) {
      throw new UnreadableRecord("the file is empty");
    }
    int lineEnd = text.indexOf('\n');
    boolean titled = lineEnd > 0 && text.substring(0, lineEnd).strip().length() <= LONGEST_TITLE;
    return Article.builder(name)
        .title(titled ? text.substring(0, lineEnd).strip() : "")
        .body(titled ? text.substring(lineEnd).strip() : text)
        .source(options.defaultSource())
        .build();
  }
}

package org.dateline.archive;

import java.io.IOException;
import org.dateline.Article;
import org.jspecify.annotations.Nullable;

/** JSON Lines: one object a line. */
final class JsonLinesForm implements Form {
  @Override
  public String description() {
    return "JSON Lines (.jsonl, .ndjson, .json)";
  }

  @Override
  public boolean fits(FileHead head) {
    return head.json() == JsonLayout.LINES;
  }

  @Override
  public Articles open(ByteSource in, String name, ArchiveOptions options) {
    JsonArticleParser parser = new JsonArticleParser(options);
    return raw -> next(in, raw, parser);
  }

  private static @Nullable Article next(ByteSource in, RawRecord raw, JsonArticleParser parser)
      throws IOException, UnreadableRecord {
    raw.start(in.line());
    while (in.peek() != ByteSource.END) {
      raw.start(in.line());
      in.takeUntil(b -> b == '\n', raw);
      if (in.peek() == '\n') {
        in.skip();
      }
      if (!raw.isBlank()) {
        return parser.article(raw);
      }
    }
    return null;
  }
}

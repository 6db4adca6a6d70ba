package org.dateline.archive.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.archive.Forms;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/** Reads a text as a file of whatever form it is told to be. */
public final class WholeForms {
  private WholeForms() {}

  /**
   * What a file held.
   *
   * @param form the name of its form
   * @param reasons why records are unreadable
   */
  public record Result(String form, List<NewsItem> items, List<String> reasons) {
    public List<Article> articles() {
      return items.stream().map(NewsItem::article).toList();
    }

    public Article article() {
      return articles().getFirst();
    }

    public List<String> titles() {
      return articles().stream().map(Article::title).toList();
    }
  }

  public static Result read(String name, String text) {
    return read(name, text.getBytes(UTF_8));
  }

  public static Result read(String name, byte[] bytes) {
    FormInput in = new FormInput(new ByteArrayInputStream(bytes), name);
    List<NewsItem> items = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    try {
      Form form = Objects.requireNonNull(Forms.load().find(in.head()), "no form");
      collect(form.open(in, FormOptions.defaults()), items, reasons);
      return new Result(form.name(), items, reasons);
    } catch (IOException | UnreadableRecord e) {
      throw new AssertionError(e);
    }
  }

  public static @Nullable Form form(String name, String text) {
    try {
      return Forms.load().find(new FileHead(name, text.getBytes(UTF_8)));
    } catch (UnreadableRecord e) {
      return null;
    }
  }

  private static void collect(RecordReader reader, List<NewsItem> items, List<String> reasons)
      throws IOException {
    RawRecord raw = new RawRecord(FormOptions.defaults().maxRecordBytes());
    for (boolean more = true; more; ) {
      try {
        NewsItem item = reader.next(raw);
        more = item != null;
        if (item != null) {
          items.add(item);
        }
      } catch (UnreadableRecord e) {
        reasons.add(e.reason());
      }
    }
  }
}

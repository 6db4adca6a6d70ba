package org.dateline.archive.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.archive.Forms;
import org.dateline.article.Article;
import org.jspecify.annotations.Nullable;

/** Reads texts in the forms that are no XML or HTML. */
public final class TextForms {
  private TextForms() {}

  /** What became of one record. */
  public record Outcome(@Nullable NewsItem item, String reason, long line, String excerpt) {
    public Article article() {
      return item == null ? fail(reason) : item.article();
    }

    public String doubts() {
      return item == null ? fail(reason) : item.doubts().toString();
    }
  }

  /** The name of the form that a file is told to be of, empty if of none. */
  public static String told(String name, String text) {
    return told(name, text.getBytes(UTF_8));
  }

  public static String told(String name, byte[] bytes) {
    try {
      return Forms.load().find(new FileHead(name, bytes)).name();
    } catch (UnreadableRecord e) {
      return "";
    }
  }

  public static List<Outcome> read(Form form, String text) {
    return read(form, text.getBytes(UTF_8), FormOptions.defaults());
  }

  public static List<Outcome> read(Form form, byte[] bytes, FormOptions options) {
    RawRecord raw = new RawRecord(options.maxRecordBytes());
    List<Outcome> all = new ArrayList<>();
    try {
      RecordReader reader =
          form.open(new FormInput(new ByteArrayInputStream(bytes), "a/b.txt"), options);
      while (add(reader, raw, all)) {
        assert all.size() < 1_000_000;
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableRecord e) {
      return fail(e);
    }
  }

  private static boolean add(RecordReader reader, RawRecord raw, List<Outcome> all)
      throws IOException {
    try {
      NewsItem item = reader.next(raw);
      if (item != null) {
        all.add(new Outcome(item, "", raw.line(), raw.excerpt()));
      }
      return item != null;
    } catch (UnreadableRecord e) {
      all.add(new Outcome(null, e.reason(), raw.line(), raw.excerpt()));
      return true;
    }
  }

  public static List<String> titles(List<Outcome> outcomes) {
    return outcomes.stream().map(o -> o.item() == null ? "-" : o.article().title()).toList();
  }

  public static Article one(Form form, String text) {
    return single(read(form, text)).article();
  }

  public static String reason(Form form, String text) {
    return single(read(form, text)).reason();
  }

  private static Outcome single(List<Outcome> all) {
    return all.size() == 1 ? all.getFirst() : fail("records: " + all);
  }
}

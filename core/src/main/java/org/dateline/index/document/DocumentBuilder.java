package org.dateline.index.document;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.UnicodeUtil;
import org.dateline.Internal;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.document.ValueFields.Step;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;
import org.dateline.tag.event.EventScheme;
import org.dateline.text.ReadArticle;

/** Makes one Lucene document of a tagged article. Not thread-safe: one for each thread. */
@Internal
public final class DocumentBuilder {
  // Lucene refuses terms of more than 32,766 bytes; four bytes a character at the worst.
  private static final int LONGEST_VALUE = 8_000;
  private static final int DAY_LENGTH = "2024-12-28".length();

  private final ZoneId zone;
  private final ArticleText text;
  private final MentionFields mentions;
  private final EventFields events;
  private final ValueFields values = new ValueFields();

  public DocumentBuilder(Gazetteer gazetteer, EventScheme scheme, ZoneId zone) {
    this.zone = zone;
    this.text = new ArticleText(scheme);
    this.mentions = new MentionFields(gazetteer);
    this.events = new EventFields(scheme, values);
  }

  public Document build(ReadArticle read) throws IOException {
    Document document = draft(read.tagged());
    addTexts(document, read);
    return document;
  }

  /** All of the document but its texts. */
  public Document draft(TaggedArticle tagged) throws IOException {
    Document document = new Document();
    Article article = tagged.article();
    checkId(article.id());
    document.add(new StringField(Schema.ID, article.id(), Store.YES));
    document.add(new NumericDocValuesField(Schema.RANK, Schema.rank(article.id())));
    document.add(new StoredField(Schema.ARTICLE, StoredArticle.pack(tagged)));
    mentions.addTo(document, tagged);
    events.addTo(document, tagged);
    addMetadata(document, article);
    return document;
  }

  /** The texts; until the document is written this makes no other's. */
  public void addTexts(Document document, ReadArticle read) {
    text.addTo(document, read);
  }

  private static void checkId(String id) {
    if (!isPossible(id)) {
      String reason =
          "its id has %,d bytes, more than %,d".formatted(bytes(id), IndexWriter.MAX_TERM_LENGTH);
      throw new RefusedArticleException(id, reason, null);
    }
  }

  /** Whether an article may have this id: an index has no longer ones. */
  public static boolean isPossible(String id) {
    return bytes(id) <= IndexWriter.MAX_TERM_LENGTH;
  }

  private static int bytes(String id) {
    return UnicodeUtil.calcUTF16toUTF8Length(id, 0, id.length());
  }

  private void addMetadata(Document document, Article article) {
    for (Dimension dimension : Dimension.values()) {
      addStated(document, dimension, dimension.stated(article));
    }
    if (article.version() > 0) {
      document.add(new NumericDocValuesField(Schema.VERSION_FIELD, article.version()));
    }
    Published published = article.published();
    if (published != null) {
      document.add(new LongField(Schema.PUBLISHED, millis(published), Store.NO));
      Day day = new Day(published.day(zone), published.precision());
      values.of(Dimension.DATE, day, () -> steps(day)).addTo(document);
    }
  }

  private void addStated(Document document, Dimension dimension, List<String> stated) {
    Set<String> terms = new HashSet<>();
    for (String value : stated) {
      // "Oil" and "oil" are one value, which an article has once.
      if (stated.size() == 1 || terms.add(Schema.valueTerm(value))) {
        values.of(dimension, value, () -> List.of(Step.of(value))).addTo(document);
      }
    }
  }

  /** A day as exact as it is known. */
  private record Day(LocalDate day, Published.Precision precision) {}

  private static List<Step> steps(Day date) {
    LocalDate day = date.day();
    List<Step> path = new ArrayList<>();
    path.add(Step.of(year(day)));
    if (date.precision().compareTo(Published.Precision.MONTH) >= 0) {
      path.add(Step.of(month(day)));
    }
    if (date.precision().compareTo(Published.Precision.DAY) >= 0) {
      path.add(Step.of(day.toString()));
    }
    return path;
  }

  static String year(LocalDate day) {
    String month = month(day);
    return month.substring(0, month.length() - "-12".length());
  }

  private static String month(LocalDate day) {
    String text = day.toString();
    return text.length() == DAY_LENGTH
        ? text.substring(0, text.length() - "-28".length())
        : String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
  }

  // A date without a time is that day, from its first moment, in whatever zone the index has.
  private long millis(Published published) {
    return published.isTimed()
        ? published.instant().toEpochMilli()
        : published.day(zone).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  static boolean isWhole(String value) {
    return value.length() <= LONGEST_VALUE;
  }

  static String shortened(String value) {
    if (isWhole(value)) {
      return value;
    }
    boolean splits = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1));
    return value.substring(0, splits ? LONGEST_VALUE - 1 : LONGEST_VALUE);
  }
}

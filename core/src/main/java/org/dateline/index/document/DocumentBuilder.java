package org.dateline.index.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.dateline.Internal;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Event;
import org.dateline.article.EventProminence;
import org.dateline.article.EventTime;
import org.dateline.article.EventType;
import org.dateline.article.GeoPoint;
import org.dateline.article.Mention;
import org.dateline.article.Published;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.analysis.Stems;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.EventDays;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.FormLabel;
import org.dateline.index.schema.NameTerm;
import org.dateline.index.schema.PlaceTerm;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.TriggerTerm;
import org.dateline.tag.event.EventScheme;
import org.dateline.text.ReadArticle;
import org.jspecify.annotations.Nullable;

/** Makes one Lucene document of a tagged article. Not thread-safe: one for each thread. */
@Internal
public final class DocumentBuilder {
  // Lucene refuses terms of more than 32,766 bytes; four bytes a character at the worst.
  private static final int LONGEST_VALUE = 8_000;
  // Lucene adds up features, which are large numbers, in an int.
  private static final int MOST_PROMINENT = 50_000;
  private static final int PERCENT = 100;
  private static final int MOST_KEYS = 10_000;
  private static final int DAY_LENGTH = "2024-12-28".length();
  // Features must be above 0.
  private static final float LEAST = 0.01f;

  private final Gazetteer gazetteer;
  private final EventScheme scheme;
  private final ZoneId zone;
  private final ArticleText text;
  private final Stems stems = new Stems();
  private final Map<String, String> keys = new HashMap<>();

  public DocumentBuilder(Gazetteer gazetteer, EventScheme scheme, ZoneId zone) {
    this.gazetteer = gazetteer;
    this.scheme = scheme;
    this.zone = zone;
    this.text = new ArticleText(scheme);
  }

  public Document build(ReadArticle read) throws IOException {
    Document document = new Document();
    TaggedArticle tagged = read.tagged();
    Article article = tagged.article();
    checkId(article.id());
    document.add(new StringField(Schema.ID, article.id(), Store.YES));
    document.add(new NumericDocValuesField(Schema.RANK, Schema.rank(article.id())));
    document.add(new StoredField(Schema.ARTICLE, StoredArticle.pack(tagged)));
    text.addTo(document, read);
    addMentions(document, tagged);
    addEvents(document, tagged.events(), article.language());
    addMetadata(document, article);
    return document;
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

  private void addMentions(Document document, TaggedArticle tagged) {
    Map<String, Double> prominence = tagged.prominence();
    Map<Dimension, SortedMap<BytesRef, Integer>> levels = new EnumMap<>(Dimension.class);
    Set<String> forms = new HashSet<>();
    Set<String> names = new HashSet<>();
    Set<String> counted = new HashSet<>();
    Set<String> spots = new HashSet<>();
    for (Mention m : tagged.mentions()) {
      Entity entity = gazetteer.entity(m.entityId());
      EntityType type = entity == null ? m.type() : entity.type();
      boolean demonym = type != m.type();
      String form = new FormLabel(FacetCode.kept(m.entityId()), m.text()).label();
      if (forms.add(form)) {
        document.add(new SortedSetDocValuesField(Schema.FORM, new BytesRef(shortened(form))));
      }
      addName(document, names, m.text(), demonym, type, m);
      addName(document, names, m.name(), false, type, m);
      if (counted.add(m.entityId())) {
        double level = prominence.getOrDefault(m.entityId(), 0.0);
        SortedMap<BytesRef, Integer> ofType =
            levels.computeIfAbsent(Dimension.of(type), d -> new TreeMap<>());
        // A country is as prominent as its most prominent city.
        for (BytesRef label : addPath(document, Dimension.of(type), path(entity, m))) {
          ofType.merge(label, percent(level), Math::max);
        }
        if (counted.size() <= MOST_PROMINENT) {
          addProminence(document, FacetCode.kept(m.entityId()), level);
        }
      }
      if (entity != null && !demonym) {
        addSpot(document, spots, entity);
      }
    }
    levels.forEach((dimension, all) -> addLevels(document, dimension, all));
  }

  private static void addProminence(Document document, String feature, double level) {
    float value = Math.max((float) level, LEAST);
    document.add(new FeatureField(Schema.PROMINENCE, feature, value));
  }

  // A country is too wide for one point: each article that names it would be near its middle.
  private static void addSpot(Document document, Set<String> spots, Entity entity) {
    PlaceTerm spot = PlaceTerm.of(entity);
    if (spot == null || !spots.add(entity.id())) {
      return;
    }
    String term = spot.term();
    if (term.length() <= LONGEST_VALUE) {
      document.add(new StringField(Schema.SPOT, term, Store.NO));
    }
    if (!spot.country()) {
      GeoPoint at = spot.at();
      document.add(new LatLonPoint(Schema.POINT, at.latitude(), at.longitude()));
    }
  }

  private static void addLevels(
      Document document, Dimension dimension, SortedMap<BytesRef, Integer> levels) {
    byte[] bytes = new byte[levels.size()];
    int at = 0;
    for (int level : levels.values()) {
      bytes[at++] = (byte) level;
    }
    document.add(new BinaryDocValuesField(Schema.prominenceField(dimension), new BytesRef(bytes)));
  }

  // Names come again and again.
  private String key(String form) {
    if (keys.size() >= MOST_KEYS) {
      keys.clear();
    }
    return keys.computeIfAbsent(form, Gazetteer::key);
  }

  private void addName(
      Document document,
      Set<String> seen,
      String form,
      boolean demonym,
      EntityType type,
      Mention m) {
    String term = shortened(new NameTerm(key(form), demonym, type, m.entityId(), m.name()).term());
    if (seen.add(term)) {
      document.add(new StringField(Schema.NAME, term, Store.NO));
    }
  }

  /** One step of a facet's path. */
  private record Step(String id, String name) {}

  private List<Step> path(@Nullable Entity entity, Mention mention) {
    if (entity == null || entity.type() != EntityType.PLACE) {
      return List.of(new Step(mention.entityId(), Schema.clean(mention.name())));
    }
    return gazetteer.path(entity).stream()
        .map(e -> new Step(e.id(), Schema.clean(e.name())))
        .toList();
  }

  // Only what is told as having happened: a count of captures must not count denials.
  private void addEvents(Document document, List<Event> events, @Nullable String language)
      throws IOException {
    List<Event> asserted = events.stream().filter(Event::isAsserted).toList();
    addTypes(document, asserted);
    addTriggers(document, asserted, language);
    Set<EventTime.Days> days = new HashSet<>();
    Set<List<Step>> paths = new HashSet<>();
    for (Event event : asserted) {
      EventTime time = event.time();
      if (time != null && days.add(time.days())) {
        document.add(EventDays.field(time));
        if (paths.add(datePath(time))) {
          addPath(document, Dimension.HAPPENED, datePath(time));
        }
      }
    }
  }

  private void addTypes(Document document, List<Event> events) {
    Map<String, List<Event>> byType =
        events.stream().collect(groupingBy(Event::type, TreeMap::new, toList()));
    SortedMap<BytesRef, List<Event>> byLabel = new TreeMap<>();
    SortedMap<String, List<Event>> byCode = new TreeMap<>();
    byType.forEach((type, all) -> {
      List<Step> path = scheme.path(type).stream().map(this::eventStep).toList();
      for (BytesRef label : addPath(document, Dimension.EVENT, path)) {
        byLabel.computeIfAbsent(label, l -> new ArrayList<>()).addAll(all);
      }
      path.forEach(step -> byCode.computeIfAbsent(step.id(), c -> new ArrayList<>()).addAll(all));
    });
    byCode.forEach(
        (code, all) -> addProminence(document, Schema.eventTerm(code), EventProminence.of(all)));
    if (!byLabel.isEmpty()) {
      SortedMap<BytesRef, Integer> levels = new TreeMap<>();
      byLabel.forEach((label, all) -> levels.put(label, percent(EventProminence.of(all))));
      addLevels(document, Dimension.EVENT, levels);
    }
  }

  // By them a search learns which words mean which events.
  private void addTriggers(Document document, List<Event> events, @Nullable String language)
      throws IOException {
    Set<String> terms = new HashSet<>();
    for (Event event : events) {
      String stem = stems.of(event.text(), language);
      String term = new TriggerTerm(stem, event.type()).term();
      if (!stem.isEmpty() && term.length() <= LONGEST_VALUE && terms.add(term)) {
        document.add(new StringField(Schema.TRIGGER, term, Store.NO));
      }
    }
  }

  private static int percent(double level) {
    return (int) Math.round(level * PERCENT);
  }

  private Step eventStep(String code) {
    EventType type = scheme.type(code);
    return new Step(code, type == null ? code : type.name());
  }

  private void addMetadata(Document document, Article article) {
    for (Dimension dimension : Dimension.values()) {
      Set<String> terms = new HashSet<>();
      for (String value : dimension.stated(article)) {
        // "Oil" and "oil" are one value, which an article has once.
        if (terms.add(Schema.valueTerm(value))) {
          addPath(document, dimension, List.of(step(value)));
        }
      }
    }
    if (article.version() > 0) {
      document.add(new NumericDocValuesField(Schema.VERSION_FIELD, article.version()));
    }
    Published published = article.published();
    if (published != null) {
      document.add(new LongField(Schema.PUBLISHED, millis(published), Store.NO));
      addPath(document, Dimension.DATE, datePath(published));
    }
  }

  private List<Step> datePath(Published published) {
    LocalDate day = published.day(zone);
    List<Step> path = new ArrayList<>();
    path.add(step(year(day)));
    if (published.precision().compareTo(Published.Precision.MONTH) >= 0) {
      path.add(step(month(day)));
    }
    if (published.precision().compareTo(Published.Precision.DAY) >= 0) {
      path.add(step(day.toString()));
    }
    return path;
  }

  private static String year(LocalDate day) {
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

  private static List<Step> datePath(EventTime time) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    List<Step> path = new ArrayList<>();
    if (from.getYear() == to.getYear()) {
      path.add(step(year(from)));
      if (from.getMonth() == to.getMonth()) {
        path.add(step(YearMonth.from(from).toString()));
        if (from.equals(to)) {
          path.add(step(from.toString()));
        }
      }
    }
    return path;
  }

  private static Step step(String id) {
    return new Step(id, id);
  }

  // Gives the labels that the facet counts.
  private static List<BytesRef> addPath(Document document, Dimension dimension, List<Step> path) {
    List<String> ids = new ArrayList<>();
    List<BytesRef> labels = new ArrayList<>();
    for (Step step : path) {
      ids.add(step.id());
      BytesRef label = new BytesRef(FacetCode.label(ids, step.name()));
      labels.add(label);
      document.add(new SortedSetDocValuesField(Schema.facetField(dimension), label));
      String term = Schema.valueTerm(step.id());
      document.add(new StringField(Schema.valueField(dimension), term, Store.NO));
    }
    return labels;
  }

  private static String shortened(String value) {
    if (value.length() <= LONGEST_VALUE) {
      return value;
    }
    boolean splits = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1));
    return value.substring(0, splits ? LONGEST_VALUE - 1 : LONGEST_VALUE);
  }
}

package org.dateline.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.Article;
import org.dateline.search.Correction;
import org.dateline.search.EventHit;
import org.dateline.search.EventTimeline;
import org.dateline.search.Facet;
import org.dateline.search.Hit;
import org.dateline.search.IndexStats;
import org.dateline.search.NameUse;
import org.dateline.search.Passage;
import org.dateline.search.SavedMatch;
import org.dateline.search.SearchResult;
import org.dateline.search.Suggestion;
import org.dateline.tag.Attribution;
import org.dateline.tag.Choice;
import org.dateline.tag.Decision;
import org.dateline.tag.Event;
import org.dateline.tag.EventTime;
import org.dateline.tag.EventType;
import org.dateline.tag.Mention;
import org.dateline.tag.Participant;
import org.dateline.tag.Quantity;
import org.dateline.tag.TaggedArticle;
import org.jspecify.annotations.Nullable;

/** Draws results as JSON; the shapes are documented in {@code docs/guide.md}. */
final class Json {
  private static final JSON COMPACT = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);
  private static final JSON PRETTY = COMPACT.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

  private Json() {}

  static String pretty(Object value) throws IOException {
    return PRETTY.asString(value);
  }

  static String line(Object value) throws IOException {
    return COMPACT.asString(value);
  }

  private static Map<String, @Nullable Object> map() {
    return new LinkedHashMap<>();
  }

  static Map<String, @Nullable Object> result(SearchResult result) {
    Map<String, @Nullable Object> map = map();
    map.put("total", result.total());
    map.put("exact", result.exact());
    map.put("next", result.next());
    map.put("took_ms", result.took().toMillis());
    map.put("hits", result.hits().stream().map(Json::hit).toList());
    Map<String, List<Map<String, @Nullable Object>>> facets = new LinkedHashMap<>();
    for (Facet facet : result.facets()) {
      facets.put(key(facet, facets.keySet()), facet.values().stream().map(Json::value).toList());
    }
    map.put("facets", facets);
    map.put("facet_totals", totals(result.facets(), List.copyOf(facets.keySet())));
    map.put("names", result.names().stream().map(Json::name).toList());
    map.put("notes", result.notes());
    map.put("corrections", result.corrections().stream().map(Json::correction).toList());
    return map;
  }

  // A facet may be asked for twice, as the regions of two countries.
  private static String key(Facet facet, Set<String> taken) {
    String key = facet.dimension().key();
    for (int number = 2; taken.contains(key); number++) {
      key = facet.dimension().key() + " " + number;
    }
    return key;
  }

  private static Map<String, @Nullable Object> totals(List<Facet> facets, List<String> keys) {
    Map<String, @Nullable Object> all = map();
    for (int i = 0; i < facets.size(); i++) {
      Map<String, @Nullable Object> map = map();
      map.put("counts", facets.get(i).stories() ? "stories" : "articles");
      map.put("distinct", facets.get(i).distinct());
      map.put("others", facets.get(i).others());
      all.put(keys.get(i), map);
    }
    return all;
  }

  private static Map<String, @Nullable Object> correction(Correction correction) {
    Map<String, @Nullable Object> map = map();
    map.put("text", correction.text());
    map.put("better", correction.better());
    map.put("articles", correction.articles());
    return map;
  }

  static Map<String, @Nullable Object> suggestion(Suggestion suggestion) {
    Map<String, @Nullable Object> map = map();
    map.put("kind", suggestion.kind());
    map.put("id", suggestion.id());
    map.put("name", suggestion.name());
    map.put("matched", suggestion.matched());
    map.put("articles", suggestion.articles());
    return map;
  }

  private static Map<String, @Nullable Object> reason(Hit.Reason reason) {
    Map<String, @Nullable Object> map = map();
    map.put("score", reason.score());
    map.put("text", reason.text());
    return map;
  }

  static Map<String, @Nullable Object> hit(Hit hit) {
    Map<String, @Nullable Object> map = map();
    Article article = hit.article();
    map.put("id", article.id());
    map.put("title", article.title());
    map.put("published", article.published() == null ? null : article.published().toString());
    map.put("source", article.source());
    map.put("url", article.url());
    map.put("score", hit.score());
    List<Map<String, @Nullable Object>> passages = new ArrayList<>();
    passages.add(passage(hit.title()));
    hit.passages().forEach(passage -> passages.add(passage(passage)));
    map.put("passages", passages);
    if (!hit.reasons().isEmpty()) {
      map.put("reasons", hit.reasons().stream().map(Json::reason).toList());
    }
    return map;
  }

  static Map<String, @Nullable Object> match(SavedMatch match) {
    Map<String, @Nullable Object> map = map();
    map.put("search", match.search());
    map.putAll(hit(match.hit()));
    return map;
  }

  private static Map<String, @Nullable Object> passage(Passage passage) {
    Map<String, @Nullable Object> map = map();
    map.put("field", passage.field().key());
    map.put("start", passage.start());
    map.put("end", passage.end());
    map.put("text", passage.text());
    map.put("spans", passage.spans().stream().map(Json::span).toList());
    return map;
  }

  private static Map<String, @Nullable Object> span(Passage.Span span) {
    Map<String, @Nullable Object> map = map();
    map.put("start", span.start());
    map.put("end", span.end());
    map.put("kind", span.kind().name().toLowerCase(Locale.ROOT));
    if (!span.id().isEmpty()) {
      map.put("id", span.id());
    }
    return map;
  }

  private static Map<String, @Nullable Object> value(Facet.Value value) {
    Map<String, @Nullable Object> map = map();
    map.put("id", value.id());
    map.put("name", value.name());
    map.put("path", value.path());
    map.put("count", value.count());
    if (value.significance() > 0) {
      map.put("significance", value.significance());
    }
    map.put("selected", value.selected());
    List<Map<String, @Nullable Object>> forms = new ArrayList<>();
    for (Facet.Form form : value.forms()) {
      Map<String, @Nullable Object> each = map();
      each.put("text", form.text());
      each.put("count", form.count());
      forms.add(each);
    }
    map.put("forms", forms);
    return map;
  }

  private static Map<String, @Nullable Object> name(NameUse use) {
    Map<String, @Nullable Object> map = map();
    map.put("text", use.text());
    map.put("id", use.chosen() == null ? null : use.chosen().id());
    map.put("name", use.chosen() == null ? null : use.chosen().name());
    map.put("others", use.others().stream().map(o -> o.id() + " " + o.name()).toList());
    return map;
  }

  static Map<String, @Nullable Object> tags(TaggedArticle tagged, @Nullable String id) {
    Map<String, @Nullable Object> map = map();
    if (id != null) {
      map.put("id", id);
    }
    map.put("mentions", tagged.mentions().stream().map(Json::mention).toList());
    map.put("prominence", tagged.prominence());
    map.put("event_prominence", tagged.eventProminence());
    map.put("events", tagged.events().stream().map(e -> event(e, tagged.article())).toList());
    return map;
  }

  private static Map<String, @Nullable Object> mention(Mention mention) {
    Map<String, @Nullable Object> map = map();
    map.put("start", mention.start());
    map.put("end", mention.end());
    map.put("field", mention.field().key());
    map.put("text", mention.text());
    map.put("id", mention.entityId());
    map.put("name", mention.name());
    map.put("type", mention.type().key());
    map.put("reason", mention.reason());
    return map;
  }

  static Map<String, @Nullable Object> decisions(List<Decision> decisions) {
    List<Map<String, @Nullable Object>> mentions = new ArrayList<>();
    for (Decision decision : decisions) {
      Map<String, @Nullable Object> each = mention(decision.mention());
      each.put("choices", decision.choices().stream().map(Json::choice).toList());
      mentions.add(each);
    }
    Map<String, @Nullable Object> map = map();
    map.put("mentions", mentions);
    return map;
  }

  private static Map<String, @Nullable Object> choice(Choice choice) {
    Map<String, @Nullable Object> map = map();
    map.put("id", choice.entity().id());
    map.put("name", choice.entity().name());
    map.put("type", choice.entity().type().key());
    map.put("score", choice.score());
    map.put("why", choice.why());
    return map;
  }

  /** An event with the article that tells of it. */
  static Map<String, @Nullable Object> eventHit(EventHit hit) {
    Map<String, @Nullable Object> map = map();
    Article article = hit.article();
    map.put("article", article.id());
    map.put("title", article.title());
    map.put("published", article.published() == null ? null : article.published().toString());
    map.put("outlet", article.source());
    map.put("url", article.url());
    map.putAll(event(hit.event(), article));
    return map;
  }

  static Map<String, @Nullable Object> timeline(EventTimeline timeline) {
    Map<String, @Nullable Object> map = map();
    map.put("unit", timeline.unit().key());
    map.put("by", timeline.by().key());
    map.put("total", timeline.total());
    map.put("less_exact", timeline.lessExact());
    map.put("undated", timeline.undated());
    map.put("buckets", timeline.buckets().map(Json::bucket).toList());
    return map;
  }

  private static Map<String, @Nullable Object> bucket(EventTimeline.Bucket bucket) {
    Map<String, @Nullable Object> map = map();
    map.put("label", bucket.label());
    map.put("first", bucket.first().toString());
    map.put("count", bucket.count());
    return map;
  }

  static Map<String, @Nullable Object> eventType(EventType type) {
    Map<String, @Nullable Object> map = map();
    map.put("code", type.code());
    map.put("name", type.name());
    map.put("definition", type.definition());
    map.put("broader", type.broader());
    map.put("mappings", new TreeMap<>(type.mappings()));
    return map;
  }

  private static Map<String, @Nullable Object> event(Event event, Article article) {
    Map<String, @Nullable Object> map = map();
    map.put("start", event.start());
    map.put("end", event.end());
    map.put("field", event.field().key());
    map.put("text", event.text());
    map.put("type", event.type());
    map.put(
        "sentence",
        article.text(event.field()).substring(event.sentenceStart(), event.sentenceEnd()));
    map.put("sentence_start", event.sentenceStart());
    map.put("sentence_end", event.sentenceEnd());
    map.put("modality", event.modality().key());
    Attribution source = event.source();
    map.put("source", source == null ? null : named(source.text(), source.mention()));
    map.put("participants", event.participants().stream().map(Json::participant).toList());
    map.put("number", number(event.number()));
    map.put("time", time(event.time()));
    map.put("reason", event.reason());
    map.put("confidence", event.confidence());
    return map;
  }

  static String key(EventTime.Precision precision) {
    return precision.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, @Nullable Object> participant(Participant participant) {
    Map<String, @Nullable Object> map = map();
    map.put("role", participant.role().key());
    map.putAll(named(participant.text(), participant.mention()));
    map.put("start", participant.start());
    map.put("end", participant.end());
    return map;
  }

  private static Map<String, @Nullable Object> named(String text, @Nullable Mention mention) {
    Map<String, @Nullable Object> map = map();
    map.put("text", text);
    map.put("id", mention == null ? null : mention.entityId());
    map.put("name", mention == null ? null : mention.name());
    map.put("type", mention == null ? null : mention.type().key());
    return map;
  }

  private static @Nullable Map<String, @Nullable Object> number(@Nullable Quantity number) {
    if (number == null) {
      return null;
    }
    Map<String, @Nullable Object> map = map();
    map.put("value", number.value());
    map.put("bound", number.bound().key());
    map.put("unit", number.unit());
    map.put("text", number.text());
    return map;
  }

  private static @Nullable Map<String, @Nullable Object> time(@Nullable EventTime time) {
    if (time == null) {
      return null;
    }
    Map<String, @Nullable Object> map = map();
    map.put("from", time.from().toString());
    map.put("to", time.to().toString());
    map.put("precision", key(time.precision()));
    map.put("approximate", time.approximate());
    map.put("text", time.text());
    return map;
  }

  static Map<String, @Nullable Object> article(TaggedArticle tagged) {
    Map<String, @Nullable Object> map = map();
    Article article = tagged.article();
    map.put("id", article.id());
    map.put("title", article.title());
    map.put("body", article.body());
    map.put("published", article.published() == null ? null : article.published().toString());
    map.put("source", article.source());
    map.put("url", article.url());
    map.put("authors", article.authors());
    map.put("section", article.section());
    map.put("language", article.language());
    map.put("dateline", article.dateline());
    map.put("subjects", article.subjects());
    map.put("version", article.version());
    map.put("crawled", article.crawled() == null ? null : article.crawled().toString());
    map.putAll(tags(tagged, null));
    return map;
  }

  static Map<String, @Nullable Object> stats(IndexStats stats) {
    Map<String, @Nullable Object> map = map();
    map.put("articles", stats.articles());
    map.put("undated", stats.undated());
    map.put("bytes", stats.bytes());
    Map<String, @Nullable Object> distinct = map();
    stats.distinct().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> distinct.put(entry.getKey().key(), entry.getValue()));
    map.put("distinct", distinct);
    map.put("schema", stats.info().schema());
    map.put("analysis", stats.info().analysis());
    map.put("gazetteer", stats.info().gazetteer());
    map.put("recogniser", stats.info().recogniser());
    map.put("event_model", stats.info().eventModel());
    map.put("rules", stats.info().rules());
    map.put("mixed", stats.info().mixed());
    map.put("dateline", stats.info().dateline());
    map.put("lucene", stats.info().lucene());
    map.put("zone", stats.info().zone().getId());
    return map;
  }
}

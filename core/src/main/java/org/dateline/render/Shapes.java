package org.dateline.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.archive.ArchiveRecord;
import org.dateline.archive.ArchiveSurvey;
import org.dateline.article.Article;
import org.dateline.article.Attribution;
import org.dateline.article.Choice;
import org.dateline.article.Entity;
import org.dateline.article.Event;
import org.dateline.article.EventTime;
import org.dateline.article.Mention;
import org.dateline.article.Participant;
import org.dateline.article.Quantity;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.NameLookup;
import org.dateline.search.IndexStats;
import org.dateline.search.UnknownName;
import org.dateline.search.result.EntityGraph;
import org.dateline.search.result.EventHit;
import org.dateline.search.result.EventTimeline;
import org.dateline.search.result.Facet;
import org.dateline.search.result.Hit;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Quote;
import org.dateline.search.result.SavedMatch;
import org.dateline.search.result.SearchResult;
import org.dateline.search.result.Timeline;
import org.dateline.tag.Decision;
import org.jspecify.annotations.Nullable;

/** The shapes that are not simply the components of a record. */
final class Shapes {
  static final Map<Class<?>, Shape<?>> TOLD = new HashMap<>();

  static {
    // Search.
    of(SearchResult.class)
        .keys("total exact next took hits")
        .key("facets", Shapes::facets)
        .key("facet_totals", Shapes::facetTotals)
        .keys("names notes corrections alternatives?");
    of(Hit.class)
        .keys("article.id article.title article.published article.source article.url score")
        .key("passages", Shapes::passages)
        .keys("reasons? copies? moreCopies?");
    of(SavedMatch.class).keys("search").spread(SavedMatch::hit);
    of(Passage.Span.class).keys("start end kind id?");
    of(Facet.Value.class).keys("id name path count significance? selected forms");
    of(NameUse.class).keys("text id=chosen.id name=chosen.name").key("others", Shapes::others);
    of(EventHit.class)
        .keys(
            "article=article.id article.title article.published outlet=article.source article.url")
        .spread(hit -> new Told(hit.article(), hit.event()));
    of(Quote.class)
        .keys("article=tagged.article.id tagged.article.title tagged.article.published")
        .keys("outlet=tagged.article.source tagged.article.url")
        .keys("key speaker sentence.field sentence.start sentence.end sentence=sentence.text")
        .key("events", Shapes::said);
    of(Said.class)
        .keys("event.start event.end event.text event.type event.modality event.participants")
        .keys("event.number event.time");
    of(EventTimeline.class).keys("unit by total lessExact undated buckets");
    of(EventTimeline.Bucket.class).keys("label first count");
    of(Timeline.class)
        .keys("unit zone total lessExact undated buckets")
        .key("all", timeline -> series(timeline.all(), timeline))
        .key("series", Shapes::series);
    of(Timeline.Bucket.class).keys("label start");
    of(Timeline.Series.class).keys("dimension id name total counts peaks");
    of(Labelled.class).keys("peak.bucket label peak.count peak.median peak.articles");
    of(EntityGraph.class).keys("articles moreEdges nodes edges");
    of(EntityGraph.Node.class).keys("id name dimension articles");
    of(EntityGraph.Edge.class)
        .keys("from=from.id to=to.id articles")
        .key("significance", EntityGraph.Edge::rounded);
    of(IndexStats.class).keys("articles undated bytes distinct").spread(IndexStats::info);
    of(UnknownName.class).keys("id type name articles forms countries row=row.line");
    of(UnknownName.Country.class).keys("code count=articles");

    // Tags.
    of(TaggedArticle.class).spread(TaggedArticle::article).spread(Shapes::tags);
    of(Mention.class).keys("start end field text id=entityId name type reason");
    of(Decision.class).spread(Decision::mention).keys("choices");
    of(Choice.class).keys("entity.id entity.name entity.type score why");
    of(Told.class)
        .keys("event.start event.end event.field event.text event.type sentence")
        .keys("event.sentenceStart event.sentenceEnd event.modality event.source")
        .keys("event.participants event.number event.time event.reason event.confidence");
    of(Participant.class).keys("role text id=mention.entityId mention.name mention.type start end");
    of(Attribution.class).keys("text id=mention.entityId mention.name mention.type");
    of(Quantity.class).keys("value bound unit text");
    of(EventTime.class).keys("from to precision approximate text");

    // Gazetteer and archive.
    of(Entity.class).keys("id type subtype name aliases country parent weight");
    of(NameLookup.class).keys("name by_default=byDefault.id reason matches near longer");
    of(NameLookup.Match.class).keys("alias").spread(NameLookup.Match::entity);
    of(ArchiveRecord.Unreadable.class)
        .keys("location.file location.entry location.line location.offset location.number")
        .keys("form reason record=excerpt raw");
    of(ArchiveSurvey.Part.class)
        .keys("files articles kills quarantined undated withoutBody fields languages")
        .keys("reasons doubts passedOver");
  }

  private Shapes() {}

  private static <T> Shape<T> of(Class<T> type) {
    Shape<T> shape = new Shape<>(type);
    TOLD.put(type, shape);
    return shape;
  }

  /** A peak with the name of its bucket. */
  record Labelled(Timeline.Peak peak, String label) {}

  /** How many a facet counts beside the values that it shows. */
  record Totals(String counts, long distinct, long others) {}

  /** An event with the sentence that tells of it. */
  record Told(Article article, Event event) {
    public String sentence() {
      return article.text(event.field()).substring(event.sentenceStart(), event.sentenceEnd());
    }
  }

  /** An event in a quote, which has the sentence. */
  record Said(Event event) {}

  /** What is found in an article. */
  record Tags(
      List<Mention> mentions,
      Map<String, Double> prominence,
      Map<String, Double> eventProminence,
      List<Told> events) {}

  static Tags tags(TaggedArticle tagged) {
    return new Tags(
        tagged.mentions(),
        tagged.prominence(),
        tagged.eventProminence(),
        tagged.events().stream().map(event -> new Told(tagged.article(), event)).toList());
  }

  private static List<Passage> passages(Hit hit) {
    List<Passage> passages = new ArrayList<>(List.of(hit.title()));
    passages.addAll(hit.passages());
    return passages;
  }

  private static List<Said> said(Quote quote) {
    return quote.events().stream().map(Said::new).toList();
  }

  private static List<String> others(NameUse use) {
    return use.others().stream().map(other -> other.id() + " " + other.name()).toList();
  }

  private static List<Map<String, @Nullable Object>> series(Timeline timeline) {
    return timeline.series().stream().map(series -> series(series, timeline)).toList();
  }

  private static Map<String, @Nullable Object> series(Timeline.Series series, Timeline timeline) {
    Map<String, @Nullable Object> map = JsonTree.object(series, 0);
    map.put(
        "peaks",
        series.peaks().stream()
            .map(peak -> new Labelled(peak, timeline.buckets().get(peak.bucket()).label()))
            .toList());
    return map;
  }

  private static Map<String, @Nullable Object> facets(SearchResult result) {
    Map<String, @Nullable Object> facets = new LinkedHashMap<>();
    result.facets().forEach(facet -> facets.put(key(facet, facets.keySet()), facet.values()));
    return facets;
  }

  private static Map<String, @Nullable Object> facetTotals(SearchResult result) {
    Map<String, @Nullable Object> totals = new LinkedHashMap<>();
    for (Facet facet : result.facets()) {
      String counts = facet.stories() ? "stories" : "articles";
      totals.put(key(facet, totals.keySet()), new Totals(counts, facet.distinct(), facet.others()));
    }
    return totals;
  }

  // A facet may be asked for twice, as the regions of two countries.
  private static String key(Facet facet, Set<String> taken) {
    String key = facet.dimension().key();
    for (int number = 2; taken.contains(key); number++) {
      key = facet.dimension().key() + " " + number;
    }
    return key;
  }
}

package org.dateline.cli.serve.page.detail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.article.EntityType;
import org.dateline.cli.serve.page.Choices;
import org.dateline.cli.serve.page.Frame;
import org.dateline.cli.serve.page.HitView;
import org.dateline.cli.serve.page.Links;
import org.dateline.cli.serve.page.Listed;
import org.dateline.cli.serve.page.TimelineView;
import org.dateline.cli.serve.page.Words;
import org.dateline.cli.serve.request.Address;
import org.dateline.index.schema.Dimension;
import org.dateline.search.result.Facet;
import org.dateline.search.result.IndexedEntity;
import org.dateline.search.result.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * What the template of an entity draws.
 *
 * @param frame around it; its box asks for the entity by name, if that means no other
 * @param query that asks for it, whatever else is called so
 * @param entity what the index tells of it
 * @param found its articles, the latest first, and who publishes them
 * @param companions whom they name unusually often
 * @param timeline its articles over time, {@code null} if none has a date
 * @param events what it did and what was done to it
 * @param graph who stands with it, as HTML; "" for nobody
 * @param map where, as HTML; "" for nowhere
 * @param company with whom over time, as HTML; "" for nobody
 */
public record EntityView(
    Frame frame,
    String query,
    IndexedEntity entity,
    SearchResult found,
    List<Facet> companions,
    @Nullable TimelineView timeline,
    List<EntityEvents> events,
    String graph,
    String map,
    String company) {
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,11}");
  private static final int NAMES = 12;

  /** Who stands with it less than so often beside all articles is not unusual. */
  private static final double UNUSUAL = 1.1;

  /** Copies the lists. */
  public EntityView {
    companions = List.copyOf(companions);
    events = List.copyOf(events);
  }

  /** Addresses of other pages. */
  public Links links() {
    return new Links(frame);
  }

  /** Its page at Wikidata, {@code null} if it has no such id. */
  public @Nullable String wikidata() {
    return WIKIDATA.matcher(entity.id()).matches()
        ? "https://www.wikidata.org/wiki/" + entity.id()
        : null;
  }

  /** The spellings that are shown at once. */
  public Listed<Facet.Form> names() {
    return Listed.of(entity.forms(), NAMES);
  }

  /** The others that are known. */
  public List<Facet.Form> otherNames() {
    return entity.forms().subList(names().shown().size(), entity.forms().size());
  }

  /** Articles that spell it so. */
  public String spelt(String form) {
    return links().search("=\"" + form.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
  }

  /** Whether no period is chosen. */
  public boolean isOfAllTime() {
    return List.of("since", "until").stream()
        .flatMap(end -> frame.here().parameters().getOrDefault(end, List.of()).stream())
        .allMatch(String::isEmpty);
  }

  /** Searches in its articles, in the period shown. */
  public String search() {
    return searching("/").toString();
  }

  /** What it says, in the period shown. */
  public String quotes() {
    return frame
        .here()
        .only("index", "since", "until")
        .at("/quotes")
        .set("speaker", entity.id())
        .toString();
  }

  /** A saved search for it. */
  public String watch() {
    return searching("/watch").without("since", "until").toString();
  }

  private Address searching(String path) {
    return links().inPeriod(path).set("q", query);
  }

  /** What the page is narrowed to. */
  public List<Choices.Chip> chips() {
    return Choices.of(frame.here()).chips(found.facets());
  }

  /** The values of a facet but the entity itself. */
  public List<Facet.Value> others(Facet facet) {
    return facet.values().stream()
        .filter(value -> !value.id().equals(entity.id()))
        .filter(value -> times(value) >= UNUSUAL)
        .toList();
  }

  /**
   * How many times as often as in all articles a value is here: of the two shares h and a its
   * significance is (h - a) * h / a.
   */
  private double times(Facet.Value value) {
    double here = value.count() / (double) Math.max(1, found.total());
    return value.significance() == 0 ? 0 : 1 + value.significance() / here;
  }

  /** That in words. */
  public String timesAsOften(Facet.Value value) {
    double times = times(value);
    return String.format(Locale.ROOT, times < 10 ? "%.1f" : "%,.0f", times);
  }

  /** Who publishes them. */
  public Facet sources() {
    return found.facets().getFirst();
  }

  /** Its latest articles. */
  public List<HitView> hits() {
    Address here = frame.here().set("q", query);
    return found.hits().stream().map(hit -> HitView.of(hit, here)).toList();
  }

  /** The count of the most frequent spelling. */
  public double most() {
    return entity.forms().isEmpty() ? 0 : entity.forms().getFirst().count();
  }

  /** Entities of a facet in words. */
  public String plural(Facet facet) {
    return Words.plural(EntityType.of(facet.dimension().key()));
  }

  /** Articles that name it and another, as they are counted. */
  public String both(Facet facet, String id) {
    return searching("/").add("where", facet.dimension().key() + "=" + id).toString();
  }

  /** Its articles of one source. */
  public String searchFrom(String source) {
    return searching("/").add("where", "source=" + source).toString();
  }

  /** How many of a facet are not in its table, itself left aside. */
  public long notListed(Facet facet) {
    boolean itself = Dimension.of(entity.type()) == facet.dimension();
    return Math.max(0, facet.distinct() - others(facet).size() - (itself ? 1 : 0));
  }
}

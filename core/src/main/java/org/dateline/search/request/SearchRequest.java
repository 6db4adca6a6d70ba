package org.dateline.search.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.Internal;
import org.dateline.article.Published;
import org.dateline.index.schema.Dimension;
import org.dateline.search.result.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * What to search for. Immutable, plain data.
 *
 * <pre>{@code
 * SearchRequest request = SearchRequest.builder("event:capture NEAR/10 entity:\"North Korea\"")
 *     .facets("person", "place").where(Dimension.SOURCE, "Sample Wire").limit(20).build();
 * }</pre>
 *
 * @param query in the query language; empty for all articles
 * @param facets what to count
 * @param where chosen facet values by dimension: one of each dimension's must apply
 * @param since only articles published at or after the start of this date
 * @param until only articles published before the end of this date
 * @param sort the order of hits
 * @param offset how many hits to skip
 * @param limit how many hits at most
 * @param passages how many passages of a body at most
 * @param expandNames whether a plain word that is a name also finds its other spellings
 * @param minProminence how much an article must be about an entity or an event type, 0 to 1, for
 *     their facets to count it
 * @param match whether all items of the query must match, or any may
 * @param ranking what the score is made of
 * @param zone of dates in the query that name none; {@code null} for the zone of the index
 * @param now the moment that {@code today} and {@code last 7 days} are counted from; {@code null}
 *     for the present one
 * @param lenient whether a query that breaks the language is read as well as can be, instead of
 *     being refused
 * @param explain whether to say of each hit what its score is made of
 * @param foldCopies whether of the articles that match and tell one story in much the same words,
 *     copies and rewrites, only the first in the order of hits is a hit, which tells the others.
 *     Pages are as full as without and show no story twice; a story that a new copy puts further up
 *     while somebody pages by date or source is not shown again below. Totals and facets count
 *     articles nevertheless. The first search of an index state that asks for it looks for its
 *     stories
 * @param after the {@link SearchResult#next} of the page before, to go on behind it to any depth;
 *     {@code null} for the first page
 * @param countTo up to how many matches are counted exactly; beyond that the total is a lower bound
 * @param limits what the search may cost
 */
public record SearchRequest(
    String query,
    List<FacetRequest> facets,
    Map<Dimension, List<String>> where,
    @Nullable String since,
    @Nullable String until,
    SortOrder sort,
    int offset,
    int limit,
    int passages,
    boolean expandNames,
    double minProminence,
    Match match,
    Ranking ranking,
    @Nullable ZoneId zone,
    @Nullable Instant now,
    boolean lenient,
    boolean explain,
    boolean foldCopies,
    @Nullable String after,
    int countTo,
    Limits limits) {

  /** The deepest page by offset, in hits; {@link #after} goes deeper. */
  public static final int DEEPEST = 10_000;

  /** Checks the numbers and copies the collections. */
  public SearchRequest {
    if (offset < 0 || limit < 0 || passages < 0 || (long) offset + limit > DEEPEST) {
      throw new IllegalArgumentException(
          "offset, limit and passages must not be negative, nor offset + limit above " + DEEPEST);
    }
    if (countTo < 0 || (after != null && offset > 0)) {
      throw new IllegalArgumentException(
          "countTo must not be negative, and a page begins at an offset or after a cursor");
    }
    if (!(minProminence >= 0 && minProminence <= 1)) {
      throw new IllegalArgumentException("a prominence is between 0 and 1, not " + minProminence);
    }
    facets = List.copyOf(facets);
    Map<Dimension, List<String>> copy = new LinkedHashMap<>();
    where.forEach((dimension, values) -> copy.put(dimension, List.copyOf(values)));
    where = Map.copyOf(copy);
  }

  /** Starts a request for {@code query}: ten hits by relevance, two passages each, no facets. */
  public static Builder builder(String query) {
    return new Builder(query);
  }

  /** The same request with another say on how many items must match; without a cursor. */
  @Internal
  public SearchRequest matching(Match other) {
    return new SearchRequest(
        query,
        facets,
        where,
        since,
        until,
        sort,
        offset,
        limit,
        passages,
        expandNames,
        minProminence,
        other,
        ranking,
        zone,
        now,
        lenient,
        explain,
        foldCopies,
        null,
        countTo,
        limits);
  }

  /**
   * Starts a request for what somebody typed into a search box: any of its words may match, and
   * whatever it is, it is no error.
   */
  public static Builder searchBox(String text) {
    return new Builder(text).match(Match.ANY).lenient(true);
  }

  /** Collects a {@link SearchRequest}. Not thread-safe. */
  public static final class Builder {
    private final String query;
    private final List<FacetRequest> facets = new ArrayList<>();
    private final Map<Dimension, List<String>> where = new LinkedHashMap<>();
    private @Nullable String since;
    private @Nullable String until;
    private SortOrder sort = SortOrder.RELEVANCE;
    private int offset;
    private int limit = 10;
    private int passages = 2;
    private boolean expandNames = true;
    private double minProminence;
    private Match match = Match.ALL;
    private Ranking ranking = Ranking.defaults();
    private @Nullable ZoneId zone;
    private @Nullable Instant now;
    private boolean lenient;
    private boolean explain;
    private boolean foldCopies;
    private @Nullable String after;
    private int countTo = Integer.MAX_VALUE;
    private Limits limits = Limits.NONE;

    private Builder(String query) {
      this.query = query;
    }

    /** Counts these facets, each as {@link FacetRequest#parse} reads it. */
    public Builder facets(String... written) {
      for (String facet : written) {
        facets.add(FacetRequest.parse(facet));
      }
      return this;
    }

    /** Counts a facet. */
    public Builder facet(FacetRequest facet) {
      facets.add(facet);
      return this;
    }

    /** Chooses a facet value by its id; several of one dimension are alternatives. */
    public Builder where(Dimension dimension, String id) {
      where.computeIfAbsent(dimension, k -> new ArrayList<>()).add(id);
      return this;
    }

    /**
     * Chooses a facet value as written, {@code person=Q3874799}.
     *
     * @throws IllegalArgumentException saying how it is written, or naming the dimensions there are
     */
    public Builder where(String choice) {
      int equals = choice.indexOf('=');
      if (equals < 1 || equals == choice.length() - 1) {
        throw new IllegalArgumentException(
            "--where takes FACET=ID, as in --where person=Q3874799, not \"" + choice + "\"");
      }
      return where(Dimension.of(choice.substring(0, equals)), choice.substring(equals + 1));
    }

    /** Chooses facet values by dimension. */
    @Internal
    public Builder where(Map<Dimension, List<String>> choices) {
      choices.forEach((dimension, ids) -> ids.forEach(id -> where(dimension, id)));
      return this;
    }

    /** Only what was published at or after the start of this date. */
    public Builder since(@Nullable String date) {
      since = date;
      return this;
    }

    /** Only what was published before the end of this date. */
    public Builder until(@Nullable String date) {
      until = date;
      return this;
    }

    /** The order of hits. */
    public Builder sort(SortOrder value) {
      sort = value;
      return this;
    }

    /** How many hits to skip. */
    public Builder offset(int value) {
      offset = value;
      return this;
    }

    /** How many hits at most. */
    public Builder limit(int value) {
      limit = value;
      return this;
    }

    /** How many passages of a body at most. */
    public Builder passages(int value) {
      passages = value;
      return this;
    }

    /** Whether a plain word that is a name also finds its other spellings. */
    public Builder expandNames(boolean value) {
      expandNames = value;
      return this;
    }

    /** How much an article must be about an entity for facets to count it, 0 to 1. */
    public Builder minProminence(double value) {
      minProminence = value;
      return this;
    }

    /** Whether all items that stand side by side must match, or any may. */
    public Builder match(Match value) {
      match = value;
      return this;
    }

    /** What the score is made of. */
    public Builder ranking(Ranking value) {
      ranking = value;
      return this;
    }

    /** The zone of dates in the query that name none. */
    public Builder zone(@Nullable ZoneId value) {
      zone = value;
      return this;
    }

    /**
     * The zone of dates in the query that name none, as {@code Asia/Seoul}, {@code UTC} or {@code
     * +09:00}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Builder zone(@Nullable String name) {
      try {
        return zone(name == null ? null : ZoneId.of(name));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "no time zone \"" + name + "\"; they are as Asia/Seoul, UTC or +09:00", e);
      }
    }

    /** The moment that {@code today} and {@code last 7 days} are counted from. */
    public Builder now(@Nullable Instant value) {
      now = value;
      return this;
    }

    /**
     * The moment that {@code today} and {@code last 7 days} are counted from, as {@link
     * Published#parse} reads it.
     *
     * @throws IllegalArgumentException if the text is no date
     */
    public Builder now(@Nullable String time) {
      return now(time == null ? null : Published.parse(time).instant());
    }

    /** Whether a query that breaks the language is read as well as can be. */
    public Builder lenient(boolean value) {
      lenient = value;
      return this;
    }

    /** Whether to say of each hit what its score is made of. */
    public Builder explain(boolean value) {
      explain = value;
      return this;
    }

    /** Whether of copies and rewrites of one story only the first is a hit. */
    public Builder foldCopies(boolean value) {
      foldCopies = value;
      return this;
    }

    /** Goes on behind the page that gave this cursor. */
    public Builder after(@Nullable String cursor) {
      after = cursor;
      return this;
    }

    /** Up to how many matches are counted exactly. */
    public Builder countTo(int value) {
      countTo = value;
      return this;
    }

    /** What the search may cost. */
    public Builder limits(Limits value) {
      limits = value;
      return this;
    }

    /**
     * The finished request.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public SearchRequest build() {
      return new SearchRequest(
          query,
          facets,
          where,
          since,
          until,
          sort,
          offset,
          limit,
          passages,
          expandNames,
          minProminence,
          match,
          ranking,
          zone,
          now,
          lenient,
          explain,
          foldCopies,
          after,
          countTo,
          limits);
    }
  }
}

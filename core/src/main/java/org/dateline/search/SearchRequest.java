package org.dateline.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.index.Dimension;
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
    Ranking ranking) {

  /** The deepest page, in hits. */
  public static final int DEEPEST = 10_000;

  /** Checks the numbers and copies the collections. */
  public SearchRequest {
    if (offset < 0 || limit < 0 || passages < 0 || (long) offset + limit > DEEPEST) {
      throw new IllegalArgumentException(
          "offset, limit and passages must not be negative, nor offset + limit above " + DEEPEST);
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

  /** Starts a request for what somebody typed into a search box: any of its words may match. */
  public static Builder searchBox(String text) {
    return new Builder(text).match(Match.ANY);
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
          ranking);
    }
  }
}

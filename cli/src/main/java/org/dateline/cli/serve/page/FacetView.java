package org.dateline.cli.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.dateline.cli.serve.chart.ShareBar;
import org.dateline.cli.serve.request.Address;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.result.Facet;
import org.jspecify.annotations.Nullable;

/**
 * A facet as it is shown.
 *
 * @param key of its dimension
 * @param title what to call it
 * @param open whether its values are shown at once
 * @param rows its values
 * @param rest what is not shown, "" if all is
 * @param more the address with more values, {@code null} if there are none
 * @param up where it goes back up, {@code null} at the top
 * @param filterable whether there is anything to filter
 * @param prefix what it is filtered by, "" for nothing
 */
public record FacetView(
    String key,
    String title,
    boolean open,
    List<Row> rows,
    String rest,
    @Nullable String more,
    @Nullable String up,
    boolean filterable,
    String prefix) {
  private static final int PLACE_LEVELS = 2;

  /** Copies the list. */
  public FacetView {
    rows = List.copyOf(rows);
  }

  /**
   * A value.
   *
   * @param choice as {@code where} takes it
   * @param name what to show
   * @param within what it lies in, "" for nothing
   * @param count in how many articles or stories
   * @param bar how many that is beside the others, as HTML
   * @param selected whether it is chosen
   * @param href of the search with it, or without it if it is chosen
   * @param below where its parts are counted, {@code null} if it has none
   * @param group where those of its group are counted, {@code null} if it has none
   */
  public record Row(
      String choice,
      String name,
      String within,
      long count,
      String bar,
      boolean selected,
      String href,
      @Nullable String below,
      @Nullable String group) {}

  /** A facet of the search at this address. */
  static FacetView of(Facet facet, FacetPlan plan, Choices choices, Address here) {
    Dimension dimension = facet.dimension();
    FacetRequest request = plan.requests().get(dimension);
    if (request == null) {
      throw new IllegalArgumentException("not asked for: " + dimension);
    }
    List<String> trail = plan.trails().getOrDefault(dimension, List.of());
    FacetLinks links = new FacetLinks(dimension, trail, here.without("after", "part"));
    long most = facet.values().stream().mapToLong(Facet.Value::count).max().orElse(0);
    List<Row> rows = new ArrayList<>();
    for (Facet.Value value : facet.values()) {
      rows.add(row(dimension, value, most, trail.isEmpty(), choices, links));
    }
    boolean selected = rows.stream().anyMatch(Row::selected);
    long left = facet.distinct() - facet.values().size();
    return new FacetView(
        dimension.key(),
        title(dimension),
        selected || !trail.isEmpty() || !request.prefix().isEmpty() || isOpen(dimension),
        rows,
        left > 0 ? String.format("%,d", left) : "",
        left > 0 && request.limit() < 1_000 ? links.more(request.limit()) : null,
        trail.isEmpty() ? null : links.up(),
        left > 0 || !request.prefix().isEmpty(),
        request.prefix());
  }

  private static Row row(
      Dimension dimension,
      Facet.Value value,
      long most,
      boolean top,
      Choices choices,
      FacetLinks links) {
    List<String> path = value.path();
    String within = path.size() < 2 ? "" : String.join(" / ", path.subList(0, path.size() - 1));
    boolean deeper =
        switch (dimension) {
          case PLACE -> path.size() <= PLACE_LEVELS;
          case DATE, HAPPENED -> path.size() < 3;
          default -> false;
        };
    boolean inGroup = dimension == Dimension.EVENT && top && path.size() > 1;
    return new Row(
        dimension.key() + "=" + value.id(),
        shown(dimension, value),
        dimension == Dimension.DATE || dimension == Dimension.HAPPENED ? "" : within,
        value.count(),
        ShareBar.of((double) value.count(), (double) most),
        value.selected(),
        choices.toggled(dimension, value),
        deeper ? links.below(value.id()) : null,
        inGroup ? links.below(value.id().replaceFirst("\\..*", "")) : null);
  }

  private static String shown(Dimension dimension, Facet.Value value) {
    return dimension == Dimension.LANGUAGE ? LanguageName.of(value.name()) : value.name();
  }

  private static boolean isOpen(Dimension dimension) {
    return switch (dimension) {
      case EVENT, PERSON, ORGANISATION, PLACE, SOURCE -> true;
      default -> false;
    };
  }

  /** What a facet is called. */
  static String title(Dimension dimension) {
    return switch (dimension) {
      case PERSON -> "People";
      case ORGANISATION -> "Organisations";
      case PLACE -> "Places";
      case GROUP -> "Groups";
      case OTHER -> "Other names";
      case EVENT -> "What happened";
      case SOURCE -> "Sources";
      case SECTION -> "Sections";
      case LANGUAGE -> "Languages";
      case AUTHOR -> "Authors";
      case SUBJECT -> "Subjects";
      case DATE -> "Published";
      case HAPPENED -> "When it happened";
    };
  }
}

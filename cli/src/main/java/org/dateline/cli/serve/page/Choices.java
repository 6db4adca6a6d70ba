package org.dateline.cli.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Published;
import org.dateline.cli.serve.detail.ShownDate;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Period;
import org.dateline.index.schema.Dimension;
import org.dateline.search.result.Facet;

/**
 * The values that an address has chosen, whichever way they are written.
 *
 * @param here without a cursor
 */
public record Choices(Address here) {
  private static final String WHERE = "where";
  private static final List<String> OFF = List.of("0", "false");
  private static final List<Way> WAYS =
      List.of(
          new Way("literal", "names as plain words"),
          new Way("any", "any of its words"),
          new Way("lenient", "read as a question"));

  /** A way to read a query. */
  private record Way(String parameter, String name) {}

  /** What is chosen. */
  record Choice(Dimension dimension, String value, String written) {}

  public static Choices of(Address here) {
    return new Choices(here.without("after", "part"));
  }

  /** Those that can be read. */
  List<Choice> all() {
    List<Choice> all = new ArrayList<>();
    for (String written : here.parameters().getOrDefault(WHERE, List.of())) {
      int equals = written.indexOf('=');
      if (equals > 0) {
        try {
          all.add(
              new Choice(
                  Dimension.of(written.substring(0, equals)),
                  written.substring(equals + 1),
                  written));
        } catch (IllegalArgumentException e) {
          // The search says so.
        }
      }
    }
    return all;
  }

  /** The address with a value if it is not chosen, without it if it is. */
  String toggled(Dimension dimension, Facet.Value value) {
    if (!value.selected()) {
      return here.add(WHERE, dimension.key() + "=" + value.id()).toString();
    }
    Address without = here;
    for (Choice choice : all()) {
      if (choice.dimension() == dimension && isOf(choice, value)) {
        without = without.remove(WHERE, choice.written());
      }
    }
    return without.toString();
  }

  // A name may stand for an id: what no id tells is taken for the value that is shown.
  private boolean isOf(Choice choice, Facet.Value value) {
    return choice.value().equals(value.id())
        || all().stream()
            .noneMatch(other ->
                other.dimension() == choice.dimension() && other.value().equals(value.id()));
  }

  /** What can be taken away again, one by one. */
  public List<Chip> chips(List<Facet> facets) {
    List<Chip> chips = new ArrayList<>();
    for (Choice choice : all()) {
      chips.add(
          new Chip(
              FacetView.title(choice.dimension()),
              name(choice, facets),
              here.remove(WHERE, choice.written()).toString()));
    }
    for (String end : List.of("since", "until")) {
      for (String date : here.parameters().getOrDefault(end, List.of())) {
        if (!date.isEmpty()) {
          String day = end.equals("since") ? Period.since(date) : Period.until(date);
          chips.add(
              new Chip(
                  end,
                  day == null ? date : ShownDate.of(Published.parse(day)).text(),
                  here.without(end).toString()));
        }
      }
    }
    addWays(chips);
    return chips;
  }

  // Ways to read a query: they stay with the next one too.
  private void addWays(List<Chip> chips) {
    for (Way way : WAYS) {
      List<String> values = here.parameters().getOrDefault(way.parameter(), List.of("0"));
      if (!OFF.contains(values.getFirst())) {
        chips.add(new Chip("Query", way.name(), here.without(way.parameter()).toString()));
      }
    }
  }

  /**
   * Something chosen.
   *
   * @param kind of what
   * @param name which
   * @param without the address without it
   */
  public record Chip(String kind, String name, String without) {}

  /** What a chosen value is called, as far as these facets tell. */
  static String name(Choice choice, List<Facet> facets) {
    List<Facet.Value> selected =
        facets.stream()
            .filter(facet -> facet.dimension() == choice.dimension())
            .flatMap(facet -> facet.values().stream())
            .filter(Facet.Value::selected)
            .toList();
    return selected.stream()
        .filter(value -> value.id().equals(choice.value()))
        .map(Facet.Value::name)
        .findFirst()
        .orElse(selected.size() == 1 ? selected.getFirst().name() : choice.value());
  }
}

package org.dateline.cli.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.cli.serve.request.Address;
import org.dateline.index.schema.Dimension;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * How a query was understood.
 *
 * @param names what its names mean
 * @param notes what else was done with it
 * @param corrections what may have been meant
 * @param alternatives what each condition hides
 * @param question what is found if the query is read as people ask, {@code null} if that is no
 *     other or finds nothing either
 * @param literal the address that takes names for mere words, {@code null} if there are none
 */
public record ReadingView(
    List<Name> names,
    List<String> notes,
    List<Correction> corrections,
    List<Alternative> alternatives,
    @Nullable Alternative question,
    @Nullable String literal) {
  private static final int MOST_OTHERS = 8;

  /** Copies the lists. */
  public ReadingView {
    names = List.copyOf(names);
    notes = List.copyOf(notes);
    corrections = List.copyOf(corrections);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * A name.
   *
   * @param text as written
   * @param chosen whom it means here; none if nobody in the index has it
   * @param others whom it could mean too
   * @param more how many others are not shown
   */
  public record Name(String text, List<Meaning> chosen, List<Meaning> others, int more) {
    /** Copies the lists. */
    public Name {
      chosen = List.copyOf(chosen);
      others = List.copyOf(others);
    }
  }

  /**
   * Somebody or something.
   *
   * @param name what to call it
   * @param id of the entity
   * @param type as {@code person}
   * @param articles in how many articles
   * @param href of its own page for the one chosen, else of the query that asks for it
   */
  public record Meaning(String name, String id, String type, long articles, String href) {}

  /**
   * Another spelling.
   *
   * @param text as written
   * @param better as the index has it
   * @param articles in how many articles
   * @param href of the query that asks for it
   */
  public record Correction(String text, String better, long articles, String href) {}

  /**
   * The same search without one of its conditions, or a condition alone.
   *
   * @param condition what is left out, or alone
   * @param alone whether it is alone
   * @param articles in how many articles
   * @param href of the search without it, or for it
   */
  public record Alternative(String condition, boolean alone, long articles, String href) {}

  /** Each condition left out in turn. */
  public List<Alternative> withoutEach() {
    return alternatives.stream().filter(each -> !each.alone()).toList();
  }

  /** Each condition alone. */
  public List<Alternative> eachAlone() {
    return alternatives.stream().filter(Alternative::alone).toList();
  }

  /** With what is found if the query is read as a question. */
  ReadingView asking(Alternative read) {
    return new ReadingView(names, notes, corrections, alternatives, read, literal);
  }

  /** Whether there is anything to say. */
  public boolean isEmpty() {
    return question == null
        && names.isEmpty()
        && notes.isEmpty()
        && corrections.isEmpty()
        && alternatives.isEmpty();
  }

  /** How the query of this address was understood. */
  static ReadingView of(SearchResult result, String query, Address here) {
    Address fresh = here.without("after", "part");
    return new ReadingView(
        result.names().stream().map(use -> name(use, query, fresh)).toList(),
        result.notes().stream().filter(note -> !isLinked(note, result)).toList(),
        result.corrections().stream()
            .map(each ->
                new Correction(
                    each.text(),
                    each.better(),
                    each.articles(),
                    fresh
                        .set("q", QueryText.corrected(query, each.text(), each.better()))
                        .toString()))
            .toList(),
        result.alternatives().stream()
            .map(each -> alternative(each, label(each.condition(), result, fresh), fresh))
            .toList(),
        null,
        result.names().isEmpty() ? null : fresh.set("literal", "1").toString());
  }

  // Said again by a link.
  private static boolean isLinked(String note, SearchResult result) {
    return result.alternatives().stream()
        .anyMatch(each ->
            note.startsWith(each.alone() ? "each alone: " : "without " + each.condition() + ": "));
  }

  // A chosen value is told by its name.
  private static String label(String condition, SearchResult result, Address fresh) {
    Choices choices = Choices.of(fresh);
    return choices.all().stream()
        .filter(choice -> condition.equals(choice.dimension().key() + "=" + choice.value()))
        .map(choice -> Choices.name(choice, result.facets()))
        .findFirst()
        .orElse(condition);
  }

  private static Alternative alternative(
      SearchResult.Alternative each, String label, Address fresh) {
    Address without =
        fresh
            .without("where")
            .set("q", each.query())
            .set("since", Objects.requireNonNullElse(each.since(), ""))
            .set("until", Objects.requireNonNullElse(each.until(), ""));
    for (Map.Entry<Dimension, List<String>> chosen : each.where().entrySet()) {
      for (String value : chosen.getValue()) {
        without = without.add("where", chosen.getKey().key() + "=" + value);
      }
    }
    return new Alternative(label, each.alone(), each.articles(), without.toString());
  }

  private static Name name(NameUse use, String query, Address fresh) {
    NameUse.Meaning chosen = use.chosen();
    return new Name(
        use.text(),
        chosen == null ? List.of() : List.of(meaning(chosen, Links.entity(fresh, chosen.id()))),
        use.others().stream()
            .limit(MOST_OTHERS)
            .map(other ->
                meaning(
                    other,
                    fresh
                        .set(
                            "q",
                            Objects.requireNonNullElse(
                                use.meaning(query, other),
                                "entity:" + QueryText.quoted(other.id())))
                        .toString()))
            .toList(),
        Math.max(0, use.others().size() - MOST_OTHERS));
  }

  private static Meaning meaning(NameUse.Meaning meaning, String href) {
    return new Meaning(
        meaning.name(), meaning.id(), meaning.type().key(), meaning.articles(), href);
  }
}

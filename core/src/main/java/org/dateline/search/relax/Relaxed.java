package org.dateline.search.relax;

import java.util.List;
import org.dateline.Internal;
import org.dateline.search.result.SearchResult.Alternative;

/**
 * What a search would find if it asked for less.
 *
 * @param notes in plain words
 * @param alternatives those that find something
 */
@Internal
public record Relaxed(List<String> notes, List<Alternative> alternatives) {
  static final Relaxed NOTHING = new Relaxed(List.of(), List.of());

  /** Copies the lists. */
  public Relaxed {
    notes = List.copyOf(notes);
    alternatives = List.copyOf(alternatives);
  }
}

package org.dateline.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** What matched in one field, read when asked for: most searches ask for headlines alone. */
record FieldMatches(String field, IOSupplier<@Nullable MatchesIterator> places) implements Matches {
  @Override
  public @Nullable MatchesIterator getMatches(String of) throws IOException {
    return of.equals(field) ? places.get() : null;
  }

  @Override
  public Collection<Matches> getSubMatches() {
    return List.of();
  }

  @Override
  public Iterator<String> iterator() {
    return List.of(field).iterator();
  }
}

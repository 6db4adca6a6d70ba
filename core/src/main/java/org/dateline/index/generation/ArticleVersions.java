package org.dateline.index.generation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.dateline.Internal;
import org.dateline.index.schema.Schema;

/**
 * Which version of an article is the least that may still come: an older one does not replace a
 * newer one, nor bring back what was killed. Articles without a version are not held.
 */
@Internal
public final class ArticleVersions {
  private final Map<String, Long> least = new HashMap<>();
  // What the index does not tell: it holds the version of what was written last, if that has one.
  private final Map<String, Long> noted = new HashMap<>();
  private final List<String> newKills = new ArrayList<>();

  /** What an index holds, and the kills that were noted beside it. */
  public static ArticleVersions of(DirectoryReader reader, List<String> kills) throws IOException {
    ArticleVersions versions = new ArticleVersions();
    for (LeafReaderContext leaf : reader.leaves()) {
      versions.addAll(leaf.reader());
    }
    for (String line : kills) {
      Map<String, Object> kill = JSON.std.mapFrom(line);
      if (kill.get("least") instanceof Number number) {
        String id = String.valueOf(kill.get("id"));
        versions.raise(id, number.longValue());
        versions.noted.merge(id, number.longValue(), Math::max);
      }
    }
    return versions;
  }

  private void addAll(LeafReader reader) throws IOException {
    NumericDocValues values = reader.getNumericDocValues(Schema.VERSION_FIELD);
    if (values == null) {
      return;
    }
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
      if (reader.getLiveDocs() == null || reader.getLiveDocs().get(doc)) {
        String id = reader.storedFields().document(doc, Set.of(Schema.ID)).get(Schema.ID);
        least.put(id, values.longValue());
      }
      doc = values.nextDoc();
    }
  }

  private void raise(String id, long to) {
    least.merge(id, to, Math::max);
  }

  /** Whether this article is to be written: not if a later one was, or that was killed. */
  public boolean accepts(String id, long version) {
    return version == 0 || version >= least.getOrDefault(id, 0L);
  }

  /** Notes that an article was written: older ones are not to be any more. */
  public void wrote(String id, long version) throws IOException {
    if (version != 0) {
      raise(id, version);
    } else {
      note(id);
    }
  }

  // What has no version hides those before it from who goes on with the index later.
  private void note(String id) throws IOException {
    Long needed = least.get(id);
    if (needed == null || needed.equals(noted.put(id, needed))) {
      return;
    }
    Map<String, Object> kill = new LinkedHashMap<>();
    kill.put("id", id);
    kill.put("least", needed);
    newKills.add(JSON.std.asString(kill));
  }

  /**
   * Whether the article is to be deleted: not if a later version of it than the killed one came.
   */
  public boolean acceptsKill(String id, long version) throws IOException {
    if (version == 0) {
      note(id);
      return true;
    }
    if (version < least.getOrDefault(id, 0L)) {
      return false;
    }
    raise(id, version + 1);
    note(id);
    return true;
  }

  /** The kills since this was asked last, as lines to be noted. */
  public List<String> takeKills() {
    List<String> taken = List.copyOf(newKills);
    newKills.clear();
    return taken;
  }
}

package org.dateline.search.saved;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.dateline.index.schema.NameTerm;
import org.dateline.index.schema.Schema;
import org.dateline.search.query.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Saved searches by the terms that an article must have: of many searches it finds the few that an
 * article is to be held against. Reading it is thread-safe, changing it is not.
 */
final class Presearcher {
  private final Map<String, SavedQuery> all = new LinkedHashMap<>();
  private final Map<String, Map<BytesRef, Set<SavedQuery>>> byTerm = new HashMap<>();
  private final Set<SavedQuery> always = new HashSet<>();

  void put(SavedQuery query) {
    remove(query.search().id());
    all.put(query.search().id(), query);
    Set<Term> needed = query.needed();
    if (needed == null) {
      always.add(query);
      return;
    }
    for (Term term : needed) {
      byTerm
          .computeIfAbsent(term.field(), field -> new HashMap<>())
          .computeIfAbsent(term.bytes(), bytes -> new HashSet<>(1))
          .add(query);
    }
  }

  void remove(String id) {
    SavedQuery query = all.remove(id);
    if (query == null) {
      return;
    }
    always.remove(query);
    Set<Term> needed = query.needed();
    for (Term term : needed == null ? Set.<Term>of() : needed) {
      Map<BytesRef, Set<SavedQuery>> terms = byTerm.getOrDefault(term.field(), Map.of());
      Set<SavedQuery> queries = terms.getOrDefault(term.bytes(), Set.of());
      queries.remove(query);
      if (queries.isEmpty()) {
        terms.remove(term.bytes());
      }
    }
  }

  Collection<SavedQuery> all() {
    return all.values();
  }

  /** Those that may match an article, in their order. */
  Collection<SavedQuery> of(LeafReader article) throws IOException {
    Set<SavedQuery> found = new TreeSet<>(Comparator.comparingLong(SavedQuery::number));
    found.addAll(always);
    for (Map.Entry<String, Map<BytesRef, Set<SavedQuery>>> field : byTerm.entrySet()) {
      for (String each : fields(field.getKey())) {
        add(article.terms(each), field.getValue(), each.equals(Schema.NAME), found);
      }
    }
    return found;
  }

  // Needed words may stand in the headline as well.
  private static List<String> fields(String field) {
    return field.equals(Fields.BODY) ? Fields.TEXTS : List.of(field);
  }

  private static void add(
      @Nullable Terms terms,
      Map<BytesRef, Set<SavedQuery>> queries,
      boolean names,
      Set<SavedQuery> found)
      throws IOException {
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      BytesRef key = names ? NameTerm.key(term) : term;
      found.addAll(queries.getOrDefault(key, Set.of()));
      if (names) {
        addFamilyNames(key, queries, found);
      }
    }
  }

  // Somebody is found by the end of a name as well.
  private static void addFamilyNames(
      BytesRef name, Map<BytesRef, Set<SavedQuery>> queries, Set<SavedQuery> found) {
    int end = name.offset + name.length;
    for (int i = name.offset; i < end; i++) {
      if (name.bytes[i] == ' ') {
        BytesRef rest = new BytesRef(name.bytes, i + 1, end - i - 1);
        found.addAll(queries.getOrDefault(rest, Set.of()));
      }
    }
  }
}

package org.dateline.search.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.index.schema.FormLabel;
import org.dateline.search.result.Facet;

/** The spellings under which entities were seen. */
final class FacetForms {
  private FacetForms() {}

  /** Those of each entity, the most frequent first. */
  static Map<String, List<Facet.Form>> of(List<String> ids, FacetCounts counts) throws IOException {
    Map<String, List<Facet.Form>> forms = new HashMap<>();
    counts
        .forms(ids)
        .forEach((label, count) -> {
          if (count > 0) {
            FormLabel seen = FormLabel.parse(label);
            forms
                .computeIfAbsent(seen.id(), id -> new ArrayList<>())
                .add(new Facet.Form(seen.form(), count));
          }
        });
    forms.values().forEach(each -> each.sort(order()));
    return forms;
  }

  private static Comparator<Facet.Form> order() {
    return Comparator.comparingLong(Facet.Form::count).reversed().thenComparing(Facet.Form::text);
  }
}

package org.dateline.search.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.dateline.article.Modality;
import org.dateline.article.Role;
import org.dateline.index.schema.Schema;
import org.dateline.search.event.EventPattern;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;

class EventPatternTest {
  private static final Set<String> CODES = Set.of("custody.capture", "custody.arrest");

  private static final Query PATTERN =
      new IntervalQuery(
          "body",
          new EventPattern(
                  CODES,
                  List.of(
                      List.<EventPattern.Condition>of(
                          code -> List.of(Schema.modalityTerm(code, Modality.ASSERTED)),
                          code -> List.of(Schema.roleTerm(code, Role.AGENT, "Q423")))),
                  null,
                  EventScheme.none())
              .source());

  @Test
  void luceneSeesTheTermsOfAllTypes() {
    Set<Term> wanted = new HashSet<>();
    for (String code : CODES) {
      wanted.add(new Term("body", Schema.modalityTerm(code, Modality.ASSERTED)));
      wanted.add(new Term("body", Schema.roleTerm(code, Role.AGENT, "Q423")));
    }
    Set<Term> seen = new HashSet<>();
    PATTERN.visit(QueryVisitor.termCollector(seen));
    assertEquals(wanted, seen);
  }

  @Test
  void eachConditionIsAClause() {
    assertEquals(2, QueryLanguages.leaves(PATTERN));
  }

  @Test
  void theRarestConditionIsNeededOfAnyType() {
    Set<Term> needed = RequiredTerms.of(PATTERN, term -> term.text().contains("Q423") ? 1 : 9);
    assertEquals(CODES.size(), needed == null ? 0 : needed.size());
    assertTrue(needed != null && needed.stream().allMatch(term -> term.text().contains("Q423")));
  }
}

package org.dateline.index.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.EntityType;
import org.junit.jupiter.api.Test;

class IdNameTest {
  private static final List<String> IDS =
      List.of(
          "person:jane-doe", "other:bank-of-the-isles", "other:abc", "Q42", "x:", ":", "", "a-");
  private static final List<String> NAMES =
      List.of(
          "Jane Doe",
          "JANE DOE",
          "jane doe",
          "Jane-Doe",
          "Bank of the Isles",
          "Bank Of The Isles",
          "ABC",
          "Q42",
          "A ",
          "",
          "\u001ba",
          "\u001bb",
          "\u001f",
          "Ŋane Doe");

  @Test
  void everyNameIsReadAsItWasWritten() {
    for (String id : IDS) {
      for (String name : NAMES) {
        String label = FacetCode.label(List.of("Q1", id), name);
        assertEquals(List.of("Q1", id), FacetCode.path(label));
        assertEquals(name, FacetCode.name(label), label);
        String clean = Schema.clean(name);
        assertEquals(new FormLabel(id, clean), FormLabel.parse(new FormLabel(id, name).label()));
        for (String key : List.of("jane doe", "doe", "bank of the isles", "abc", "")) {
          NameTerm term = new NameTerm(key, false, EntityType.PERSON, id, clean);
          assertEquals(term, NameTerm.parse(new BytesRef(term.term())));
        }
      }
    }
  }

  @Test
  void whatAnIdTellsIsNotKeptAgain() {
    assertNull(IdName.sign("person:jane-doe", "Jane Q. Doe"));
    NameTerm whole =
        new NameTerm("jane doe", false, EntityType.PERSON, "person:jane-doe", "Jane Doe");
    assertTrue(whole.term().length() < "jane doe".length() + 16, whole.term());
    NameTerm known = new NameTerm("jane doe", false, EntityType.PERSON, "Q42", "Jane Doe");
    assertTrue(known.term().length() < "jane doe".length() + 18, known.term());
    String label = FacetCode.label(List.of("other:bank-of-the-isles"), "Bank of the Isles");
    assertEquals("other:bank-of-the-isles".length() + 3, label.length());
    assertEquals(10, new FormLabel("other:abc", "ABC").label().length() - 2);
  }
}

package org.dateline.index.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.lucene.util.BytesRef;
import org.dateline.article.EntityType;
import org.dateline.article.GeoPoint;
import org.junit.jupiter.api.Test;

class TermsTest {
  private static final NameTerm NAME =
      new NameTerm("el pais", true, EntityType.PLACE, "Q29:x/y|z", "El País: \"Spain\"");
  private static final PlaceTerm SPOT = new PlaceTerm("Q5706", GeoPoint.parse("51.7,-36.2"), true);

  @Test
  void termsAreReadAsTheyWereWritten() {
    assertEquals(NAME, NameTerm.parse(new BytesRef(NAME.term())));
    assertEquals(SPOT, PlaceTerm.parse(new BytesRef(SPOT.term())));
    TriggerTerm trigger = new TriggerTerm("captur", "custody.capture");
    assertEquals(trigger, TriggerTerm.parse(new BytesRef(trigger.term())));
    FormLabel form = new FormLabel("person:jane/doe\u001f\u001e\u001b", "Jane \"J.\" Doe");
    assertEquals(form, FormLabel.parse(form.label()));
  }

  @Test
  void termsBeginAsTheyAreLookedFor() {
    assertTrue(NAME.term().startsWith(NameTerm.prefix("el pais")));
    assertTrue(SPOT.term().startsWith(PlaceTerm.prefix("Q5706")));
    assertEquals(new BytesRef("el pais"), NameTerm.key(new BytesRef(NAME.term())));
  }

  @Test
  void whatWasCutIsNoTerm() {
    assertNull(NameTerm.parse(new BytesRef("el pais")));
    assertNull(PlaceTerm.parse(new BytesRef(PlaceTerm.prefix("Q5706") + "51.7")));
  }
}

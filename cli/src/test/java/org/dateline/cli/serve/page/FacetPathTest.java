package org.dateline.cli.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dateline.cli.serve.request.Address;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.FacetRequest;
import org.junit.jupiter.api.Test;

/** Ways down and up the values of a facet. */
class FacetPathTest {
  @Test
  void anIdWithSignsOfTheLanguageIsReadAsItWasWritten() {
    Address here = Address.of("/").set("q", "x").add("facet", "person:30").add("facet", "place/Q1");
    FacetLinks links = new FacetLinks(Dimension.PLACE, List.of("Q1"), here);
    String below = links.below("dl:a/b,c");
    assertEquals("/?q=x&facet=person%3A30&facet=place%2FQ1%2Fdl%5C%3Aa%5C%2Fb%5C%2Cc", below);
    assertEquals("dl:a/b,c", FacetRequest.parse("place/Q1/dl\\:a\\/b\\,c").parent());
    assertEquals("/?q=x&facet=person%3A30", links.up());
    assertEquals("/?q=x&facet=person%3A30&facet=place%2FQ1%3A30", links.more(8));
  }
}

package org.dateline.index.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class FacetCodeTest {
  private static final int LONGEST_TERM = 32_766;
  private static final String LETTERS = "ab/|^~\\:\"[_\u0000\u001b\u001e\u001fЯ語 ";

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private String text(int most) {
    StringBuilder text = new StringBuilder("t");
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  @Test
  void labelsAreReadBackAsWritten() {
    Map<String, Object> labels = new HashMap<>();
    for (int round = 0; round < 20_000; round++) {
      List<String> path = new ArrayList<>();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        path.add(text(5));
      }
      String name = random.nextBoolean() ? path.getLast() : text(5);
      String label = FacetCode.label(path, name);
      assertEquals(path, FacetCode.path(label), "seed " + seed);
      assertEquals(name, FacetCode.name(label), "seed " + seed);
      Object same = labels.putIfAbsent(label, List.of(path, name));
      assertTrue(same == null || same.equals(List.of(path, name)), "seed " + seed);
    }
  }

  @Test
  void longIdsStayApart() {
    String start = "語".repeat(40_000);
    String one = FacetCode.kept(start + "1");
    assertTrue(FacetCode.isCut(one));
    assertNotEquals(one, FacetCode.kept(start + "2"));
    assertNotEquals(FacetCode.term(one), FacetCode.term(FacetCode.kept(start + "2")));
    assertEquals("語".repeat(FacetCode.LONGEST) + "…", FacetCode.shown(one));
    // What looks like a kept id is long itself.
    assertNotEquals(one, FacetCode.kept(one));
  }

  @Test
  void caseDoesNotMatterToTerms() {
    String lower = "agence ".repeat(1_000);
    String upper = "AGENCE ".repeat(1_000);
    assertNotEquals(FacetCode.kept(lower), FacetCode.kept(upper));
    assertEquals(FacetCode.term(FacetCode.kept(lower)), FacetCode.term(FacetCode.kept(upper)));
  }

  @Test
  void theDeepestPathOfTheLongestIdsFitsATerm() {
    String longest = "語".repeat(40_000);
    String label = FacetCode.label(Collections.nCopies(8, longest), longest + "語");
    assertTrue(new BytesRef(label).length <= LONGEST_TERM);
    String escaped = FacetCode.label(List.of("\u001f".repeat(1_000)), "\u001b".repeat(1_000));
    assertEquals(List.of("\u001f".repeat(1_000)), FacetCode.path(escaped));
  }
}

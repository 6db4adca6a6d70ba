package org.dateline.cli.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dateline.cli.serve.request.Address;
import org.junit.jupiter.api.Test;

class ApiPageTest {
  private static final ApiPage.Call STATS =
      new ApiPage.Call("/api/stats", "", List.of("index"), "/api/stats");
  private static final ApiPage.Call ENTITY =
      new ApiPage.Call("/api/entity", "", List.of("index", "id"), "/api/entity?id=Q1");
  private static final ApiPage.Call WITHOUT = new ApiPage.Call("/api/o", "", List.of(), "/api/o");

  private static ApiPage.View of(String... indexes) {
    Frame frame = new Frame("API", "", indexes[0], List.of(indexes), false, Address.of("/api"));
    return new ApiPage.View(frame, "b&1", List.of(), List.of());
  }

  @Test
  void examplesAreOfTheIndexOfThePage() {
    ApiPage.View two = of("a&b", "c");
    assertEquals("/api/stats?index=a%26b", two.example(STATS));
    assertEquals("/api/entity?id=Q1&index=a%26b", two.example(ENTITY));
    assertEquals("/api/o", two.example(WITHOUT));
    assertEquals("/api/stats", of("a").example(STATS));
    ApiPage.Call article =
        new ApiPage.Call("/api/article", "", List.of("index", "id"), "/api/article?id=s-1&limit=3");
    assertEquals("/api/article?id=b%261&limit=3", of("a").example(article));
  }
}

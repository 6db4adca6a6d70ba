package org.dateline.cli.serve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dateline.index.schema.Dimension;
import org.dateline.search.result.EntityGraph;
import org.dateline.search.result.EntityGraph.Edge;
import org.dateline.search.result.EntityGraph.Node;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class GraphDrawingTest {
  private static final Node PERSON = new Node(Dimension.PERSON, "Q1", "Ann", 90);
  private static final Node PLACE = new Node(Dimension.PLACE, "Q2", "Kursk", 40);
  private static final Node BODY = new Node(Dimension.ORGANISATION, "Q3", "Council", 10);
  private static final EntityGraph THREE =
      new EntityGraph(
          100,
          List.of(PERSON, PLACE, BODY),
          List.of(
              new Edge(PERSON, PLACE, 30, 50.0),
              new Edge(PERSON, BODY, 5, 2.0),
              new Edge(PLACE, BODY, 1, -3.0)),
          4);

  @Test
  void everyNodeIsALinkThatSaysWhatItIs() {
    ParsedDrawing drawn = drawn(THREE, null);
    assertEquals(
        List.of("/entity?id=Q1", "/entity?id=Q2", "/entity?id=Q3"), drawn.values("node", "href"));
    assertEquals("Ann, person, 90 articles", drawn.values("node", "aria-label").getFirst());
    assertEquals(List.of("Ann", "Kursk", "Council"), drawn.texts("name"));
  }

  @Test
  void typesDifferByShape() {
    ParsedDrawing drawn = drawn(THREE, null);
    List<String> legend = drawn.all("li").stream().map(Element::getTextContent).toList();
    assertEquals(List.of("person", "organisation", "place"), legend);
    for (NodeShape shape : NodeShape.values()) {
      for (NodeShape other : NodeShape.values()) {
        assertEquals(shape == other, shape.path(5).equals(other.path(5)));
      }
    }
  }

  @Test
  void pairsMoreThanByChanceAreLinesAndTheRestIsCounted() {
    ParsedDrawing drawn = drawn(THREE, null);
    assertEquals(List.of("/?pair=Q1-Q2", "/?pair=Q1-Q3"), drawn.values("edge", "href"));
    assertEquals(
        "Ann – Kursk: together in 30 articles", drawn.values("edge", "aria-label").getFirst());
    assertEquals(List.of("4.25", "1.45"), drawn.values("line", "stroke-width"));
    assertEquals(List.of("2 of 7 pairs are drawn."), drawn.texts("chart-note"));
  }

  @Test
  void whatWasAskedForStandsInTheMiddleWithAllItsPairs() {
    ParsedDrawing drawn = drawn(THREE, "Q3");
    assertEquals(List.of("/entity?id=Q3"), drawn.values("middle", "href"));
    Element place = (Element) drawn.ofClass("middle").getFirst().getParentNode();
    assertEquals("50%", place.getAttribute("x"));
    assertEquals("140", place.getAttribute("y"));
    assertEquals(List.of("/?pair=Q1-Q3", "/?pair=Q2-Q3"), drawn.values("spoke", "href"));
  }

  @Test
  void whoIsNotThereIsNotInTheMiddle() {
    assertEquals(List.of(), drawn(THREE, "Q9").ofClass("middle"));
  }

  @Test
  void tooManyNodesAreCountedNotDrawn() {
    ParsedDrawing drawn = drawn(ring(100, "Name "), "Q99");
    assertEquals(60, drawn.ofClass("node").size());
    assertEquals(List.of("/entity?id=Q99"), drawn.values("middle", "href"));
    assertTrue(drawn.texts("chart-note").contains("40 more names are not drawn."));
  }

  @Test
  void namesWithoutRoomAreCounted() {
    ParsedDrawing drawn = drawn(ring(60, "A name of some length "), null);
    long narrow =
        drawn.ofClass("name").stream()
            .filter(name -> !name.getAttribute("class").contains("at-wide"))
            .count();
    assertTrue(narrow < 60);
    assertTrue(
        drawn.texts("at-narrow").contains("Without room for their names: " + (60 - narrow) + "."));
  }

  @Test
  void hostileNamesAreTexts() {
    Node hostile = new Node(Dimension.GROUP, "\"><script>", "</text><script>x\uD800", 1);
    EntityGraph graph = new EntityGraph(1, List.of(hostile, PERSON), List.of(), 0);
    ParsedDrawing drawn =
        ParsedDrawing.of(
            GraphDrawing.of("<", graph, null, node -> "javascript:" + node.id(), edge -> null));
    assertEquals("</text><script>x\uFFFD", drawn.texts("name").getFirst());
    assertEquals(List.of("", ""), drawn.values("node", "href"));
  }

  @Test
  void nobodyAndOneAreDrawn() {
    EntityGraph none = new EntityGraph(0, List.of(), List.of(), 0);
    assertEquals(List.of("There is nobody to draw."), drawn(none, "Q1").texts("chart-note"));
    EntityGraph one = new EntityGraph(1, List.of(PERSON), List.of(), 0);
    assertEquals(1, drawn(one, null).ofClass("node").size());
    assertEquals(1, drawn(one, "Q1").ofClass("middle").size());
  }

  @Test
  void itIsAlwaysDrawnAlike() {
    EntityGraph graph = ring(30, "Name ");
    String once = GraphDrawing.of("t", graph, null, node -> "/", edge -> "/");
    assertEquals(once, GraphDrawing.of("t", graph, null, node -> "/", edge -> "/"));
    assertNotEquals(once, GraphDrawing.of("t", graph, "Q3", node -> "/", edge -> "/"));
  }

  private static ParsedDrawing drawn(EntityGraph graph, @Nullable String asked) {
    return ParsedDrawing.of(
        GraphDrawing.of(
            "Who stands with whom",
            graph,
            asked,
            node -> "/entity?id=" + node.id(),
            edge -> "/?pair=" + edge.from().id() + "-" + edge.to().id()));
  }

  private static EntityGraph ring(int nodes, String name) {
    List<Node> all = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      all.add(new Node(Dimension.PERSON, "Q" + i, name + i, nodes - i));
    }
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      edges.add(new Edge(all.get(i), all.get((i + 1) % nodes), 2, 20));
    }
    return new EntityGraph(nodes, all, edges, 0);
  }
}

package org.dateline.render;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Passage.Span;

/** A part of a passage in which no span begins or ends; not empty. */
record Piece(String text, List<Span> spans) {
  static List<Piece> of(Passage passage) {
    TreeSet<Integer> borders = new TreeSet<>(List.of(0, passage.text().length()));
    for (Span span : passage.spans()) {
      borders.add(span.start());
      borders.add(span.end());
    }
    List<Piece> pieces = new ArrayList<>();
    int from = borders.removeFirst();
    for (int to : borders) {
      pieces.add(new Piece(passage.text().substring(from, to), over(passage, from, to)));
      from = to;
    }
    return pieces;
  }

  private static List<Span> over(Passage passage, int from, int to) {
    return passage.spans().stream()
        .filter(span -> span.start() <= from && span.end() >= to)
        .toList();
  }
}

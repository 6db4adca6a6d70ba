package org.dateline.render;

import java.util.ArrayList;
import java.util.Comparator;
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
    List<Span> spans = new ArrayList<>(passage.spans());
    spans.sort(Comparator.comparingInt(Span::start));
    List<Piece> pieces = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    int begun = 0;
    int from = borders.removeFirst();
    for (int to : borders) {
      int at = from;
      open.removeIf(span -> span.end() <= at);
      while (begun < spans.size() && spans.get(begun).start() == at) {
        open.add(spans.get(begun++));
      }
      // What is empty ends where it begins.
      pieces.add(
          new Piece(
              passage.text().substring(at, to),
              open.stream().filter(span -> span.end() > at).toList()));
      from = to;
    }
    return pieces;
  }
}

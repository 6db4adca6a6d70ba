package org.dateline.cli.serve.chart;

import org.dateline.index.schema.Dimension;

/** The shapes by which types of entities are told apart. */
enum NodeShape {
  PERSON("person"),
  ORGANISATION("organisation"),
  PLACE("place"),
  OTHER("other");

  private final String word;

  NodeShape(String word) {
    this.word = word;
  }

  static NodeShape of(Dimension dimension) {
    return switch (dimension) {
      case PERSON -> PERSON;
      case ORGANISATION -> ORGANISATION;
      case PLACE -> PLACE;
      default -> OTHER;
    };
  }

  String word() {
    return word;
  }

  /** Around 0, 0; all have about the area of the circle. */
  String path(double radius) {
    String r = Markup.number(radius);
    String across = Markup.number(2 * radius);
    String half = Markup.number(radius * 0.89);
    String side = Markup.number(radius * 1.78);
    String tip = Markup.number(radius * 1.26);
    return switch (this) {
      case PERSON ->
          "M-"
              + r
              + " 0a"
              + r
              + " "
              + r
              + " 0 1 0 "
              + across
              + " 0a"
              + r
              + " "
              + r
              + " 0 1 0 -"
              + across
              + " 0z";
      case ORGANISATION -> "M-" + half + "-" + half + "h" + side + "v" + side + "h-" + side + "z";
      case PLACE -> "M0-" + tip + "L" + tip + " 0L0 " + tip + "L-" + tip + " 0z";
      case OTHER -> "M0-" + tip + "L" + tip + " " + r + "H-" + tip + "z";
    };
  }
}

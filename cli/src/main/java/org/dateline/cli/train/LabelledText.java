package org.dateline.cli.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.article.EntityType;

/** A text whose names are marked: in order, none inside or across another. */
record LabelledText(String text, List<Label> labels) {

  /**
   * One name.
   *
   * @param start first UTF-16 code unit
   * @param end the one after the last
   * @param type what it is
   */
  record Label(int start, int end, EntityType type) {}

  private static final Comparator<Label> ORDER =
      Comparator.comparingInt(Label::start)
          .thenComparing(Label::end, Comparator.reverseOrder())
          .thenComparing(Label::type);

  /**
   * Takes labels in any order; of two that overlap the one that begins first or is longer stays.
   */
  LabelledText {
    List<Label> apart = new ArrayList<>();
    int end = 0;
    for (Label label : labels.stream().sorted(ORDER).toList()) {
      if (label.start() >= end) {
        apart.add(label);
        end = label.end();
      }
    }
    labels = List.copyOf(apart);
  }

  String surface(Label label) {
    return text.substring(label.start(), label.end());
  }

  boolean has(EntityType type) {
    return labels.stream().anyMatch(label -> label.type() == type);
  }
}

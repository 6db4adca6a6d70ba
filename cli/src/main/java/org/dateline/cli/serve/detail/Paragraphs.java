package org.dateline.cli.serve.detail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the paragraphs of a text begin, which blank lines part. Immutable.
 *
 * @param starts of all but the first
 */
public record Paragraphs(List<Integer> starts) {
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n\\s*");

  /** Copies the list. */
  public Paragraphs {
    starts = List.copyOf(starts);
  }

  /** Those of a text. */
  public static Paragraphs of(String text) {
    List<Integer> starts = new ArrayList<>();
    Matcher blank = BLANK_LINE.matcher(text.stripTrailing());
    while (blank.find()) {
      if (blank.start() > 0) {
        starts.add(blank.end());
      }
    }
    return new Paragraphs(starts);
  }

  /** In which a place of the text lies, from 1. */
  public int of(int place) {
    int found = Collections.binarySearch(starts, place);
    return found >= 0 ? found + 2 : -found;
  }
}

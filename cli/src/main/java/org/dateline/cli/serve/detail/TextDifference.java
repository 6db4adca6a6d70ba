package org.dateline.cli.serve.detail;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.article.Article;

/**
 * Where a copy of an article differs from it, word by word. Immutable.
 *
 * @param pieces what differs, with some words around
 * @param summary in words, as "adds 2 paragraphs, another headline"
 */
public record TextDifference(List<Piece> pieces, String summary) {
  /** How many words of each text are compared: the most that stay quick however they differ. */
  public static final int COMPARED = 1_500;

  private static final int AROUND = 8;
  private static final int MOST_PIECES = 300;
  private static final String PARAGRAPH = "\u00b6";
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n\\s*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Copies the list. */
  public TextDifference {
    pieces = List.copyOf(pieces);
  }

  /** What became of some words. */
  public enum Kind {
    /** Both have them. */
    SAME,
    /** The copy alone has them. */
    ADDED,
    /** The copy does not have them. */
    LEFT_OUT,
    /** Both have them, and they are not shown. */
    SKIPPED
  }

  /** Some words. */
  public record Piece(Kind kind, String text) {}

  /** Whether no words of the texts differ. */
  public boolean isSame() {
    return pieces.stream()
        .allMatch(piece -> piece.kind() == Kind.SAME || piece.kind() == Kind.SKIPPED);
  }

  /** Where {@code copy} differs from {@code article}. */
  public static TextDifference of(Article article, Article copy) {
    List<String> from = words(article.body());
    List<String> to = words(copy.body());
    Collected collected = new Collected(from, to);
    DiffUtils.<String>diff(from, to, new MyersDiffWithLinearSpace<>(), null, true)
        .getDeltas()
        .forEach(collected::add);
    return new TextDifference(
        collected.pieces, String.join(", ", summary(article, copy, collected)));
  }

  private static List<String> words(String body) {
    List<String> words = new ArrayList<>();
    for (String paragraph : BLANK_LINE.split(body.strip(), -1)) {
      if (!words.isEmpty()) {
        words.add(PARAGRAPH);
      }
      for (String word : SPACE.split(paragraph.strip(), -1)) {
        if (words.size() == COMPARED) {
          return words;
        }
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private static List<String> summary(Article article, Article copy, Collected collected) {
    List<String> parts = new ArrayList<>();
    addCounts(parts, "adds", collected.to, collected.added);
    addCounts(parts, "leaves out", collected.from, collected.leftOut);
    if (!same(article.title(), copy.title())) {
      parts.add("another headline");
    }
    if (parts.isEmpty()) {
      parts.add("the same words");
    }
    if (Math.max(collected.from.size(), collected.to.size()) >= COMPARED) {
      parts.add(String.format(Locale.ROOT, "only the first %,d words of each compared", COMPARED));
    }
    return parts;
  }

  private static boolean same(String title, String other) {
    return SPACE
        .matcher(title.strip())
        .replaceAll(" ")
        .equals(SPACE.matcher(other.strip()).replaceAll(" "));
  }

  // Whole paragraphs are counted as such, what else there is by words.
  private static void addCounts(List<String> parts, String verb, List<String> words, BitSet ours) {
    int paragraphs = 0;
    int single = 0;
    int start = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || words.get(i).equals(PARAGRAPH)) {
        boolean whole = i > start && ours.nextClearBit(start) >= i;
        paragraphs += whole ? 1 : 0;
        single += whole ? 0 : ours.get(start, i).cardinality();
        start = i + 1;
      }
    }
    if (paragraphs > 0) {
      parts.add(verb + " " + counted(paragraphs, "paragraph"));
    }
    if (single > 0) {
      parts.add((paragraphs > 0 ? "and " : verb + " ") + counted(single, "word"));
    }
  }

  private static String counted(int number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /** Takes the differences one after the other. */
  private static final class Collected {
    private final List<String> from;
    private final List<String> to;
    private final BitSet leftOut = new BitSet();
    private final BitSet added = new BitSet();
    private final List<Piece> pieces = new ArrayList<>();

    Collected(List<String> from, List<String> to) {
      this.from = from;
      this.to = to;
    }

    void add(AbstractDelta<String> delta) {
      if (delta.getType() == DeltaType.EQUAL) {
        same(delta.getSource().getLines(), delta.getSource().last() == from.size() - 1);
        return;
      }
      int start = delta.getSource().getPosition();
      leftOut.set(start, start + delta.getSource().size());
      int other = delta.getTarget().getPosition();
      added.set(other, other + delta.getTarget().size());
      piece(Kind.LEFT_OUT, delta.getSource().getLines());
      piece(Kind.ADDED, delta.getTarget().getLines());
    }

    private void same(List<String> words, boolean isLast) {
      int before = pieces.isEmpty() ? 0 : AROUND;
      int after = isLast ? 0 : AROUND;
      if (words.size() <= before + after) {
        piece(Kind.SAME, words);
        return;
      }
      piece(Kind.SAME, words.subList(0, before));
      piece(Kind.SKIPPED, List.of("…"));
      piece(Kind.SAME, words.subList(words.size() - after, words.size()));
    }

    private void piece(Kind kind, List<String> words) {
      if (!words.isEmpty() && pieces.size() < MOST_PIECES) {
        pieces.add(new Piece(kind, String.join(" ", words)));
      } else if (pieces.size() == MOST_PIECES) {
        pieces.add(new Piece(Kind.SKIPPED, "… and more"));
      }
    }
  }
}

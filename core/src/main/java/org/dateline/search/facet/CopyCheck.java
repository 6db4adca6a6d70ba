package org.dateline.search.facet;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.dateline.article.Article;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.schema.WrittenWords;

/**
 * Tells copies from articles that merely share a form, a caption or a footer: what has most of its
 * sentences in common but other names and numbers in them is no copy. Looks into the articles, into
 * so many at most. Not thread-safe.
 */
final class CopyCheck {
  /** Two texts so much alike are copies whatever else they say. */
  private static final double SURE = 0.9;

  private static final double MOST_NAMES = 0.5;
  private static final int MOST_LOOKS = 100_000;
  private static final int MOST_READ = 1_000;
  private static final int LONGEST = 2_000;
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}]*|\\p{N}[\\p{L}\\p{N}]*(?:[.,][\\p{L}\\p{N}]+)*");
  private static final String SENTENCE_ENDS = ".!?:\"“”";

  private final StoredFields stored;
  private final Set<Long> different = new HashSet<>();
  // An article is held against several, one soon after the other.
  private final Map<Integer, Telling> read = new HashMap<>();
  private int looks;

  CopyCheck(IndexReader reader) throws IOException {
    stored = reader.storedFields();
  }

  /** The words of a text, and those of them that are names or numbers, as they look. */
  private record Telling(Set<String> words, Set<String> names) {
    static Telling of(Article article) {
      String whole = article.body().isBlank() ? article.title() : article.body();
      String text = whole.substring(0, Math.min(LONGEST, whole.length()));
      Telling telling = new Telling(new HashSet<>(), new HashSet<>());
      Matcher word = WORD.matcher(text);
      int last = 0;
      while (word.find()) {
        String folded = WrittenWords.folded(word.group());
        telling.words.add(folded);
        char first = word.group().charAt(0);
        if (Character.isDigit(first)
            || (Character.isUpperCase(first) && !isSentenceEnd(text, last, word.start()))) {
          telling.names.add(folded);
        }
        last = word.end();
      }
      return telling;
    }

    private static boolean isSentenceEnd(String text, int from, int to) {
      boolean ends = from == 0;
      for (int i = from; i < to && !ends; i++) {
        ends = SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
      }
      return ends;
    }

    /** How many of its names and numbers stand in the other, too; 1 if it has none. */
    double in(Telling other) {
      long there = names.stream().filter(other.words::contains).count();
      return names.isEmpty() ? 1 : there / (double) names.size();
    }
  }

  /** Whether two articles of such likeness are copies. */
  boolean areCopies(int one, int other, double likeness) throws IOException {
    if (likeness >= SURE) {
      return true;
    }
    long pair = ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
    if (looks >= MOST_LOOKS || different.contains(pair)) {
      return false;
    }
    looks++;
    Telling a = telling(one);
    Telling b = telling(other);
    boolean same = Math.min(a.in(b), b.in(a)) > MOST_NAMES;
    if (!same) {
      different.add(pair);
    }
    return same;
  }

  private Telling telling(int doc) throws IOException {
    Telling known = read.get(doc);
    if (known == null) {
      if (read.size() == MOST_READ) {
        read.clear();
      }
      known = Telling.of(StoredArticle.of(stored, doc).article());
      read.put(doc, known);
    }
    return known;
  }
}

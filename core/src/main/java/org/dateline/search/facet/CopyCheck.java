package org.dateline.search.facet;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.dateline.article.Article;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.schema.WrittenWords;

/**
 * Tells copies from articles that merely share a form, a caption or a footer: what has most of its
 * sentences in common but other names and numbers in them is no copy. Looks into the articles, and
 * keeps of each what it needs, as numbers, for as many at most as fit into some 70 MB. Not
 * thread-safe.
 */
final class CopyCheck {
  /** Two texts so much alike are copies whatever else they say. */
  private static final double SURE = 0.9;

  private static final double MOST_NAMES = 0.5;
  private static final int MOST_READ = 10_000;
  private static final int LONGEST = 20_000;
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}]*|\\p{N}[\\p{L}\\p{N}]*(?:[.,][\\p{L}\\p{N}]+)*");
  private static final String SENTENCE_ENDS = ".!?:\"“”";

  private final StoredFields stored;
  private final Set<Long> different = new HashSet<>();
  // An article is held against several, in each bin of the sketches again.
  private final Map<Integer, Telling> read = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  CopyCheck(IndexReader reader) throws IOException {
    stored = reader.storedFields();
  }

  /** The words of a text, and those of them that are names or numbers, as they look; in order. */
  private static final class Telling {
    private final int[] words;
    private final int[] names;

    Telling(int[] words, int[] names) {
      this.words = words;
      this.names = names;
    }

    static Telling of(Article article, Map<String, Integer> numbers) {
      String whole = article.body().isBlank() ? article.title() : article.body();
      String text = whole.substring(0, Math.min(LONGEST, whole.length()));
      IntStream.Builder words = IntStream.builder();
      IntStream.Builder names = IntStream.builder();
      Matcher word = WORD.matcher(text);
      int last = 0;
      while (word.find()) {
        String folded = WrittenWords.folded(word.group());
        int number = numbers.computeIfAbsent(folded, w -> numbers.size());
        words.add(number);
        char first = word.group().charAt(0);
        if (Character.isDigit(first)
            || (Character.isUpperCase(first) && !isSentenceEnd(text, last, word.start()))) {
          names.add(number);
        }
        last = word.end();
      }
      return new Telling(
          words.build().sorted().distinct().toArray(), names.build().sorted().distinct().toArray());
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
      int there = 0;
      for (int name : names) {
        there += Arrays.binarySearch(other.words, name) >= 0 ? 1 : 0;
      }
      return names.length == 0 ? 1 : there / (double) names.length;
    }
  }

  /** Whether two articles of such likeness are copies. */
  boolean areCopies(int one, int other, double likeness) throws IOException {
    if (likeness >= SURE) {
      return true;
    }
    long pair = ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
    if (different.contains(pair)) {
      return false;
    }
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
        numbers.clear();
      }
      known = Telling.of(StoredArticle.article(stored, doc), numbers);
      read.put(doc, known);
    }
    return known;
  }
}

package org.dateline.cli.eval;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * Measures how well articles are found in web pages. The expected ones are JSON Lines {@code {id,
 * html, title, published, authors, body}}, {@code html} being the page's path beside that file.
 *
 * <p>A title is right if it is the same text, forms of quotation marks, white space and soft
 * hyphens aside; a date if it is the same day, in the zone that the expected date has. The text is
 * measured by the F1 of its words, each counted as often as it comes, and by its runs of four words
 * in their order (shingles), which is how the article-extraction-benchmark of Scrapinghub measures.
 */
public final class ExtractionEval {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final int RUN = 4;

  private ExtractionEval() {}

  /**
   * How one page was read.
   *
   * @param id of the page
   * @param title whether it is right
   * @param published whether it is right
   * @param authors the F1 of the set of names, from 0 to 1; 1 if there is none and none was found
   * @param body the F1 of the words, from 0 to 1
   * @param runs of four words, whose F1 is made of the means over all pages
   * @param errors what was found and what was expected, for people
   */
  public record Page(
      String id,
      boolean title,
      boolean published,
      double authors,
      double body,
      Runs runs,
      String errors) {}

  /**
   * How much of a text was found, told by runs of four words.
   *
   * @param precision the share of those found that were expected, from 0 to 1
   * @param recall the share of those expected that were found, from 0 to 1
   */
  public record Runs(double precision, double recall) {
    /** Whether it is the text, word for word. */
    public boolean isExact() {
      return precision == 1 && recall == 1;
    }
  }

  /** The F1 of mean precision and mean recall. */
  public static double runsF1(List<Page> pages) {
    double precision = pages.stream().mapToDouble(p -> p.runs().precision()).average().orElse(0);
    double recall = pages.stream().mapToDouble(p -> p.runs().recall()).average().orElse(0);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /**
   * Reads all pages.
   *
   * @throws IOException if a file cannot be read
   */
  public static List<Page> run(Path expected) throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String line : Files.readAllLines(expected)) {
      pages.add(page(JSON.std.mapFrom(line), expected.toAbsolutePath().getParent()));
    }
    return pages;
  }

  private static Page page(Map<String, Object> gold, @Nullable Path folder) throws IOException {
    Path file = Path.of(text(gold, "html"));
    file = folder == null ? file : folder.resolve(file);
    Article article = read(file);
    Article found = article == null ? Article.builder("none").build() : article;
    boolean title = key(text(gold, "title")).equals(key(found.title()));
    boolean published = sameDay(text(gold, "published"), found.published());
    double authors = authors(gold, found);
    Map<String, Integer> expected = counts(text(gold, "body"), 1);
    double body = f1(expected, counts(found.body(), 1));
    Runs runs = runs(counts(text(gold, "body"), RUN), counts(found.body(), RUN));
    String errors =
        (title ? "" : "title \"" + found.title() + "\", not \"" + text(gold, "title") + "\"\n")
            + (published
                ? ""
                : "published " + found.published() + ", not " + text(gold, "published") + "\n")
            + (authors == 1 ? "" : "authors " + found.authors() + ", not " + gold.get("authors"));
    return new Page(text(gold, "id"), title, published, authors, body, runs, errors.strip());
  }

  private static @Nullable Article read(Path file) throws IOException {
    try (ArchiveReader reader = Archive.of(List.of(file)).open()) {
      return reader.next() instanceof ArchiveRecord.Read read ? read.article() : null;
    }
  }

  private static String text(Map<String, Object> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  private static String key(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFC)
        .replace("\u00AD", "")
        .replaceAll("[’‘‚`]", "'")
        .replaceAll("[“”„»«]", "\"")
        .replaceAll("[\\s\\u00A0\\u3000]+", " ")
        .strip();
  }

  private static boolean sameDay(String gold, @Nullable Published found) {
    if (gold.isEmpty()) {
      return found == null;
    }
    if (found == null) {
      return false;
    }
    Published expected = Published.parse(gold);
    ZoneId zone = expected.zone() == null ? ZoneOffset.UTC : expected.zone();
    return expected.day(zone).equals(found.day(zone));
  }

  private static double authors(Map<String, Object> gold, Article found) {
    Map<String, Integer> expected = new HashMap<>();
    if (gold.get("authors") instanceof List<?> list) {
      list.forEach(name -> expected.put(key(String.valueOf(name)), 1));
    }
    Map<String, Integer> had = new HashMap<>();
    new HashSet<>(found.authors()).forEach(name -> had.put(key(name), 1));
    return f1(expected, had);
  }

  private static Map<String, Integer> counts(String text, int length) {
    List<String> words =
        WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
            .results()
            .map(MatchResult::group)
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + Math.min(length, words.size()) <= words.size() && i < words.size(); i++) {
      int end = Math.min(i + length, words.size());
      counts.merge(String.join(" ", words.subList(i, end)), 1, Integer::sum);
    }
    return counts;
  }

  private static Runs runs(Map<String, Integer> gold, Map<String, Integer> found) {
    double both = both(gold, found);
    return new Runs(share(both, sum(found), sum(gold)), share(both, sum(gold), sum(found)));
  }

  private static double share(double both, long of, long other) {
    return of == 0 ? (other == 0 ? 1 : 0) : both / of;
  }

  private static double f1(Map<String, Integer> gold, Map<String, Integer> found) {
    long all = sum(gold) + sum(found);
    return all == 0 ? 1 : 2.0 * both(gold, found) / all;
  }

  private static long both(Map<String, Integer> gold, Map<String, Integer> found) {
    return gold.entrySet().stream()
        .mapToLong(entry -> Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0)))
        .sum();
  }

  private static long sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** The pages with the worst text first. */
  public static List<Page> worst(List<Page> pages) {
    return pages.stream().sorted(Comparator.comparingDouble(Page::body)).toList();
  }
}

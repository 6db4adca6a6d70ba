package org.dateline.cli.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * Counts the names found against the names marked, strictly: same first character, same last, same
 * type. Nationalities and all other names count as {@code MISC}, apart from the sum. What a set
 * marks but does not ask for (dates, optional names, pronouns) counts neither way.
 *
 * @param texts how many texts
 * @param characters how long they are together, in UTF-16 code units
 * @param byType the scores of {@code PER}, {@code ORG}, {@code LOC} and {@code MISC}
 * @param sum the scores of persons, organisations and places together
 * @param interval of the sum's F1
 * @param spans the same with the type left out of account
 * @param nanos how long the tagging took
 * @param errors a sample of what went wrong, a line each
 */
public record TaggingEval(
    int texts,
    long characters,
    Map<String, Score> byType,
    Score sum,
    Interval interval,
    Score spans,
    long nanos,
    List<String> errors) {
  private static final List<String> SUMMED = List.of("PER", "ORG", "LOC");
  private static final List<String> TYPES = List.of("PER", "ORG", "LOC", "MISC");

  /** Copies the collections. */
  public TaggingEval {
    byType = Map.copyOf(byType);
    errors = List.copyOf(errors);
  }

  private record Span(int start, int end, String type) {
    Span untyped() {
      return new Span(start, end, "");
    }
  }

  /**
   * Tags a file of labelled texts and counts.
   *
   * @param shown how many errors to give at most
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is not labelled JSON Lines, naming the line
   */
  public static TaggingEval of(Path file, Tagger tagger, int shown) throws IOException {
    Map<String, Score> byType = new LinkedHashMap<>();
    TYPES.forEach(type -> byType.put(type, Score.NONE));
    List<Score> perText = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    Score spans = Score.NONE;
    long characters = 0;
    long nanos = 0;
    List<GoldText> texts = GoldText.read(file);
    for (GoldText gold : texts) {
      long started = System.nanoTime();
      List<Mention> mentions = mentions(gold, tagger);
      nanos += System.nanoTime() - started;
      characters += gold.text().length();
      Set<Span> wanted = wanted(gold);
      Set<Span> found = found(gold, mentions);
      Score all = Score.NONE;
      for (String type : TYPES) {
        Score score = Score.of(of(wanted, type), of(found, type));
        byType.merge(type, score, Score::plus);
        all = SUMMED.contains(type) ? all.plus(score) : all;
      }
      perText.add(all);
      spans = spans.plus(Score.of(untyped(wanted), untyped(found)));
      note(gold, wanted, found, errors, shown);
    }
    Score sum = perText.stream().reduce(Score.NONE, Score::plus);
    Interval interval = Interval.of(perText, Score::f1);
    return new TaggingEval(texts.size(), characters, byType, sum, interval, spans, nanos, errors);
  }

  static List<Mention> mentions(GoldText gold, Tagger tagger) {
    return tagger.tag(Article.builder("text").body(gold.text()).build()).mentions();
  }

  private static Set<Span> wanted(GoldText gold) {
    Set<Span> wanted = new HashSet<>();
    for (GoldName name : gold.names()) {
      if (name.type() != null && name.counts() && gold.covers(name.start(), name.end())) {
        wanted.add(new Span(name.start(), name.end(), name.type()));
      }
    }
    return wanted;
  }

  private static Set<Span> found(GoldText gold, List<Mention> mentions) {
    Set<Span> found = new HashSet<>();
    for (Mention m : mentions) {
      boolean asked =
          gold.names().stream().allMatch(n -> n.counts() || !n.overlaps(m.start(), m.end()));
      if (asked && gold.covers(m.start(), m.end())) {
        found.add(new Span(m.start(), m.end(), type(m.type())));
      }
    }
    return found;
  }

  private static String type(EntityType type) {
    return switch (type) {
      case PERSON -> "PER";
      case ORGANISATION -> "ORG";
      case PLACE -> "LOC";
      default -> "MISC";
    };
  }

  private static Set<Span> of(Set<Span> spans, String type) {
    Set<Span> some = new HashSet<>(spans);
    some.removeIf(span -> !span.type().equals(type));
    return some;
  }

  private static Set<Span> untyped(Set<Span> spans) {
    Set<Span> untyped = new HashSet<>();
    for (Span span : spans) {
      if (SUMMED.contains(span.type())) {
        untyped.add(span.untyped());
      }
    }
    return untyped;
  }

  private static void note(
      GoldText gold, Set<Span> wanted, Set<Span> found, List<String> errors, int shown) {
    if (errors.size() >= shown) {
      return;
    }
    List<Span> all = new ArrayList<>(wanted);
    all.addAll(found);
    all.removeIf(span -> wanted.contains(span) && found.contains(span));
    all.sort(
        java.util.Comparator.comparingInt(Span::start)
            .thenComparingInt(Span::end)
            .thenComparing(Span::type));
    for (Span span : all) {
      if (errors.size() < shown) {
        String kind = wanted.contains(span) ? "missed" : "wrong ";
        errors.add(kind + " " + span.type() + "  " + context(gold.text(), span));
      }
    }
  }

  private static String context(String text, Span span) {
    return context(text, span.start(), span.end());
  }

  /** A stretch of a text in brackets with some of its neighbourhood. */
  static String context(String text, int start, int end) {
    int around = 30;
    String left = text.substring(Math.max(0, start - around), start);
    String right = text.substring(end, Math.min(text.length(), end + around));
    return (left + "[" + text.substring(start, end) + "]" + right).replaceAll("\\s+", " ");
  }

  /** The scores of a type, or {@code null}. */
  public @Nullable Score score(String type) {
    return byType.get(type);
  }
}

package org.dateline.cli.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Span;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * Counts the ids given to names against those that people gave.
 *
 * <p>On given spans a marked name counts if it is named by a capitalised word and linked to an item
 * of Wikidata. End to end the tagger finds the spans itself; a mention is right if span and id are;
 * one that overlaps a name marked as linked to nothing counts neither way, nor does the right id of
 * what is no name of its own ("the minister") or part of a longer one, nor one without an item of
 * Wikidata, as the ELEVANT tool has it (Bast et al. 2022).
 *
 * @param texts how many texts
 * @param known marked names whose item the gazetteer has: those given the right id, and the others
 *     as missed
 * @param interval of the share of {@code known} that is right
 * @param all all linked names alike, in the gazetteer or not
 * @param endToEnd scores of the tagger's own spans
 * @param endToEndInterval of their F1
 * @param endToEndKnown the same against the marked names whose item the gazetteer has
 * @param errors a sample of what went wrong on given spans, a line each
 */
public record LinkingEval(
    int texts,
    Score known,
    Interval interval,
    Score all,
    Score endToEnd,
    Interval endToEndInterval,
    Score endToEndKnown,
    List<String> errors) {

  /** Copies the errors. */
  public LinkingEval {
    errors = List.copyOf(errors);
  }

  /** An id at a place. */
  private record Link(int start, int end, String id) {}

  /**
   * Tags a file of labelled texts and counts.
   *
   * @param shown how many errors to give at most
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is not labelled JSON Lines, naming the line
   */
  public static LinkingEval of(Path file, Tagger tagger, int shown) throws IOException {
    List<GoldText> texts = GoldText.read(file);
    List<String> errors = new ArrayList<>();
    List<Score> known = new ArrayList<>();
    List<Score> ends = new ArrayList<>();
    Score all = Score.NONE;
    Score endsKnown = Score.NONE;
    for (GoldText text : texts) {
      List<GoldName> names = linked(text);
      Map<Link, String> given = given(text, names, tagger);
      Score ofKnown = Score.NONE;
      for (GoldName name : names) {
        String id = given.getOrDefault(new Link(name.start(), name.end(), ""), "none");
        boolean right = id.equals(name.link());
        Score one = right ? new Score(1, 0, 0) : new Score(0, 0, 1);
        all = all.plus(one);
        if (isKnown(name, tagger)) {
          ofKnown = ofKnown.plus(one);
          if (!right && errors.size() < shown) {
            errors.add(error(text, name, id));
          }
        }
      }
      known.add(ofKnown);
      Set<Link> found = found(text, tagger);
      ends.add(Score.of(links(names), found));
      Set<Link> wanted = links(names.stream().filter(name -> isKnown(name, tagger)).toList());
      endsKnown = endsKnown.plus(Score.of(wanted, found));
    }
    Score knownSum = known.stream().reduce(Score.NONE, Score::plus);
    Score endSum = ends.stream().reduce(Score.NONE, Score::plus);
    return new LinkingEval(
        texts.size(),
        knownSum,
        Interval.of(known, Score::recall),
        all,
        endSum,
        Interval.of(ends, Score::f1),
        endsKnown,
        errors);
  }

  private static boolean isKnown(GoldName name, Tagger tagger) {
    return name.link() != null && tagger.gazetteer().entity(name.link()) != null;
  }

  // In order, the longest of those that overlap.
  private static List<GoldName> linked(GoldText text) {
    List<GoldName> names = new ArrayList<>();
    List<GoldName> sorted = new ArrayList<>(text.names());
    sorted.sort(
        Comparator.comparingInt(GoldName::start)
            .thenComparing(Comparator.comparingInt(GoldName::end).reversed()));
    int last = 0;
    for (GoldName name : sorted) {
      boolean counts = name.counts() && name.isNamed() && name.link() != null;
      if (counts && name.start() >= last && text.covers(name.start(), name.end())) {
        names.add(name);
        last = name.end();
      }
    }
    return names;
  }

  private static Map<Link, String> given(GoldText text, List<GoldName> names, Tagger tagger) {
    List<Span> spans =
        names.stream().map(name -> new Span(Field.BODY, name.start(), name.end())).toList();
    Article article = Article.builder("text").body(text.text()).build();
    Map<Link, String> given = new HashMap<>();
    for (Mention m : tagger.link(article, spans).mentions()) {
      given.put(new Link(m.start(), m.end(), ""), m.entityId());
    }
    return given;
  }

  private static Set<Link> links(List<GoldName> names) {
    Set<Link> links = new HashSet<>();
    for (GoldName name : names) {
      @Nullable String link = name.link();
      if (link != null) {
        links.add(new Link(name.start(), name.end(), link));
      }
    }
    return links;
  }

  private static Set<Link> found(GoldText text, Tagger tagger) {
    Set<Link> found = new HashSet<>();
    for (Mention m : TaggingEval.mentions(text, tagger)) {
      boolean open =
          text.names().stream()
              .filter(name -> name.overlaps(m.start(), m.end()))
              .anyMatch(name ->
                  name.link() == null || (!name.counts() && name.link().equals(m.entityId())));
      if (m.entityId().matches("Q\\d+") && text.covers(m.start(), m.end()) && !open) {
        found.add(new Link(m.start(), m.end(), m.entityId()));
      }
    }
    return found;
  }

  private static String error(GoldText text, GoldName name, String id) {
    return name.link()
        + " not "
        + id
        + "  "
        + TaggingEval.context(text.text(), name.start(), name.end());
  }
}

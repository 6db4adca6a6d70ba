package org.dateline.cli.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Published;
import org.dateline.article.TaggedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Draws queries of each class from articles, so that each finds something and frequent words and
 * names come often, as in what people ask. One seed gives one mix. Used by one thread.
 */
final class QueryMix {
  private static final Pattern WORD = Pattern.compile("\\b[a-z]{4,14}\\b");
  private static final Pattern TWO_WORDS = Pattern.compile("\\b[a-z]{4,14} [a-z]{4,14}\\b");
  // The longer ones of EnglishAnalyzer's: nobody asks for them.
  private static final Set<String> STOP_WORDS =
      Set.of(
          "into", "such", "that", "their", "then", "there", "these", "they", "this", "will",
          "with");
  private static final int PREFIX = 5;
  private static final int TRIES = 100_000;
  private static final Duration HALF_A_MONTH = Duration.ofDays(15);

  private final List<TaggedArticle> articles;
  private final Random random;

  private QueryMix(List<TaggedArticle> articles, long seed) {
    this.articles = articles;
    this.random = new Random(seed);
  }

  /**
   * Draws so many queries of each class; fewer of a class that the articles do not give.
   *
   * @param articles to draw from
   */
  static List<BenchQuery> of(List<TaggedArticle> articles, int each, long seed) {
    QueryMix mix = new QueryMix(articles, seed);
    List<BenchQuery> queries = new ArrayList<>();
    for (BenchQuery.Kind kind : BenchQuery.Kind.values()) {
      int drawn = 0;
      for (int tries = 0; drawn < each && tries < TRIES; tries++) {
        BenchQuery query = mix.draw(kind);
        if (query != null) {
          queries.add(query);
          drawn++;
        }
      }
    }
    return queries;
  }

  private @Nullable BenchQuery draw(BenchQuery.Kind kind) {
    TaggedArticle tagged = articles.get(random.nextInt(articles.size()));
    Article article = tagged.article();
    return switch (kind) {
      case TERM, NEWEST -> words(kind, words(article, WORD, 1), " ");
      case AND -> words(kind, words(article, WORD, 2), " ");
      case OR -> words(kind, words(article, WORD, 3), " OR ");
      case PHRASE -> phrase(words(article, TWO_WORDS, 1));
      case PREFIX -> prefix(words(article, WORD, 1));
      case IN_DAYS -> inDays(words(article, WORD, 1), article.published());
      case ENTITY -> entity(tagged);
      case EVENT -> event(tagged);
      case NEAR -> near(tagged);
    };
  }

  /** So many different ones; fewer if the article has no more. */
  private List<String> words(Article article, Pattern pattern, int count) {
    List<String> all = new ArrayList<>();
    Matcher matcher = pattern.matcher(article.body());
    while (matcher.find()) {
      if (Collections.disjoint(STOP_WORDS, List.of(matcher.group().split(" ", -1)))) {
        all.add(matcher.group());
      }
    }
    List<String> drawn = new ArrayList<>();
    for (int tries = 0; !all.isEmpty() && drawn.size() < count && tries < 10 * count; tries++) {
      String word = all.get(random.nextInt(all.size()));
      if (!drawn.contains(word)) {
        drawn.add(word);
      }
    }
    return drawn.size() == count ? drawn : List.of();
  }

  private static @Nullable BenchQuery words(
      BenchQuery.Kind kind, List<String> words, String between) {
    return words.isEmpty() ? null : new BenchQuery(kind, String.join(between, words), words, null);
  }

  private static @Nullable BenchQuery phrase(List<String> words) {
    return words.isEmpty()
        ? null
        : new BenchQuery(BenchQuery.Kind.PHRASE, "\"" + words.getFirst() + "\"", words, null);
  }

  private static @Nullable BenchQuery prefix(List<String> words) {
    if (words.isEmpty() || words.getFirst().length() <= PREFIX) {
      return null;
    }
    String prefix = words.getFirst().substring(0, PREFIX);
    return new BenchQuery(BenchQuery.Kind.PREFIX, prefix + "*", List.of(prefix), null);
  }

  private static @Nullable BenchQuery inDays(List<String> words, @Nullable Published published) {
    if (words.isEmpty() || published == null) {
      return null;
    }
    Instant from = published.instant().minus(HALF_A_MONTH);
    Instant to = published.instant().plus(HALF_A_MONTH);
    String range =
        " date:["
            + from.atZone(ZoneOffset.UTC).toLocalDate()
            + " TO "
            + to.atZone(ZoneOffset.UTC).toLocalDate()
            + "]";
    return new BenchQuery(
        BenchQuery.Kind.IN_DAYS,
        words.getFirst() + range,
        words,
        new BenchQuery.Days(from.toEpochMilli(), to.toEpochMilli()));
  }

  private @Nullable BenchQuery entity(TaggedArticle tagged) {
    if (tagged.mentions().isEmpty()) {
      return null;
    }
    return tagged(BenchQuery.Kind.ENTITY, entity(drawn(tagged.mentions())));
  }

  private @Nullable BenchQuery event(TaggedArticle tagged) {
    List<Event> events = asserted(tagged);
    return events.isEmpty() ? null : tagged(BenchQuery.Kind.EVENT, "event:" + drawn(events).type());
  }

  private @Nullable BenchQuery near(TaggedArticle tagged) {
    List<Event> events = asserted(tagged);
    if (events.isEmpty()) {
      return null;
    }
    Event event = drawn(events);
    List<Mention> beside =
        tagged.mentions().stream()
            .filter(m -> m.field() == Field.BODY && Math.abs(m.start() - event.start()) < 50)
            .toList();
    return beside.isEmpty()
        ? null
        : tagged(
            BenchQuery.Kind.NEAR, "event:" + event.type() + " NEAR/10 " + entity(drawn(beside)));
  }

  private static List<Event> asserted(TaggedArticle tagged) {
    return tagged.events().stream()
        .filter(event -> event.isAsserted() && event.field() == Field.BODY)
        .toList();
  }

  private <T> T drawn(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String entity(Mention mention) {
    return "entity:\"" + mention.entityId().replace("\"", "\\\"") + "\"";
  }

  private static BenchQuery tagged(BenchQuery.Kind kind, String text) {
    return new BenchQuery(kind, text, List.of(), null);
  }
}

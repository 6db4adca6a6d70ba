package org.dateline.tag.event.syntax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.article.Quantity.Bound;
import org.dateline.text.NumberWords;
import org.dateline.text.PhraseMap;
import org.dateline.text.PhraseMap.Node;
import org.dateline.text.Tokens;
import org.dateline.text.Word;
import org.jspecify.annotations.Nullable;

/** Reads numbers as news writes them: "more than 3,000", "a dozen", "1.5 million", "20 to 30". */
@Internal
public final class Numbers {
  private static final PhraseMap<Bound> BOUNDS = new PhraseMap<>();

  static {
    bound(
        Bound.AT_LEAST,
        "at least|more than|over|no fewer than|no less than|not less than|upwards of|well over"
            + "|in excess of|a minimum of|above");
    bound(
        Bound.AT_MOST,
        "up to|as many as|fewer than|less than|under|at most|no more than|not more than|below"
            + "|a maximum of");
    bound(
        Bound.ABOUT,
        "about|some|around|nearly|almost|roughly|approximately|an estimated|estimated|close to"
            + "|an approximate|circa");
    bound(Bound.EXACT, "a total of|exactly|only|just|another");
  }

  private static final Set<String> ARTICLES = Set.of("a", "several", "half");

  // Words of one number: "three hundred seventy five thousand two hundred twelve".
  private static final int LONGEST = 8;
  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,3})?");

  private final SyntaxWords words;

  public Numbers(SyntaxWords words) {
    this.words = words;
  }

  private static void bound(Bound bound, String phrases) {
    for (String phrase : phrases.split("\\|", -1)) {
      BOUNDS.add(List.of(phrase.split(" ", -1)), bound);
    }
  }

  /** Whether a number may begin with a word; most need no second look. */
  static boolean mayBegin(Word word) {
    String key = word.key;
    return word.isNumber()
        || NumberWords.isOne(key)
        || ARTICLES.contains(key)
        || key.equals("between")
        || BOUNDS.start().next(key) != null;
  }

  private record Plain(long value, int to, boolean round) {}

  /** The number that begins at this word, with its bound, or {@code null}. */
  @Nullable Count at(Tokens tokens, int from, int limit) {
    if (!tokens.word(from).may(Word.COUNT)) {
      return null;
    }
    Count bounded = bounded(tokens, from, limit);
    if (bounded != null) {
      return bounded;
    }
    Plain plain = plain(tokens, from, limit);
    return plain == null ? null : count(tokens, from, from, plain, Bound.EXACT, limit);
  }

  private @Nullable Count bounded(Tokens tokens, int from, int limit) {
    Node<Bound> phrase = BOUNDS.start().next(tokens.key(from));
    for (int at = from + 1; phrase != null && at < limit; at++) {
      Plain plain = phrase.values().isEmpty() ? null : plain(tokens, at, limit);
      if (plain != null) {
        return count(tokens, from, at, plain, phrase.values().getFirst(), limit);
      }
      phrase = phrase.next(tokens.key(at));
    }
    return tokens.key(from).equals("between") ? between(tokens, from, limit) : null;
  }

  private @Nullable Count between(Tokens tokens, int from, int limit) {
    Plain low = plain(tokens, from + 1, limit);
    if (low == null || low.to() >= limit || !tokens.key(low.to()).equals("and")) {
      return null;
    }
    Plain high = plain(tokens, low.to() + 1, limit);
    Plain both = high == null ? null : new Plain(low.value(), high.to(), false);
    return both == null ? null : count(tokens, from, from + 1, both, Bound.AT_LEAST, limit);
  }

  private Count count(Tokens tokens, int from, int at, Plain plain, Bound bound, int limit) {
    Plain high = range(tokens, plain, limit);
    Bound whole =
        high != null || (plain.round() && bound != Bound.AT_MOST) ? Bound.AT_LEAST : bound;
    int to = high != null ? high.to() : plain.to();
    return new Count(from, to, plain.value(), whole, counts(tokens, from, at, to, limit));
  }

  // "20 to 30", "20-30": the upper end.
  private @Nullable Plain range(Tokens tokens, Plain low, int limit) {
    int at = low.to();
    if (at + 1 >= limit) {
      return null;
    }
    boolean hyphen = tokens.hyphenAfter(at - 1);
    boolean word = tokens.key(at).equals("to") || tokens.key(at).equals("or");
    Plain high = hyphen ? plain(tokens, at, limit) : word ? plain(tokens, at + 1, limit) : null;
    return high != null && high.value() > low.value() ? high : null;
  }

  private @Nullable Plain plain(Tokens tokens, int from, int limit) {
    if (from >= limit) {
      return null;
    }
    String key = tokens.key(from);
    Long round = NumberWords.round(key);
    if (round != null) {
      return round(tokens, from, round, limit);
    }
    if (ARTICLES.contains(key)) {
      return article(tokens, from, limit);
    }
    return tokens.isNumber(from) ? digits(tokens, from, limit) : spelled(tokens, from, limit);
  }

  private static @Nullable Plain round(Tokens tokens, int from, long value, int limit) {
    boolean of = from + 2 < limit && tokens.key(from + 1).equals("of");
    Long next = of ? NumberWords.round(tokens.key(from + 2)) : null;
    if (next != null) {
      return new Plain(value * (next / 2), from + 3, true);
    }
    return tokens.key(from).equals("tens") ? null : new Plain(value, from + 1, true);
  }

  // "a dozen", "several hundred", "half a dozen", "a couple of".
  private static @Nullable Plain article(Tokens tokens, int from, int limit) {
    String key = tokens.key(from);
    int at = key.equals("half") ? from + 2 : from + 1;
    if (at >= limit || (key.equals("half") && !tokens.key(from + 1).equals("a"))) {
      return null;
    }
    Long factor = NumberWords.factor(tokens.key(at));
    if (factor == null) {
      return null;
    }
    return switch (key) {
      case "several" -> new Plain(2 * factor, at + 1, true);
      case "half" -> new Plain(factor / 2, at + 1, false);
      default -> new Plain(factor, at + 1, false);
    };
  }

  private static @Nullable Plain digits(Tokens tokens, int word, int limit) {
    String written = tokens.surface(word, word + 1).replace(",", "");
    if (!PLAIN.matcher(written).matches()) {
      return null;
    }
    BigDecimal value = new BigDecimal(written);
    Long factor = word + 1 < limit ? NumberWords.factor(tokens.key(word + 1)) : null;
    if (factor == null) {
      return written.contains(".") ? null : new Plain(value.longValue(), word + 1, false);
    }
    return new Plain(value.multiply(BigDecimal.valueOf(factor)).longValue(), word + 2, false);
  }

  private static @Nullable Plain spelled(Tokens tokens, int from, int limit) {
    long sum = 0;
    long part = 0;
    int at = from;
    while (at < limit && at < from + LONGEST) {
      String key = tokens.key(at);
      Long small = NumberWords.small(key);
      Long factor = part > 0 ? NumberWords.factor(key) : null;
      if (small != null) {
        part += small;
      } else if (factor != null && factor > 100) {
        sum += part * factor;
        part = 0;
      } else if (factor != null) {
        part *= factor;
      } else {
        break;
      }
      at++;
    }
    return at == from ? null : new Plain(sum + part, at, false);
  }

  private boolean counts(Tokens tokens, int from, int at, int to, int limit) {
    char before = before(tokens, at);
    if (before == '$' || before == '€' || before == '£' || before == '#' || before == '¥') {
      return false;
    }
    if (tokens.text.startsWith("%", tokens.end(to - 1)) || isYear(tokens, from, to, limit)) {
      return false;
    }
    boolean close = from > 0 && from == at && tokens.gap(from) != Tokens.Gap.BREAK;
    return !close || !words.is(tokens.word(from - 1), WordClass.TIME);
  }

  private static char before(Tokens tokens, int word) {
    int start = tokens.start(word);
    return start > 0 ? tokens.text.charAt(start - 1) : ' ';
  }

  /** Whether these are the digits of a year from 1900 to 2099. */
  static boolean isRecentYear(String written) {
    return written.length() == 4
        && (written.startsWith("19") || written.startsWith("20"))
        && isDigit(written.charAt(2))
        && isDigit(written.charAt(3));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  // "in 2019", but "2000 people" is a number.
  private static boolean isYear(Tokens tokens, int from, int to, int limit) {
    if (to - from != 1 || !isRecentYear(tokens.surface(from, to))) {
      return false;
    }
    String next = to < limit ? tokens.key(to) : "";
    return !next.equals("people") && !next.equals("troops") && !next.equals("soldiers");
  }
}

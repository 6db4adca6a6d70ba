package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dateline.article.Article;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexSettings;
import org.dateline.search.request.SearchRequest;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the query language against going through the words of every article, one by one. */
class QueryOracleTest {
  // But for the last eight, words that a stemmer leaves alone.
  private static final List<String> WORDS =
      List.of(
          "kora",
          "korab",
          "belin",
          "tanok",
          "tanko",
          "varum",
          "zimor",
          "pola",
          "polar",
          "dug",
          "mikrov",
          "capture",
          "captured",
          "captures",
          "soldier",
          "soldiers",
          "wound",
          "wounded",
          "the");
  private static final Map<String, String> STEMS =
      Map.of(
          "capture", "captur",
          "captured", "captur",
          "captures", "captur",
          "soldiers", "soldier",
          "wounded", "wound");
  private static final List<String> PATTERNS =
      List.of("kor*", "*a", "*an*", "t?n*", "pol?r", "capture?", "*ed", "s*s", "k*", "??nok", "x*");
  private static final List<String> REGEXES =
      List.of("kora?b?", "(belin|dug)", ".*ed", "t.{3}k", "[k-m].*", "capture[sd]", "KORA", "q+");

  /** A word of a text, with the number of its sentence. */
  private record Token(String word, int sentence) {
    String stem() {
      return STEMS.getOrDefault(word, word);
    }
  }

  private record Told(String id, List<Token> title, List<Token> body) {
    List<List<Token>> texts(String field) {
      return switch (field) {
        case "title:" -> List.of(title);
        case "body:" -> List.of(body);
        default -> List.of(title, body);
      };
    }
  }

  /** A query as it is written, and what it finds. */
  private record Asked(String query, Predicate<Told> finds) {}

  /** What may be near something: as it is written, and where it stands in a text. */
  private record Placed(String query, List<String> stems, boolean phrase) {
    List<String> stands() {
      return phrase ? stems : stems.stream().distinct().sorted().toList();
    }

    List<int[]> spans(List<Token> text) {
      return phrase ? runs(text, stems, Token::stem) : standing(text, stems);
    }
  }

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final List<Told> told = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void queriesFindWhatBruteForceFinds() throws IOException {
    Tagger tagger = Tagger.of(Gazetteer.of(List.of()), EventScheme.bundled());
    try (ArticleIndex index = ArticleIndex.open(folder, tagger, IndexSettings.defaults())) {
      for (int i = 0; i < 120; i++) {
        index.add(article(i));
        if (i % 37 == 0) {
          index.commit();
        }
      }
      try (ArticleSearcher searcher = ArticleSearcher.of(index)) {
        for (int round = 0; round < 1500; round++) {
          check(searcher, query(2));
        }
      }
    }
  }

  private void check(ArticleSearcher searcher, Asked asked) throws IOException {
    SearchRequest request =
        SearchRequest.builder(asked.query()).expandNames(false).limit(200).passages(0).build();
    List<String> found =
        searcher.search(request).hits().stream().map(hit -> hit.article().id()).sorted().toList();
    List<String> expected = told.stream().filter(asked.finds()).map(Told::id).sorted().toList();
    assertEquals(expected, found, () -> "seed " + seed + ": " + asked.query());
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Article article(int number) {
    List<Token> title = new ArrayList<>();
    List<Token> body = new ArrayList<>();
    String head = sentence(title, 0);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      text.append(sentence(body, i)).append(". ");
    }
    String id = "a" + number;
    told.add(new Told(id, title, body));
    return Article.builder(id).title(head).body(text.toString().strip()).language("en").build();
  }

  private String sentence(List<Token> tokens, int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(5); i >= 0; i--) {
      String word = pick(WORDS);
      tokens.add(new Token(word, number));
      boolean first = text.isEmpty();
      text.append(first ? "" : " ");
      text.append(first ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
    }
    return text.toString();
  }

  private Asked query(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return random.nextInt(3) == 0 ? near() : leaf();
    }
    Asked left = query(depth - 1);
    Asked right = query(depth - 1);
    String a = "(" + left.query() + ")";
    String b = "(" + right.query() + ")";
    return switch (random.nextInt(4)) {
      case 0 -> new Asked(a + pick(List.of(" ", " AND ")) + b, left.finds().and(right.finds()));
      case 1 -> new Asked(a + " OR " + b, left.finds().or(right.finds()));
      case 2 ->
          new Asked(
              a + pick(List.of(" NOT ", " -", " AND !")) + b,
              left.finds().and(right.finds().negate()));
      default -> new Asked("NOT " + a, left.finds().negate());
    };
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size() - 1));
  }

  private Asked leaf() {
    String field = pick(List.of("", "", "title:", "body:"));
    return switch (random.nextInt(7)) {
      case 0 -> {
        String word = word();
        yield any(field, word, token -> token.stem().equals(stem(word)));
      }
      case 1 -> {
        List<String> words = List.of(word(), word());
        yield phrase(field, "\"" + String.join(" ", words) + "\"", stems(words), Token::stem);
      }
      case 2 -> {
        String pattern = pick(PATTERNS);
        yield any(field, pattern, token -> matches(pattern, token.word()));
      }
      case 3 -> {
        String word = word();
        int edits = 1 + random.nextInt(2);
        yield any(field, word + "~" + edits, token -> isNear(word, token.word(), edits));
      }
      case 4 -> {
        String regex = pick(REGEXES);
        Pattern compiled = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        yield any(field, "/" + regex + "/", token -> compiled.matcher(token.word()).matches());
      }
      case 5 -> {
        String word = pick(WORDS);
        yield any(field, "=" + word, token -> token.word().equals(word));
      }
      default -> {
        List<String> words = List.of(pick(WORDS), pick(WORDS));
        yield phrase(field, "=\"" + String.join(" ", words) + "\"", words, Token::word);
      }
    };
  }

  private static Asked any(String field, String query, Predicate<Token> covers) {
    return new Asked(
        field + query,
        article -> article.texts(field).stream().anyMatch(text -> text.stream().anyMatch(covers)));
  }

  private static Asked phrase(
      String field, String query, List<String> words, Function<Token, String> of) {
    return new Asked(
        field + query,
        article ->
            article.texts(field).stream().anyMatch(text -> !runs(text, words, of).isEmpty()));
  }

  private static List<int[]> runs(
      List<Token> text, List<String> words, Function<Token, String> of) {
    List<String> all = text.stream().map(of).toList();
    List<int[]> runs = new ArrayList<>();
    for (int i = 0; i + words.size() <= all.size(); i++) {
      if (all.subList(i, i + words.size()).equals(words)) {
        runs.add(new int[] {i, i + words.size() - 1});
      }
    }
    return runs;
  }

  private static String stem(String word) {
    return STEMS.getOrDefault(word, word);
  }

  private static List<String> stems(List<String> words) {
    return words.stream().map(QueryOracleTest::stem).toList();
  }

  private static boolean matches(String pattern, String word) {
    return word.matches(pattern.replace("*", ".*").replace("?", "."));
  }

  private static boolean isNear(String written, String word, int edits) {
    return word.charAt(0) == written.charAt(0)
        && distance(written.substring(1), word.substring(1)) <= edits;
  }

  // Letters put in, left out, changed, or swapped with their neighbour.
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : distance(a, b, i, j, d);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int distance(String a, String b, int i, int j, int[][] d) {
    int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }

  private Placed placed() {
    return switch (random.nextInt(5)) {
      case 0 -> {
        List<String> words = List.of(word(), word());
        yield new Placed("\"" + String.join(" ", words) + "\"", stems(words), true);
      }
      case 1 -> {
        String a = word();
        String b = word();
        yield new Placed("(" + a + " OR " + b + ")", stems(List.of(a, b)), false);
      }
      case 2 -> {
        String pattern = pick(PATTERNS);
        yield new Placed(
            pattern,
            WORDS.stream()
                .filter(word -> matches(pattern, word) && !word.equals("the"))
                .map(QueryOracleTest::stem)
                .toList(),
            false);
      }
      default -> {
        String word = word();
        yield new Placed(word, List.of(stem(word)), false);
      }
    };
  }

  private static List<int[]> standing(List<Token> text, List<String> stems) {
    List<int[]> spans = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (stems.contains(text.get(i).stem())) {
        spans.add(new int[] {i, i});
      }
    }
    return spans;
  }

  private Asked near() {
    String field = pick(List.of("", "", "title:", "body:"));
    boolean ordered = random.nextBoolean();
    boolean sentence = random.nextInt(3) == 0;
    int words = random.nextInt(4);
    Placed a = placed();
    Placed b = placed();
    // What is near itself must stand there twice: tested apart.
    if (a.stands().equals(b.stands())) {
      return near();
    }
    String left = field + (a.query().startsWith("(") ? a.query() : "(" + a.query() + ")");
    String operator = (ordered ? " BEFORE/" : " NEAR/") + (sentence ? "S" : words) + " ";
    return new Asked(
        left + operator + b.query(),
        article ->
            article.texts(field).stream()
                .anyMatch(text -> {
                  for (int[] one : a.spans(text)) {
                    for (int[] other : b.spans(text)) {
                      if (isNear(text, one, other, ordered, sentence ? -1 : words)) {
                        return true;
                      }
                    }
                  }
                  return false;
                }));
  }

  private static boolean isNear(
      List<Token> text, int[] one, int[] other, boolean ordered, int words) {
    int first = Math.min(one[0], other[0]);
    int last = Math.max(one[1], other[1]);
    int between = last - first + 1 - (one[1] - one[0] + 1) - (other[1] - other[0] + 1);
    boolean near =
        words < 0 ? text.get(first).sentence() == text.get(last).sentence() : between <= words;
    return near && (!ordered || one[1] < other[0]);
  }
}

package org.dateline.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Article;
import org.dateline.article.EntityType;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Modality;
import org.dateline.article.TaggedArticle;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Passage.Kind;
import org.dateline.search.result.Passage.Span;
import org.junit.jupiter.api.Test;

class ResultHtmlTest {
  private static final Pattern TAG =
      Pattern.compile("<(/?)(mark|span)( class=\"(entity|event)\" data-id=\"([^\"<>]*)\")?>");
  private static final List<String> PIECES =
      List.of("<", ">", "&", "\"", "'", "</span>", "<script>", "&amp;", "ü", "😀", "a", " ", "\t");

  @Test
  void spansThatCrossAreCutSoThatElementsNest() {
    Passage passage =
        new Passage(
            Field.BODY,
            0,
            9,
            "abc<d>efg",
            List.of(new Span(0, 6, Kind.QUERY, ""), new Span(3, 9, Kind.ENTITY, "Q\"1")));
    assertEquals(
        "<mark>abc<span class=\"entity\" data-id=\"Q&quot;1\">&lt;d&gt;</span></mark>"
            + "<span class=\"entity\" data-id=\"Q&quot;1\">efg</span>",
        ResultHtml.passage(passage));
  }

  private static TaggedArticle tagged(String body, List<Mention> mentions, List<Event> events) {
    return new TaggedArticle(
        Article.builder("1").title("<Ports>").body(body).build(), mentions, events);
  }

  private static Mention mention(int start, String text, EntityType type) {
    return new Mention(Field.BODY, start, start + text.length(), text, "Q1", type, text, "");
  }

  private static Event event(int start, String text) {
    return new Event(
        "custody.capture",
        Field.BODY,
        start,
        start + text.length(),
        text,
        0,
        start + text.length(),
        List.of(),
        null,
        null,
        Modality.DENIED,
        null,
        "",
        1);
  }

  @Test
  void ofAnArticleMarksTellTypeModalityAndNumber() {
    TaggedArticle tagged =
        tagged(
            "In Oslo Ann was held",
            List.of(mention(3, "Oslo", EntityType.PLACE), mention(8, "Ann", EntityType.PERSON)),
            List.of(event(16, "held")));
    Passage passage =
        new Passage(
            Field.BODY,
            8,
            20,
            "Ann was held",
            List.of(
                new Span(0, 3, Kind.ENTITY, "Q1"), new Span(8, 12, Kind.EVENT, "custody.capture")));
    assertEquals(
        "<span class=\"entity person\" data-id=\"Q1\" data-n=\"1\">Ann</span> was "
            + "<span class=\"event denied\" data-id=\"custody.capture\" data-n=\"0\">held</span>",
        ResultHtml.passage(passage, tagged));
  }

  @Test
  void aWholeTextIsParagraphsAndTheFirstPieceOfAMarkHasItsName() {
    String body = "\n\n<Ann\nLee>\n \nleft.\n\n";
    TaggedArticle tagged =
        tagged(body, List.of(mention(3, "Ann\nLee", EntityType.PERSON)), List.of());
    Passage whole =
        new Passage(
            Field.BODY,
            0,
            body.length(),
            body,
            List.of(new Span(3, 10, Kind.ENTITY, "Q1"), new Span(7, 18, Kind.QUERY, "")));
    String again = "<span class=\"entity person continued\" data-id=\"Q1\" data-n=\"0\">";
    assertEquals(
        "<p>&lt;<span class=\"entity person\" data-id=\"Q1\" data-n=\"0\" id=\"m0\">Ann\n</span>"
            + "<mark>"
            + again
            + "Lee</span>&gt;</mark></p>\n<p><mark>left</mark>.</p>\n",
        ResultHtml.whole(whole, tagged));
    assertEquals(
        "&lt;Ports&gt;",
        ResultHtml.whole(new Passage(Field.TITLE, 0, 7, "<Ports>", List.of()), tagged));
    assertEquals("", ResultHtml.whole(new Passage(Field.BODY, 0, 2, "\n\n", List.of()), tagged));
  }

  @Test
  void manyMarksAreDrawnInTimeThatGrowsWithThem() {
    String body = "a ".repeat(100_000);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      spans.add(new Span(2 * i, 2 * i + 1, Kind.ENTITY, "Q1"));
    }
    Passage passage = new Passage(Field.BODY, 0, body.length(), body, spans);
    String html = ResultHtml.whole(passage, tagged(body, List.of(), List.of()));
    assertEquals(100_000, html.split("<span", -1).length - 1);
  }

  @Test
  void withoutItsTagsAPassageIsItsTextAndEachCharacterIsInItsSpans() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      Passage passage = randomPassage(random);
      check(passage, ResultHtml.passage(passage), "seed " + seed + ", " + passage);
    }
  }

  private static Passage randomPassage(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    Set<Span> spans = new HashSet<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      int start = random.nextInt(text.length() + 1);
      int end = start + random.nextInt(text.length() - start + 1);
      Kind kind = List.of(Kind.values()).get(random.nextInt(3));
      spans.add(new Span(start, end, kind, kind == Kind.QUERY ? "" : "<\"" + random.nextInt(3)));
    }
    return new Passage(Field.BODY, 0, text.length(), text.toString(), List.copyOf(spans));
  }

  /** What is open at a place. */
  private record Open(String element, String kind, String id) {}

  private static void check(Passage passage, String html, String context) {
    Deque<Open> open = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    Matcher tag = TAG.matcher(html);
    int from = 0;
    while (tag.find()) {
      take(passage, html.substring(from, tag.start()), text, open, context);
      from = tag.end();
      if (tag.group(1).isEmpty()) {
        open.push(
            new Open(
                tag.group(2),
                tag.group(4) == null ? "query" : tag.group(4),
                tag.group(5) == null ? "" : plain(tag.group(5))));
      } else {
        assertEquals(tag.group(2), open.pop().element(), context);
      }
    }
    take(passage, html.substring(from), text, open, context);
    assertEquals(passage.text(), text.toString(), context);
    assertEquals(0, open.size(), context);
  }

  private static void take(
      Passage passage, String piece, StringBuilder text, Deque<Open> open, String context) {
    String plain = plain(piece);
    assertEquals(ResultHtml.escaped(plain), piece, context);
    for (int i = 0; i < plain.length(); i++) {
      int at = text.length();
      text.append(plain.charAt(i));
      List<String> expected = new ArrayList<>();
      for (Span span : passage.spans()) {
        if (span.start() <= at && span.end() > at) {
          expected.add(span.kind().name().toLowerCase(Locale.ROOT) + span.id());
        }
      }
      List<String> found = new ArrayList<>(open.stream().map(o -> o.kind() + o.id()).toList());
      assertEquals(expected.stream().sorted().toList(), found.stream().sorted().toList(), context);
    }
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}

package org.dateline.archive.form.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlBodyTest {
  private static final String FIRST =
      "The harbour of Eastport was closed on Monday after a ship ran aground, its master said.";
  private static final String SECOND =
      "Nobody was hurt, and two tugs were on their way, the coast guard told reporters at noon.";
  private static final String THIRD =
      "Divers will look at the hull before the ship is moved, said the owner of the shipyard.";
  private static final String TEXT = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
  private static final String WHOLE = FIRST + "\n\n" + SECOND;

  private static String body(String html) {
    return new HtmlBody(Jsoup.parse(html), "Harbour closed", "").text();
  }

  private static String words(int paragraphs, String tag, String what) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      out.append(
          "<%s>%s number %d says that the port has been closed too often, as all know.</%s>"
              .formatted(tag, what, i, tag));
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<form method=post id=aspnetForm>%s</form>",
        "<div aria-hidden=true>%s</div><div role=dialog><p>We use cookies to make this page.</div>",
        "<div role=dialog><article>%s</article></div>",
        "<div hidden>%s</div>",
        "<div style='display: none'>%s</div>",
        "<aside>%s</aside>",
        "<dialog open>%s</dialog>",
        "<footer>%s</footer>",
        "<div class='page has-sidebar with-comments'>%s</div>",
        "<div class='layout-sidebar'>%s</div>",
        "<div class=paywall>%s</div>",
        "<div class=infobox>%s</div>",
        "<div id=subscription-content>%s</div>"
      })
  void whatHoldsTheArticleIsNotDropped(String around) {
    assertEquals(WHOLE, body("<body><h1>Harbour closed</h1>" + around.formatted(TEXT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=paywall>%s</p>",
        "<p class='paywall' aria-hidden=true>%s</p>",
        "<p class=subscriber-only>%s</p>",
        "<p class='premium' style='display:none'>%s</p>",
        "<p aria-hidden=true>%s</p>"
      })
  void singleParagraphsThatAreHiddenFromSomeStay(String paragraph) {
    String page = "<article>" + words(8, "p", "Paragraph") + paragraph.formatted(FIRST);
    assertTrue(body(page + "<p>" + SECOND).contains(FIRST), paragraph);
  }

  @Test
  void theRequestToPayIsNoText() {
    String page =
        "<article>"
            + TEXT
            + "<div class=paywall><p>Subscribe now to read on, it is cheap.</p></div>";
    assertEquals(WHOLE, body(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=story>%s</div><ol class=commentlist>%s</ol>",
        "<div><div>%s</div><div id=disqus_thread>%s</div></div>",
        "<main><div>%s</div><section id=respond>%s</section></main>",
        "<article>%s<div class='c-comments__list'>%s</div></article>",
        "<div><div itemprop=articleBody>%s</div><div class=talk>%s</div></div>",
        "<div><h1>x</h1><div>%s</div><div class=readerComments>%s</div></div>"
      })
  void readersCommentsAreNotTheArticleHoweverLong(String page) {
    String found = body(page.formatted(TEXT, words(12, "li", "A reader")));
    assertEquals(WHOLE, found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>%s</div><div class=related-news>%s</div>",
        "<div>%s</div><section class='m-recommended'>%s</section>",
        "<div>%s</div><div class=latestNews>%s</div>",
        "<article><h1>Harbour closed</h1><div>%s</div></article><div class=x>%s</div>"
      })
  void otherNewsAreNotTheArticleHoweverLong(String page) {
    String list = "<ul>" + words(12, "li", "Another story") + "</ul>";
    assertEquals(WHOLE, body(page.formatted(TEXT, list)));
  }

  @Test
  void headlinesThatAreLinksMakeAListOfOtherNews() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      list.append(
          "<div><h3><a href=x>Minister says number " + i + " is the best of numbers</a></h3>");
      list.append("<p>The minister spoke in the capital.</p></div>");
    }
    assertEquals(WHOLE, body("<div><div>" + TEXT + "</div><div>" + list + "</div></div>"));
  }

  @Test
  void textsInSeveralBoxesAreJoined() {
    String box = "<section class='g-body'><div class=inner><p>%s</p><p>%s</p></div></section>";
    String page =
        "<main>"
            + box.formatted(FIRST, SECOND)
            + "<div class=ad-slot><p>Buy the finest ropes of Eastport, now for half the price.</p></div>"
            + box.formatted(THIRD, "A third tug came from Westport in the night, said its captain.")
            + "<div class=promo><a href=x>More ships</a></div>"
            + box.formatted(
                "The weather will be fair until the end of the week.", "So it was said.")
            + "</main>";
    assertEquals(
        WHOLE
            + "\n\n"
            + THIRD
            + "\n\nA third tug came from Westport in the night, said its captain."
            + "\n\nThe weather will be fair until the end of the week.\n\nSo it was said.",
        body(page));
  }

  @Test
  void paragraphsInBoxesOfTheirOwnAreJoined() {
    StringBuilder page = new StringBuilder("<div id=story>");
    for (String text : new String[] {FIRST, SECOND, THIRD}) {
      page.append("<div class=block><div><span>" + text + "</span></div></div>");
    }
    assertEquals(WHOLE + "\n\n" + THIRD, body(page + "</div>"));
  }

  @Test
  void markedTextGoesBeforeALongerNeighbour() {
    String page =
        "<div class='article-body'>%s</div><div class=box>%s</div>"
            .formatted(TEXT, words(6, "p", "Our paper"));
    assertEquals(WHOLE, body(page));
  }

  @Test
  void paragraphsMayBeMarkedOneByOne() {
    String marked = "<p itemprop=articleBody>";
    assertEquals(WHOLE, body("<div>" + marked + FIRST + "</p>" + marked + SECOND + "</p></div>"));
  }

  @Test
  void whatTheAuthorSaysTwiceStaysWhereItStands() {
    String page = "<article><p>No.</p>" + TEXT + "<p>No.</p><p>" + FIRST + "</p></article>";
    assertEquals("No.\n\n" + WHOLE + "\n\nNo.\n\n" + FIRST, body(page));
  }

  @Test
  void aFirstParagraphMayComeAgain() {
    String page =
        "<article><p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + FIRST + "</p></article>";
    assertEquals(FIRST + "\n\n" + SECOND + "\n\n" + FIRST, body(page));
  }

  @Test
  void headlineAndLeadAreNotSaidAgain() {
    String page =
        "<article><h1>Harbour closed</h1><p>Harbour closed</p><p>" + FIRST + "</p>" + TEXT;
    assertEquals(WHOLE, body(page));
  }

  @Test
  void doubleBreaksPartParagraphs() {
    String page = "<div>" + FIRST + "<br><br>" + SECOND + "<br>\n<br/>" + THIRD + "</div>";
    assertEquals(WHOLE + "\n\n" + THIRD, body(page));
  }

  @Test
  void spansThatFollowEachOtherArePartsOfAText() {
    assertEquals(
        WHOLE,
        body("<div><div><span>" + FIRST + "</span></div><div><span>" + SECOND + "</span></div>"));
    assertEquals(WHOLE, body("<div><span>" + FIRST + "</span><span>" + SECOND + "</span></div>"));
  }

  @Test
  void quotedPostsPullQuotesListsAndSubheadlinesStay() {
    String page =
        "<article>"
            + TEXT
            + "<h2>What is next</h2><ul><li>Divers come</li><li>The tide rises</li></ul>"
            + "<blockquote class=twitter-tweet><p>The port is closed.</p>&mdash; Port (@port)"
            + " <a href=x>December 27, 2024</a></blockquote>"
            + "<figure class=wp-block-pullquote><blockquote><p>We saw it coming.</p></blockquote>"
            + "<figcaption>A caption of the picture</figcaption></figure><p>"
            + THIRD;
    String found = body(page);
    for (String text :
        new String[] {
          "What is next",
          "Divers come",
          "The tide rises",
          "The port is closed.",
          "We saw it coming.",
          THIRD
        }) {
      assertTrue(found.contains(text), text + " in " + found);
    }
    assertFalse(found.contains("caption"), found);
  }

  @Test
  void tablesStayInFiguresToo() {
    String table = "<table><tr><td>Eastern Star</td><td>11 metres</td></tr></table>";
    String figure = "<figure>" + table + "<figcaption>Ships</figcaption></figure>";
    assertEquals(WHOLE + "\n\nEastern Star 11 metres", body("<article>" + TEXT + figure));
    assertEquals(WHOLE + "\n\nEastern Star 11 metres", body("<article>" + TEXT + table));
  }

  @Test
  void postsOfALiveBlogAreTheText() {
    String post = "<div class=live-post><time>10:00</time><h3>%s</h3><div><p>%s</p></div></div>";
    String page =
        "<main><h1>Harbour closed</h1><div class=live-blog>"
            + post.formatted("Divers come", THIRD)
            + post.formatted("Tugs come", SECOND)
            + post.formatted("Ship aground", FIRST)
            + "</div></main>";
    String found = body(page);
    assertTrue(found.contains(FIRST) && found.contains(SECOND) && found.contains(THIRD), found);
    assertTrue(found.contains("Tugs come"), found);
  }

  @Test
  void theLeadAboveTheTextIsPartOfIt() {
    String page =
        "<article><header><h1>Harbour closed</h1><p class=standfirst>"
            + THIRD
            + "</p>"
            + "<p class=byline>By Ann Lee</p></header><img src=x><div class=body>"
            + TEXT
            + "</div>";
    assertEquals(THIRD + "\n\n" + WHOLE, body(page));
  }

  @Test
  void linesThatAreNoTextAreLeftOut() {
    String page =
        "<div><p>By Ann Lee</p><p>27 December 2024, 18:20</p>"
            + TEXT
            + "<p>Advertisement</p><p>"
            + THIRD
            + "</p><p>Sign up for our daily newsletter.</p><p>Read more:</p>"
            + "<p>© 2024 Eastport Post</p></div>";
    assertEquals(WHOLE + "\n\n" + THIRD, body(page));
  }

  @Test
  void boxesThatLeadElsewhereAreLeftOutOfTheText() {
    String box =
        "<h3>See more</h3><div><a href=x>Minister says that all is well in the port</a>"
            + "<span>He spoke on Sunday.</span></div>";
    String page = "<div>" + TEXT + box + "<p>" + THIRD + "</p></div>";
    assertEquals(WHOLE + "\n\n" + THIRD, body(page));
  }

  @Test
  void linksInSentencesStayWhateverTheyAreCalled() {
    String page =
        "<div><p>The <a class=tag-link id=auto-tag_port href=x>port</a> of Eastport is closed.";
    assertEquals("The port of Eastport is closed.\n\n" + SECOND, body(page + "<p>" + SECOND));
  }

  @Test
  void deepAndWidePagesTakeLinearTime() {
    String deep = "<div class='comment'>".repeat(20_000) + TEXT;
    assertTrue(body(deep).contains(FIRST));
    String wide = ("<div class=widget><p>" + FIRST + "</p></div>").repeat(20_000);
    assertTrue(body("<div>" + wide).contains(FIRST));
  }

  @Test
  void columnsOfOneTextAreJoined() {
    String column = "<div class='css-1 StoryBodyCompanionColumn'><div><p>%s</p></div></div>";
    String page =
        "<main><article><header><h1>Harbour closed</h1></header><section name=articleBody><div>"
            + column.formatted(FIRST)
            + "<div><div class=ad>Advertisement</div></div>"
            + column.formatted(SECOND)
            + "<div data-testid=photo><figure><figcaption>Ships in the port</figcaption></figure></div>"
            + column.formatted(THIRD)
            + "</div></section></article><section>"
            + words(4, "p", "Our newsroom")
            + "</section></main>";
    assertEquals(WHOLE + "\n\n" + THIRD, body(page));
  }

  @Test
  void textsInTablesForLayoutAreRead() {
    String page =
        "<table><tr><td><a href=1>Home</a><br><a href=2>World news</a></td><td><font size=2><b>By ANN"
            + " LEE</b> | July 6, 2001 | Page 14<p>"
            + FIRST
            + "<br><br>"
            + SECOND
            + "</font></td></tr></table>";
    assertEquals(WHOLE, body(page));
  }

  @Test
  void commentsAndTeasersMayBeArticlesToo() {
    String comment = "<article class=comment id=comment-1><p>" + THIRD.repeat(3) + "</p></article>";
    String teaser =
        "<article><h2><a href=x>Minister speaks again</a></h2><p>He did so.</p></article>";
    String page =
        "<article><h1>Harbour closed</h1>"
            + TEXT
            + "</article>"
            + comment.repeat(3)
            + teaser.repeat(9);
    assertEquals(WHOLE, body(page));
  }

  @Test
  void theTextOfJsonLdTellsWhichElementItIs() {
    String page = "<div>%s</div><div class=y>%s</div>".formatted(TEXT, words(9, "p", "Somebody"));
    String said = (FIRST + " " + SECOND + " " + THIRD).replace('\'', '’');
    assertEquals(WHOLE, new HtmlBody(Jsoup.parse(page), "Harbour closed", said).text());
  }

  @Test
  void aPageOfListsIsRead() {
    String page =
        "<article><p>" + FIRST + "</p><ul>" + words(5, "li", "Reason") + "</ul></article>";
    assertTrue(body(page).contains("Reason number 4"));
  }

  @Test
  void paragraphsThatAreHiddenOneByOneAreTheTextWhereMostAre() {
    String hidden = "<p style='display:none'>" + SECOND + "</p><p hidden>" + THIRD + "</p>";
    assertEquals(WHOLE + "\n\n" + THIRD, body("<article><p>" + FIRST + "</p>" + hidden));
  }

  @Test
  void wordsInSentencesAreNoOtherNews() {
    String page =
        "<div><p>The <a class=related-link href=x>port</a> of Eastport is closed now.</p>";
    assertTrue(body(page + TEXT).contains("The port of Eastport is closed now."));
  }
}

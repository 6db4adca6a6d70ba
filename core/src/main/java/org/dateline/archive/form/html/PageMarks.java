package org.dateline.archive.form.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.text.WordLists;
import org.jsoup.nodes.Element;

/**
 * What the attributes of an element say of its part in a page. Names of classes and ids are cut
 * into words ({@code read-more}, {@code readMore} and {@code readmore} are alike); names of the
 * style of an element ({@code md:hidden}) say nothing. The words are those of trafilatura's {@code
 * xpaths.py} and Readability's {@code REGEXPS} that name one thing alone, and of pages seen.
 */
final class PageMarks {
  /** Other news, consent: not the article, however long. */
  static final int FOREIGN = 1;

  /** Readers' words: not the article, however long. */
  static final int COMMENTS = 128;

  /** What stands beside an article, unless it holds it. */
  static final int BESIDE = 2;

  /** What a reader pays for, or the request to pay. */
  static final int PAYWALL = 4;

  /** Not seen on the screen. */
  static final int HIDDEN = 8;

  /** Says that it is the text of the article. */
  static final int BODY = 16;

  /** Says so in the words of schema.org. */
  static final int ITEM_BODY = 32;

  /** What an article begins with, below the headline. */
  static final int LEAD = 64;

  private static final Map<String, Integer> WORDS = new HashMap<>();
  // A page, not a part of it: "has-sidebar", "with-comments".
  private static final Set<String> QUALIFIERS =
      Set.of("has", "with", "no", "is", "show", "without", "hide", "contains", "single");
  private static final int LONGEST_NAMES = 1000;

  static {
    put(
        COMMENTS,
        """
        comment comments commentlist comment-list commentsection disqus respond replies livefyre
        coral-talk fbcomments commenting commentbox usercomments hyvor discourse remark42 kommentar
        kommentare commentaires comentarios commenti opinionstage viafoura spotim openweb shoutbox
        """);
    put(
        FOREIGN,
        """
        related relatedposts relatedarticles relatedstories relatednews recommended recommendation
        recommendations outbrain taboola mgid revcontent zergnet most-read most-viewed most-popular
        trending read-more also-read read-also read-next see-also more-stories more-news more-from
        more-on other-news other-stories other-articles latest-news latest-stories latest-articles
        top-stories up-next you-may youmaylike suggested jp-relatedposts newsletter newsletters
        cookie cookies consent gdpr onetrust didomi breadcrumb breadcrumbs nav navigation navbar
        adverts advert advertisement advertising sponsored linklist
        """);
    put(
        BESIDE,
        """
        share sharing sharebar social sociable promo promotion promotions ad ads sponsor caption
        captions copyright credit credits toolbar sidebar widget teaser teasers author-bio author-box
        author-info author-card author-profile byline bylines bio tags tag taglist topics keywords
        print printonly popup modal banner disclaimer pagination skip menu signup sign-up register
        meta metadata timestamp dateline-box gallery slideshow video player audio poll rating
        ratings feedback popular follow followus footer masthead overlay tooltip lightbox carousel
        sronly visuallyhidden visually-hidden screen-reader sr-only
        infobox info-box factbox fact-box publish-date pub-date published-date post-date article-date article-info article-meta
        post-meta entry-meta entry-footer post-footer article-footer photo-credit image-credit
        correction-link podcast-player embed-caption bottom-bar top-bar app-promo download-app
        """);
    put(PAYWALL, "paywall subscription subscribe subscriber subscribers regwall premium metered");
    put(
        BODY,
        """
        article-body articlebody article-text articletext article-content articlecontent
        story-body storybody story-content storycontent story-text storytext entry-content post-content
        postcontent post-body postbody post-text body-text bodytext news-body news-text news-content
        content-body contentbody body-content article-copy body-copy bodycopy fulltext
        article-main-body
        """);
    put(
        LEAD,
        """
        standfirst lead lede excerpt subtitle subheadline sub-headline subheading sub-heading subline
        summary dek deck intro introduction strapline abstract vorspann chapo sommaire sous-titre
        article-description article-summary entradilla bajada ingress manchet perex
        """);
  }

  // A page says the same names over and over.
  private final Map<String, Integer> known = new HashMap<>();

  private static void put(int mark, String words) {
    for (String word : WordLists.words(words)) {
      WORDS.merge(word.replace("-", ""), mark, (a, b) -> a | b);
    }
  }

  int of(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    int marks = known(element.attr("class")) | known(element.attr("id"));
    marks |= item(element.attr("itemprop")) | item(element.attr("property"));
    // As The New York Times does.
    marks |= element.normalName().equals("section") ? item(element.attr("name")) : 0;
    return isHidden(element) ? marks | HIDDEN : marks;
  }

  private int known(String names) {
    return names.isEmpty() ? 0 : known.computeIfAbsent(names, PageMarks::names);
  }

  private static int item(String name) {
    return switch (name) {
      case "articleBody", "schema:articleBody" -> BODY | ITEM_BODY;
      case "description", "alternativeHeadline" -> LEAD;
      default -> 0;
    };
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (!style.isEmpty()
            && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none"));
  }

  private static int names(String names) {
    int marks = 0;
    int end = Math.min(names.length(), LONGEST_NAMES);
    for (int from = 0; from < end; from++) {
      int to = from;
      boolean isStyle = false;
      while (to < end && names.charAt(to) > ' ') {
        isStyle |= names.charAt(to) == ':' || names.charAt(to) == '[';
        to++;
      }
      marks |= to == from || isStyle ? 0 : name(names.substring(from, to));
      from = to;
    }
    return marks;
  }

  private static int name(String name) {
    List<String> words = words(name);
    if (words.isEmpty() || QUALIFIERS.contains(words.getFirst())) {
      return 0;
    }
    int marks = 0;
    for (int i = 0; i < words.size(); i++) {
      marks |= WORDS.getOrDefault(words.get(i), 0) & ~(BODY | LEAD);
      if (i > 0) {
        marks |= WORDS.getOrDefault(words.get(i - 1) + words.get(i), 0) & ~(BODY | LEAD);
      }
    }
    // "article-body-image" is no body.
    String last = words.getLast();
    marks |= WORDS.getOrDefault(last, 0);
    return words.size() < 2
        ? marks
        : marks | WORDS.getOrDefault(words.get(words.size() - 2) + last, 0);
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>(4);
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean ends = i == name.length() || !Character.isLetter(name.charAt(i));
      boolean begins =
          !ends
              && i > from
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (ends || begins) {
        if (i > from) {
          words.add(name.substring(from, i).toLowerCase(Locale.ROOT));
        }
        from = begins ? i : i + 1;
      }
    }
    return words;
  }
}

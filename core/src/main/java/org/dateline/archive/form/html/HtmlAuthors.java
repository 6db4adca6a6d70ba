package org.dateline.archive.form.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.archive.form.JsonValues;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.XmlNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Who wrote a page: of JSON-LD, else meta elements, else microdata and links. Names of people go
 * before organisations; the site itself is nobody's author.
 */
final class HtmlAuthors {
  private static final List<String> META =
      List.of(
          "author",
          "articleauthor",
          "articleauthorname",
          "authors",
          "ogauthor",
          "ogarticleauthor",
          "parselyauthor",
          "sailthruauthor",
          "dccreator",
          "dctermscreator",
          "byl",
          "byline",
          "cxenseparseauthor",
          "dcsextauthor",
          "citationauthor");
  private static final List<String> ELEMENTS =
      List.of(
          "[itemprop=author] [itemprop=name]",
          "[itemprop=author]",
          "a[rel~=author]",
          "a[href~=/(?:authors?|autor(?:en|es)?|auteurs?)/[^/]+]");
  private static final int MOST_LINKED = 6;

  private static final Pattern BY =
      Pattern.compile("^(?i:by|von|par|por|door)[\\s:]+(?=\\S+\\s+\\S)");
  private static final Pattern AND =
      Pattern.compile("\\s+(?:and|und|et|y|en|og|och|&|\\+)\\s+|\\s*[;|]\\s*");
  // "Lee, Ann" is one, and so is "Ann Lee, Jr.".
  private static final Pattern COMMA =
      Pattern.compile("\\s*,\\s*+(?!(?i:jr|sr|ii|iii|iv|ph\\.?d|m\\.?d)\\b)");
  private static final Pattern LAST_FIRST = Pattern.compile("[^\\s,]+, ?[^\\s,]+");
  // An abbreviation behind the name: "(obe)".
  private static final Pattern SHORT = Pattern.compile("\\s\\([^)]{1,12}\\)$");
  private static final Pattern NO_NAME =
      Pattern.compile("^https?:|^@|^\\(|\\.com/|\\S@\\S|^[\\w-]+(?:\\.[a-z]{2,6})+$");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)\\b(?:editor|correspondent|reporter|writer|staff|journalist|contributor|columnist|"
              + "redakt\\w+|korrespondent\\w*|reda[ck]t(?:eu|o)r\\w*|profes\\w+|for)\\b");
  private static final int MOST_WORDS = 5;

  private final Document page;
  private final PageMeta meta;
  private final List<String> siteNames;

  HtmlAuthors(Document page, PageMeta meta, List<String> siteNames) {
    this.page = page;
    this.meta = meta;
    this.siteNames = siteNames.stream().map(HtmlTitle::site).toList();
  }

  List<String> names(JsonLd ld) {
    List<Object> said = ld.values("author");
    List<Supplier<Stream<String>>> places = new ArrayList<>();
    places.add(() -> said.stream().filter(HtmlAuthors::isPerson).map(HtmlAuthors::nameOf));
    places.add(() -> said.stream().map(HtmlAuthors::nameOf));
    META.forEach(name -> places.add(() -> meta.all(name).stream()));
    places.add(this::ofCard);
    ELEMENTS.forEach(selector -> places.add(() -> elements(selector)));
    List<String> people = first(places, name -> !siteNames.contains(HtmlTitle.site(name)));
    return people.isEmpty() ? first(places, name -> true) : people;
  }

  private static List<String> first(
      List<Supplier<Stream<String>>> places, Predicate<String> isAuthor) {
    return places.stream()
        .map(place -> clean(place.get(), isAuthor))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isPerson(Object author) {
    return !(author instanceof Map<?, ?> map)
        || JsonLd.types(map).noneMatch(type -> type.endsWith("Organization"));
  }

  private static String nameOf(Object author) {
    if (!(author instanceof Map<?, ?> map)) {
      return JsonValues.text(author);
    }
    List<String> names =
        map.get("name") instanceof List<?> list
            ? list.stream().map(JsonValues::text).toList()
            : List.of(JsonValues.text(map.get("name")));
    String name = String.join("; ", names);
    String parts =
        JsonValues.text(map.get("givenName")) + " " + JsonValues.text(map.get("familyName"));
    return name.isBlank() ? parts.strip() : name;
  }

  // What WordPress tells the cards of Twitter.
  private Stream<String> ofCard() {
    String label = meta.first("twitterlabel1").toLowerCase(Locale.ROOT);
    boolean written =
        Pattern.matches("(?:written|verfasst|geschrieben|écrit|escrito|scritto).*", label);
    return written ? Stream.of(meta.first("twitterdata1")) : Stream.empty();
  }

  // Other articles on the page have authors too: those count that stand with the first.
  private Stream<String> elements(String selector) {
    List<Element> found = page.select(selector);
    if (found.isEmpty()) {
      return Stream.empty();
    }
    Element scope = scope(found.getFirst());
    return found.stream()
        .filter(element -> scope(element).equals(scope))
        .limit(MOST_LINKED)
        .map(element -> XmlNode.firstOrEmpty(element.attr("content"), element.text()));
  }

  private static Element scope(Element element) {
    Element at = element;
    while (at.parent() != null && !isScope(at)) {
      at = at.parent();
    }
    return at;
  }

  private static boolean isScope(Element element) {
    return switch (element.normalName()) {
      case "article", "section", "header", "main", "aside", "body" -> true;
      default -> element.attr("itemtype").endsWith("Article");
    };
  }

  private static List<String> clean(Stream<String> texts, Predicate<String> isAuthor) {
    Map<String, String> clean = new LinkedHashMap<>();
    texts
        .map(text -> BY.matcher(Prose.line(text)).replaceFirst(""))
        .flatMap(AND::splitAsStream)
        .flatMap(HtmlAuthors::splitAtCommas)
        .map(name -> SHORT.matcher(name).replaceFirst("").strip())
        .filter(name -> !name.isEmpty() && !NO_NAME.matcher(name).find())
        .filter(isAuthor)
        .forEach(name -> clean.merge(key(name), name, HtmlAuthors::better));
    return List.copyOf(clean.values());
  }

  // Behind a name and a comma there may be what that person is.
  private static Stream<String> splitAtCommas(String text) {
    if (text.indexOf(',') < 0 || LAST_FIRST.matcher(text.strip()).matches()) {
      return Stream.of(text);
    }
    String[] parts = COMMA.split(text, -1);
    return Stream.concat(
        Stream.of(parts[0]), Stream.of(parts).skip(1).filter(HtmlAuthors::looksLikeName));
  }

  private static boolean looksLikeName(String text) {
    return !text.isBlank()
        && !Character.isLowerCase(text.charAt(0))
        && text.split(" ", -1).length <= MOST_WORDS
        && !ROLE.matcher(text).find();
  }

  private static String better(String one, String other) {
    return one.equals(one.toLowerCase(Locale.ROOT)) ? other : one;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', ' ');
  }
}

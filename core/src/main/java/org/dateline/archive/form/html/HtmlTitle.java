package org.dateline.archive.form.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.archive.form.Prose;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the headline of a page. It says it up to five times, now and then in different words, with
 * the site's name before or behind it: what JSON-LD calls the headline goes first, then what is
 * meant for other sites (Open Graph), then what is said twice.
 */
final class HtmlTitle {
  private static final List<String> PARTS =
      List.of(" | ", " - ", " – ", " — ", " • ", " :: ", " « ", " » ", " · ");
  private static final Pattern DOMAIN = Pattern.compile("\\.[a-z]{2,3}(?:\\.[a-z]{2})?$");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|der|die|das|le|la) ");
  private static final Pattern TAIL =
      Pattern.compile("\\s?[|–—•·：ㅣ-]\\s*+\\S++(?:\\s++\\S++){0,5}+");
  private static final Pattern CUT = Pattern.compile("\\s*(?:…|\\.\\.\\.)$");
  private static final int SHORT = 3;
  private static final int LONG = 15;

  private final List<String> og;
  private final List<String> others = new ArrayList<>();

  HtmlTitle(Document page, PageMeta meta) {
    og = meta.all("ogtitle");
    for (Element heading : page.getElementsByTag("h1")) {
      others.add(heading.text());
    }
    others.add(meta.first("twittertitle"));
    others.add(page.title());
  }

  /** Whether the page says this anywhere as its headline. */
  boolean isHeadline(String text) {
    String key = key(Prose.line(text));
    return !key.isEmpty()
        && Stream.concat(og.stream(), others.stream())
            .map(said -> key(Prose.line(said)))
            .anyMatch(said -> said.equals(key) || said.startsWith(key + " "));
  }

  String title(String ofLd, List<String> siteNames) {
    List<String> sites = siteNames.stream().map(HtmlTitle::site).toList();
    List<String> said = lines(Stream.of(ofLd), sites);
    said.addAll(lines(og.stream(), sites));
    int meant = said.size();
    said.addAll(lines(others.stream(), sites));
    String title = meant == 0 ? saidTwice(said) : said.getFirst();
    return whole(withoutTail(title, said), said);
  }

  private static List<String> lines(Stream<String> said, List<String> sites) {
    return said.map(text -> withoutSite(Prose.line(text), sites))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  // "Storm over Eastport | World" where it is also said without the section.
  private static String withoutTail(String title, List<String> said) {
    return said.stream()
        .filter(other -> other.length() >= LONG && title.startsWith(other))
        .filter(other -> TAIL.matcher(title.substring(other.length())).matches())
        .findFirst()
        .orElse(title);
  }

  // What was cut to a length is said in full elsewhere.
  private static String whole(String title, List<String> said) {
    String begin = CUT.matcher(title).replaceFirst("");
    return begin.length() < LONG || begin.equals(title)
        ? title
        : said.stream()
            .filter(other -> other.length() > title.length() && other.startsWith(begin))
            .findFirst()
            .orElse(title);
  }

  private static String saidTwice(List<String> said) {
    for (int i = 0; i < said.size(); i++) {
      for (int j = i + 1; j < said.size(); j++) {
        if (key(said.get(i)).equals(key(said.get(j)))) {
          return said.get(i);
        }
      }
    }
    return said.isEmpty() ? "" : said.getFirst();
  }

  private static String key(String title) {
    return title
        .replace("\u00AD", "")
        .replace('’', '\'')
        .replace('‘', '\'')
        .replaceAll("[“”„»«]", "\"")
        .toLowerCase(Locale.ROOT);
  }

  private static String withoutSite(String title, List<String> sites) {
    String rest = title;
    for (String shorter = cut(rest, sites); !shorter.equals(rest); shorter = cut(rest, sites)) {
      rest = shorter;
    }
    return isSite(rest, sites) ? "" : rest;
  }

  private static String cut(String title, List<String> sites) {
    for (String part : PARTS) {
      int last = title.lastIndexOf(part);
      if (last > 0 && isSite(title.substring(last + part.length()), sites)) {
        return title.substring(0, last).strip();
      }
      int first = title.indexOf(part);
      if (first > 0 && isSite(title.substring(0, first), sites)) {
        return title.substring(first + part.length()).strip();
      }
    }
    return title;
  }

  // "News" is not "News24" and "Post mortem" no part of the Post; "Spiegel" is "DER SPIEGEL".
  private static boolean isSite(String text, List<String> sites) {
    String name = site(text);
    return !name.isEmpty()
        && sites.stream()
            .anyMatch(site -> site.equals(name) || isMostOf(name, site) || isMostOf(site, name));
  }

  private static boolean isMostOf(String name, String site) {
    return name.length() > SHORT && site.startsWith(name) && name.length() * 3 >= site.length() * 2;
  }

  /** The name of a site without what is written in many ways: "The Post" and "post.com" are one. */
  static String site(String text) {
    String lower = DOMAIN.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
    return ARTICLE.matcher(lower).replaceFirst("").replaceAll("[^\\p{L}\\p{N}]", "");
  }
}

package org.dateline.archive.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the headline of a page. It says it up to four times, now and then in different words, with
 * the site's name behind it: JSON-LD goes first, then what is said twice.
 */
final class HtmlTitle {
  private static final List<String> PARTS =
      List.of(" | ", " - ", " – ", " — ", " • ", " :: ", " « ");

  private final Document page;
  private final JsonLd ld;
  private final List<String> siteNames;

  HtmlTitle(Document page, JsonLd ld, List<String> siteNames) {
    this.page = page;
    this.ld = ld;
    this.siteNames = siteNames;
  }

  String title() {
    // Who says it to machines on purpose, says it whole.
    String headline = withoutSite(Prose.line(ld.text("headline")));
    return headline.isEmpty() ? saidTwice() : headline;
  }

  private String saidTwice() {
    List<String> said = new ArrayList<>();
    add(said, page.select("meta[property=og:title], meta[name=og:title]").attr("content"));
    for (Element heading : page.select("h1")) {
      add(said, heading.text());
    }
    add(
        said,
        page.select("meta[name=twitter:title], meta[property=twitter:title]").attr("content"));
    add(said, page.title());
    for (int i = 0; i < said.size(); i++) {
      for (int j = i + 1; j < said.size(); j++) {
        if (key(said.get(i)).equals(key(said.get(j)))) {
          return said.get(i);
        }
      }
    }
    return said.isEmpty() ? "" : said.getFirst();
  }

  private void add(List<String> said, String text) {
    String line = withoutSite(Prose.line(text));
    if (!line.isEmpty()) {
      said.add(line);
    }
  }

  private static String key(String title) {
    return title
        .replace("\u00AD", "")
        .replace('’', '\'')
        .replace('‘', '\'')
        .replaceAll("[“”„»«]", "\"")
        .toLowerCase(Locale.ROOT);
  }

  private String withoutSite(String title) {
    String rest = title;
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String part : PARTS) {
        int at = rest.lastIndexOf(part);
        if (at > 0 && isSite(rest.substring(at + part.length()))) {
          rest = rest.substring(0, at).strip();
          cut = true;
        }
      }
    }
    return rest;
  }

  private boolean isSite(String tail) {
    String key = letters(tail);
    return !key.isEmpty()
        && siteNames.stream()
            .map(HtmlTitle::letters)
            .anyMatch(name ->
                name.equals(key)
                    || (key.length() > 2 && name.startsWith(key))
                    || (name.length() > 2 && key.startsWith(name)));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}

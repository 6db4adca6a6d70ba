package org.dateline.cli.serve.detail;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * How an article is cited, by what its archive says of it. Each text is one line, but BibTeX, and
 * holds nothing that its form would read as markup.
 */
public final class Citation {
  private static final int LONGEST = 500;

  private final String id;
  private final String title;
  private final String source;
  private final List<String> authors;
  private final @Nullable Published published;
  private final @Nullable String url;

  private Citation(Article article, @Nullable String url) {
    id = line(article.id());
    title = article.title().isBlank() ? "(no headline)" : line(article.title());
    source = article.source() == null ? "" : line(article.source());
    authors = article.authors().stream().map(Citation::line).filter(a -> !a.isEmpty()).toList();
    published = article.published();
    this.url = url;
  }

  /**
   * Of this article.
   *
   * @param url where it stands in the web, {@code null} if that is not known
   */
  public static Citation of(Article article, @Nullable String url) {
    return new Citation(article, url);
  }

  private static String line(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** For a note: authors, headline, source, day, address. */
  public String plain() {
    List<String> parts = parts("“" + title + "”", source);
    return String.join(", ", parts) + (url == null ? "." : ", " + url);
  }

  /** For a text in Markdown: the headline is the link. */
  public String markdown() {
    String head = markdown(title);
    String linked =
        url == null
            ? "“" + head + "”"
            : "[" + head + "](<" + url.replace("<", "%3C").replace(">", "%3E") + ">)";
    return String.join(", ", parts(linked, source.isEmpty() ? "" : "*" + markdown(source) + "*"))
        + ".";
  }

  private List<String> parts(String headline, String outlet) {
    List<String> parts = new ArrayList<>();
    if (!authors.isEmpty()) {
      String names = String.join(" and ", authors);
      parts.add(headline.startsWith("“") ? names : markdown(names));
    }
    parts.add(headline);
    if (!outlet.isEmpty()) {
      parts.add(outlet);
    }
    parts.add(day("undated"));
    return parts;
  }

  private static String markdown(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>&])", "\\\\$1");
  }

  private String day(String none) {
    if (published == null) {
      return none;
    }
    String pattern =
        switch (published.precision()) {
          case YEAR -> "uuuu";
          case MONTH -> "MMMM uuuu";
          case DAY, MINUTE, SECOND -> "d MMMM uuuu";
        };
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time(published));
  }

  private static OffsetDateTime time(Published published) {
    ZoneOffset zone = published.zone();
    return published.instant().atOffset(zone == null ? ZoneOffset.UTC : zone);
  }

  /** For reference managers. */
  public String bibtex() {
    StringBuilder out = new StringBuilder("@misc{" + key());
    field(
        out,
        "author",
        String.join(" and ", authors.stream().map(a -> "{" + tex(a) + "}").toList()));
    field(out, "title", "{" + tex(title) + "}");
    field(out, "howpublished", tex(source));
    field(out, "date", published == null ? "" : date(published));
    field(out, "url", url == null ? "" : url.replaceAll("[{}\\\\]", ""));
    return out.append("\n}").toString();
  }

  private static String date(Published published) {
    String text = published.toString();
    return text.substring(0, Math.min("2024-12-27".length(), text.length()));
  }

  private static void field(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  private String key() {
    String key = id.replaceAll("[^A-Za-z0-9:._-]+", "-");
    return key.length() <= 60 ? key : key.substring(0, 60);
  }

  private static String tex(String text) {
    return text.replace("\\", "\\textbackslash ")
        .replaceAll("([{}$&#_%])", "\\\\$1")
        .replace("~", "\\textasciitilde ")
        .replace("^", "\\textasciicircum ");
  }
}

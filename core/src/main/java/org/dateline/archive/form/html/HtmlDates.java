package org.dateline.archive.form.html;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.archive.form.Dates;
import org.dateline.archive.form.XmlNode;
import org.dateline.article.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page was published. It says many dates; those count first that mean the publication,
 * wherever they stand, and one of a change only if there is no other.
 */
final class HtmlDates {
  private static final List<String> PUBLISHED =
      List.of(
          "articlepublishedtime",
          "ogarticlepublishedtime",
          "ogpublishedtime",
          "rnewsdatepublished",
          "articledatepublished",
          "datepublished",
          "articlepublished",
          "parselypubdate",
          "sailthrudate",
          "cxenseparserecspublishtime",
          "cxenseparsepublishtime",
          "publishedtime",
          "publishdate",
          "publisheddate",
          "publicationdate",
          "pubdate",
          "published",
          "iso8601publishdate",
          "citationpublicationdate",
          "citationdate",
          "dctermsissued",
          "dcdateissued",
          "dctermsdate",
          "dcdate",
          "dcdatecreated",
          "dctermscreated",
          "articlecreated",
          "originalpublicationdate",
          "displaydate",
          "date",
          "datecreated");
  private static final List<String> MODIFIED =
      List.of("articlemodifiedtime", "ogupdatedtime", "datemodified", "dctermsmodified");
  private static final String PUBLISHED_ELEMENTS = "[itemprop=datePublished], time[pubdate]";
  private static final String TIMES =
      "article time[datetime], header time[datetime], main time[datetime], time[datetime]";
  private static final int DAYS_APART = 2;

  private HtmlDates() {}

  /**
   * The date of publication, {@code null} if the page has none.
   *
   * @param dates gets what stands for a date and is none
   */
  static @Nullable Published published(
      Document page, PageMeta meta, JsonLd ld, String url, Dates dates) {
    LocalDate ofUrl = PageUrl.day(url);
    List<Published> said =
        read(
            Stream.of(
                    Stream.of(ld.text("datePublished")),
                    meta.all(PUBLISHED).stream(),
                    page.select(PUBLISHED_ELEMENTS).stream().map(HtmlDates::dateOf),
                    Stream.of(ld.pageText("datePublished"), ld.text("dateCreated")))
                .flatMap(places -> places),
            dates);
    if (said.isEmpty()) {
      // Most of these are for readers: "3 hours ago".
      said = Dates.quietly(page.select(TIMES).stream().map(HtmlDates::dateOf).toList());
    }
    if (!said.isEmpty()) {
      return agreed(said, ofUrl);
    }
    return ofUrl != null ? Published.parse(ofUrl.toString()) : modified(meta, ld, dates);
  }

  private static List<Published> read(Stream<String> texts, Dates dates) {
    List<Published> read = new ArrayList<>();
    for (String text : texts.filter(each -> !each.isBlank()).distinct().toList()) {
      Published date = dates.read("published", text);
      if (date != null) {
        read.add(date);
      }
    }
    return read;
  }

  // Where the address names a day, of dates that differ the one that is near to it.
  private static Published agreed(List<Published> said, @Nullable LocalDate ofUrl) {
    Published date =
        said.stream()
            .filter(each -> ofUrl != null && isNear(each, ofUrl))
            .findFirst()
            .orElse(said.getFirst());
    return date.precision() == Published.Precision.DAY ? Dates.timed(date, said) : date;
  }

  private static boolean isNear(Published date, LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(date.day(ZoneOffset.UTC), day)) <= DAYS_APART;
  }

  private static @Nullable Published modified(PageMeta meta, JsonLd ld, Dates dates) {
    return dates.first(
        "published",
        Stream.concat(Stream.of(ld.text("dateModified")), meta.all(MODIFIED).stream()).toList());
  }

  private static String dateOf(Element element) {
    return XmlNode.firstOrEmpty(element.attr("datetime"), element.attr("content"), element.text());
  }
}

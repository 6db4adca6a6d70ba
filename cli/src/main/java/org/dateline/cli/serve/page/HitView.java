package org.dateline.cli.serve.page;

import java.util.List;
import org.dateline.cli.serve.detail.ShownDate;
import org.dateline.cli.serve.request.Address;
import org.dateline.render.ResultHtml;
import org.dateline.search.result.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A hit as it is shown.
 *
 * @param id of the article
 * @param href of its page
 * @param title as HTML with its marks
 * @param source who published it, "" if that is not known
 * @param sourceHref what else that source has of the same
 * @param date when
 * @param section its rubric, "" for none
 * @param language its language if it is not English, else ""
 * @param external the address at the publisher, {@code null} if there is none of the web
 * @param passages as HTML with their marks
 * @param copies of the same story in much the same words
 * @param moreCopies how many of them are not told
 */
public record HitView(
    String id,
    String href,
    String title,
    String source,
    String sourceHref,
    ShownDate date,
    String section,
    String language,
    @Nullable String external,
    List<String> passages,
    List<Copy> copies,
    int moreCopies) {
  private static final String NO_HEADLINE = "(no headline)";

  /** Copies the lists. */
  public HitView {
    passages = List.copyOf(passages);
    copies = List.copyOf(copies);
  }

  /**
   * A copy or rewrite.
   *
   * @param title its headline
   * @param source who published it, "" if that is not known
   * @param date when
   * @param href of its page
   */
  public record Copy(String title, String source, ShownDate date, String href) {}

  /** The address at the publisher as paper shows it, without the place of the sentence. */
  public String externalOnPaper() {
    return external == null ? "" : external.replaceFirst("#?:~:text=.*", "");
  }

  /** How many copies there are. */
  public int allCopies() {
    return copies.size() + moreCopies;
  }

  /** A hit of the search at this address. */
  public static HitView of(Hit hit, Address here) {
    String source = text(hit.article().source());
    String language = text(hit.article().language());
    String title = ResultHtml.passage(hit.title(), hit.tagged());
    return new HitView(
        hit.article().id(),
        article(hit.article().id(), here),
        title.isBlank() ? NO_HEADLINE : title,
        source,
        here.without("after", "part").add("where", "source=" + source).toString(),
        ShownDate.of(hit.article().published()),
        text(hit.article().section()),
        language.equals("en") ? "" : language,
        SourceLink.of(hit),
        hit.passages().stream().map(passage -> ResultHtml.passage(passage, hit.tagged())).toList(),
        hit.copies().stream().map(copy -> copy(copy, here)).toList(),
        hit.moreCopies());
  }

  private static Copy copy(Hit.Copy copy, Address here) {
    return new Copy(
        copy.title().isBlank() ? NO_HEADLINE : copy.title(),
        text(copy.source()),
        ShownDate.of(copy.published()),
        article(copy.id(), here));
  }

  private static String article(String id, Address here) {
    return here.only("index", "q").at("/article").set("id", id).toString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}

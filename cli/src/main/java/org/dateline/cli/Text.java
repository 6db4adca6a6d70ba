package org.dateline.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.Choice;
import org.dateline.article.Event;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.render.ResultText;
import org.dateline.search.result.Facet;
import org.dateline.search.result.Hit;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.NameUse.Meaning;
import org.dateline.search.result.Passage;
import org.dateline.search.result.SavedMatch;
import org.dateline.search.result.SearchResult;
import org.dateline.search.result.SearchResult.Correction;
import org.dateline.tag.Decision;

/** Draws results for people. */
final class Text {
  private static final int FORMS_SHOWN = 4;

  private final PrintStream out;
  private final PrintStream styled;
  private final boolean colors;

  Text(Terminal terminal) {
    this.out = terminal.out();
    this.styled = terminal.styled();
    this.colors = terminal.colors();
  }

  /**
   * @param explain whether the reasons and the cursor are shown
   */
  void result(SearchResult result, int offset, boolean explain) {
    out.printf(
        Locale.ROOT,
        "%s%,d article%s (%d ms)%n",
        result.exact() ? "" : "at least ",
        result.total(),
        result.total() == 1 ? "" : "s",
        result.took().toMillis());
    result.names().forEach(this::name);
    result.notes().forEach(note -> out.println("  " + ResultText.clean(note)));
    result.corrections().forEach(this::correction);
    int rank = offset;
    for (Hit hit : result.hits()) {
      hit(++rank, hit);
    }
    result.facets().forEach(this::facet);
    if (explain && result.next() != null) {
      out.println();
      out.println("next page: --after " + result.next());
    }
  }

  /** Hits alone. */
  void hits(List<Hit> hits) {
    for (int i = 0; i < hits.size(); i++) {
      hit(i + 1, hits.get(i));
    }
  }

  private void correction(Correction correction) {
    out.printf(
        Locale.ROOT,
        "  nothing has \"%s\"; did you mean \"%s\" (%,d)?%n",
        ResultText.clean(correction.text()),
        ResultText.clean(correction.better()),
        correction.articles());
  }

  private void name(NameUse use) {
    Meaning chosen = use.chosen();
    if (chosen == null) {
      out.println("  nobody in the index is called \"" + ResultText.clean(use.text()) + "\"");
      return;
    }
    String others =
        use.others().stream()
            .limit(3)
            .map(o -> o.name() + " (" + o.id() + ")")
            .collect(Collectors.joining(", "));
    out.println(
        "  "
            + ResultText.clean(use.text())
            + " = "
            + chosen.name()
            + " ("
            + chosen.id()
            + ")"
            + (others.isEmpty() ? "" : ", could also be " + others));
  }

  /** An article that a saved search found. */
  void match(SavedMatch match) {
    hit("[" + ResultText.clean(match.search()) + "]", match.hit());
  }

  private void hit(int rank, Hit hit) {
    hit(String.format(Locale.ROOT, "%2d.", rank), hit);
  }

  private void hit(String front, Hit hit) {
    Article article = hit.article();
    out.println();
    String title = article.title().isEmpty() ? "(no headline)" : draw(hit.title());
    styled.println(ResultText.clean(front) + " " + title);
    out.println("    " + facts(article));
    for (Passage passage : hit.passages()) {
      styled.println("    " + draw(passage));
    }
    for (Hit.Reason reason : hit.reasons()) {
      out.printf(Locale.ROOT, "    %7.3f  %s%n", reason.score(), ResultText.clean(reason.text()));
    }
  }

  private String draw(Passage passage) {
    return ResultText.passage(passage, colors);
  }

  private static String facts(Article article) {
    StringBuilder facts = new StringBuilder();
    facts.append(article.published() == null ? "undated" : article.published().toString());
    if (article.source() != null) {
      facts.append(" | ").append(ResultText.clean(article.source()));
    }
    if (article.section() != null) {
      facts.append(" | ").append(ResultText.clean(article.section()));
    }
    return facts.append(" | ").append(ResultText.clean(article.id())).toString();
  }

  private void facet(Facet facet) {
    out.println();
    out.println(facet.dimension().key() + (facet.stories() ? " (stories)" : ""));
    for (Facet.Value value : facet.values()) {
      String name = value.path().size() > 1 ? String.join(" / ", value.path()) : value.name();
      boolean told = value.id().equals(value.name()) && ShellWord.of(name).equals(name);
      String id = told ? "" : "  " + ShellWord.of(value.id());
      out.printf(
          Locale.ROOT,
          " %s%6d  %s%s%s%s%n",
          value.selected() ? "*" : " ",
          value.count(),
          ResultText.clean(name),
          id,
          value.significance() > 0
              ? String.format(Locale.ROOT, "  (significance %.2f)", value.significance())
              : "",
          forms(value));
    }
    others(facet);
  }

  private void others(Facet facet) {
    long more = facet.distinct() - facet.values().size();
    if (more > 0) {
      out.printf(
          Locale.ROOT,
          "  %6d  in %,d other%s, added up%n",
          facet.others(),
          more,
          more == 1 ? "" : "s");
    }
  }

  // One spelling that is the name itself says nothing.
  private static String forms(Facet.Value value) {
    boolean plain =
        value.forms().size() == 1 && value.forms().getFirst().text().equals(value.name());
    if (value.forms().isEmpty() || plain) {
      return "";
    }
    String shown =
        value.forms().stream()
            .limit(FORMS_SHOWN)
            .map(form -> form.text() + " " + form.count())
            .collect(Collectors.joining(", "));
    return "  [" + shown + (value.forms().size() > FORMS_SHOWN ? ", ..." : "") + "]";
  }

  void tags(TaggedArticle tagged) {
    tagged.mentions().forEach(this::mention);
    for (Event event : tagged.events()) {
      out.printf(
          Locale.ROOT,
          "%-5s %5d-%-5d %-24s %-16s %s  (%s)%n",
          event.field().key(),
          event.start(),
          event.end(),
          event.type(),
          ResultText.clean(event.text()),
          ResultText.clean(String.join(", ", details(event))),
          event.reason());
    }
  }

  private static List<String> details(Event event) {
    List<String> details = new ArrayList<>();
    if (!event.isAsserted()) {
      details.add(event.modality().key());
    }
    event.participants().forEach(each -> details.add(each.role().key() + ": " + each.text()));
    if (event.number() != null) {
      details.add("number: " + event.number().text());
    }
    if (event.time() != null) {
      details.add("happened: " + event.time());
    }
    if (event.source() != null) {
      details.add("by: " + event.source().text());
    }
    return details;
  }

  /** Mentions, each with the entities that it could have meant below it. */
  void decisions(List<Decision> decisions) {
    for (Decision decision : decisions) {
      mention(decision.mention());
      for (Choice choice : decision.choices()) {
        out.printf(
            Locale.ROOT,
            "      %6.2f  %-12s %-24s %s  (%s)%n",
            choice.score(),
            choice.entity().type().key(),
            choice.entity().id(),
            choice.entity().name(),
            choice.why());
      }
    }
  }

  private void mention(Mention m) {
    out.printf(
        Locale.ROOT,
        "%-5s %5d-%-5d %-12s %-28s %s  %s  (%s)%n",
        m.field().key(),
        m.start(),
        m.end(),
        m.type().key(),
        ResultText.clean(m.text()),
        m.entityId(),
        m.name(),
        m.reason());
  }

  void article(TaggedArticle tagged) {
    Article article = tagged.article();
    out.println(ResultText.clean(article.title()));
    out.println(facts(article));
    if (!article.authors().isEmpty()) {
      out.println("by " + ResultText.clean(String.join(", ", article.authors())));
    }
    if (article.url() != null) {
      out.println(ResultText.clean(article.url()));
    }
    out.println();
    article.body().lines().map(ResultText::clean).forEach(out::println);
    out.println();
    tags(tagged);
  }
}

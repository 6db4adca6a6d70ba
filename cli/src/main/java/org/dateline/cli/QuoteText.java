package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.dateline.article.Article;
import org.dateline.article.Attribution;
import org.dateline.article.Event;
import org.dateline.article.Mention;
import org.dateline.render.ResultText;
import org.dateline.search.result.Quote;
import org.dateline.search.result.QuoteCounts;
import org.dateline.search.result.QuoteCounts.Speaker;

/** Draws quotes for people. */
final class QuoteText {
  private static final String INDENT = "    ";
  private static final String BETWEEN = " | ";

  private final Terminal terminal;
  private long printed;

  QuoteText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Quote quote) {
    printed++;
    terminal.out().println(ResultText.clean(speaker(quote.speaker())));
    terminal.styled().println(INDENT + ResultText.passage(quote.sentence(), terminal.colors()));
    terminal.out().println(INDENT + String.join(", ", told(quote)));
    terminal.out().println(INDENT + ResultText.clean(facts(quote.tagged().article())));
    terminal.out().println();
  }

  void printTotal() {
    terminal.out().println(counted(printed));
  }

  private static String counted(long quotes) {
    return String.format(Locale.ROOT, "%,d quote%s", quotes, quotes == 1 ? "" : "s");
  }

  private static String speaker(Attribution speaker) {
    Mention named = speaker.mention();
    return named == null || named.name().equals(speaker.text())
        ? speaker.text()
        : speaker.text() + " (" + named.name() + ")";
  }

  // "feared death": how what is said is told, and what it is.
  private static List<String> told(Quote quote) {
    List<String> told = new ArrayList<>();
    for (Event event : quote.events()) {
      String type = event.type().substring(event.type().indexOf('.') + 1);
      String one = event.isAsserted() ? type : event.modality().key() + " " + type;
      if (!told.contains(one)) {
        told.add(one);
      }
    }
    return told;
  }

  private static String facts(Article article) {
    StringJoiner facts = new StringJoiner(BETWEEN);
    if (article.source() != null) {
      facts.add(article.source());
    }
    facts.add(article.published() == null ? "undated" : article.published().toString());
    return facts.add(article.id()).toString();
  }

  void print(QuoteCounts counts) {
    for (Speaker speaker : counts.speakers()) {
      StringJoiner outlets = new StringJoiner(", ");
      for (int i = 0; i < counts.outlets().size(); i++) {
        long count = speaker.byOutlet().get(i);
        if (count > 0) {
          String outlet = ResultText.clean(counts.outlets().get(i).name());
          outlets.add((outlet.isEmpty() ? "(no source)" : outlet) + " " + count);
        }
      }
      String id = speaker.id() == null ? "" : "  " + ShellWord.of(speaker.id());
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "%7d  %s%s%s%n",
              speaker.quotes(),
              ResultText.clean(speaker.name()),
              id,
              outlets.length() == 0 ? "" : "  [" + outlets + "]");
    }
    rest(counts.others(), "of others");
    rest(counts.pronouns(), "of somebody who is only called he, she or they");
    terminal.out().println(counted(counts.quotes()) + " in all");
  }

  private void rest(long count, String whose) {
    if (count > 0) {
      terminal.out().printf(Locale.ROOT, "%7d  %s%n", count, whose);
    }
  }
}

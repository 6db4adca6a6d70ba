package org.dateline.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.dateline.archive.Archive;
import org.dateline.archive.ArchiveReader;
import org.dateline.archive.ArchiveRecord;
import org.dateline.article.TaggedArticle;
import org.dateline.render.ResultJson;
import org.dateline.render.ResultText;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.result.SavedMatch;
import org.dateline.search.saved.NewArticles;
import org.dateline.search.saved.SavedSearches;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;

/** Holds saved searches against articles that come, and prints the matches. */
final class Watch {
  private final Terminal terminal;
  private final SavedSearches saved;
  private final boolean jsonLines;
  private final boolean stats;
  private final Duration read;
  private final Text text;
  private long articles;
  private long matches;
  private long matching;
  private long tagging;
  private String said = "";

  /**
   * @param jsonLines whether a program reads the matches
   * @param stats whether to say at the end how much was done
   * @param read how long the searches took to read
   */
  Watch(Terminal terminal, SavedSearches saved, boolean jsonLines, boolean stats, Duration read) {
    this.terminal = terminal;
    this.saved = saved;
    this.jsonLines = jsonLines;
    this.stats = stats;
    this.read = read;
    this.text = new Text(terminal);
  }

  /** Matches the articles of an archive. */
  int read(Archive archive, Tagger tagger) throws IOException {
    int code = ExitCode.DONE;
    try (ArchiveReader reader = archive.open()) {
      for (ArchiveRecord next; !isUnread() && (next = reader.next()) != null; ) {
        if (next instanceof ArchiveRecord.Read found) {
          long started = System.nanoTime();
          TaggedArticle tagged = tagger.tag(found.article());
          tagging += System.nanoTime() - started;
          match(tagged);
        } else if (next instanceof ArchiveRecord.Unreadable bad) {
          terminal
              .err()
              .println(ResultText.clean("dateline: " + bad.location() + ": " + bad.reason()));
          code = ExitCode.QUARANTINED;
        }
      }
    }
    sayHowMuch();
    return code;
  }

  /**
   * Matches what comes to an index, until Ctrl-C, or until nobody reads the matches any more.
   *
   * @param most how long, {@code null} for ever
   */
  int follow(NewArticles news, ArticleSearcher searcher, Duration every, @Nullable Duration most)
      throws IOException {
    long started = System.nanoTime();
    int searches = saved.size();
    terminal
        .err()
        .printf(Locale.ROOT, "watching for %,d search%s%n", searches, searches == 1 ? "" : "es");
    terminal.err().flush();
    try (Interruption stop = new Interruption()) {
      boolean more = true;
      while (more) {
        look(news, searcher);
        long left = most == null ? Long.MAX_VALUE : most.toNanos() - (System.nanoTime() - started);
        more = left > 0 && !isUnread() && !stop.within(Math.min(left, every.toNanos()));
      }
      // What came while it slept is not to be lost.
      look(news, searcher);
      sayHowMuch();
    }
    return ExitCode.DONE;
  }

  // What cannot be read now may be read again in a while: a watch does not end of it.
  private void look(NewArticles news, ArticleSearcher searcher) {
    try {
      if (news.look(this::match).moved()) {
        searcher.refresh();
        saved.refresh();
      }
      said = "";
    } catch (IOException e) {
      String problem = Failure.sentence(e);
      if (!problem.equals(said)) {
        terminal.err().println("dateline: " + problem + "; looking again");
        terminal.err().flush();
      }
      said = problem;
    }
  }

  private boolean isUnread() {
    return terminal.out().checkError();
  }

  private void match(TaggedArticle tagged) throws IOException {
    long started = System.nanoTime();
    List<SavedMatch> found = saved.match(tagged);
    matching += System.nanoTime() - started;
    articles++;
    matches += found.size();
    for (SavedMatch match : found) {
      print(match);
    }
  }

  private void print(SavedMatch match) {
    if (jsonLines) {
      terminal.data().println(ResultJson.line(match));
    } else {
      text.match(match);
    }
    terminal.out().flush();
  }

  private void sayHowMuch() {
    if (!stats) {
      return;
    }
    terminal
        .err()
        .printf(
            Locale.ROOT,
            "%,d saved, read in %.1f s; %,d articles, %,d matches; matching took %.1f s"
                + " (%,.0f articles/s), tagging %.1f s%n",
            saved.size(),
            read.toMillis() / 1e3,
            articles,
            matches,
            matching / 1e9,
            articles / Math.max(matching / 1e9, 1e-3),
            tagging / 1e9);
    terminal.err().flush();
  }
}

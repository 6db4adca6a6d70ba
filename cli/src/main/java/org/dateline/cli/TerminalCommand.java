package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dateline.render.ResultJson;
import org.dateline.render.ResultText;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.SearchResult;
import picocli.CommandLine.Command;

/** A command that writes to the terminal; it has the options for help. Used by one thread. */
@Command(mixinStandardHelpOptions = true)
abstract class TerminalCommand implements Callable<Integer> {
  /** Given by {@link Main.Factory}. */
  @SuppressWarnings("NullAway.Init")
  Terminal terminal;

  final PrintStream out() {
    return terminal.out();
  }

  final PrintStream data() {
    return terminal.data();
  }

  final PrintStream err() {
    return terminal.err();
  }

  /** Tells now what a long run does. */
  final void log(String what) {
    err().println(what);
    err().flush();
  }

  /** Tells how a query was read, for a command whose result does not say it. */
  final void tellReading(ArticleSearcher searcher, SearchRequest.Builder request)
      throws IOException {
    SearchResult read = searcher.search(request.limit(0).build());
    read.notes().forEach(note -> log(ResultText.clean(note)));
  }

  /** Prints a result for programs. */
  final void printJson(Object result) {
    data().println(ResultJson.pretty(result));
  }

  /** Prints a result for programs or for people. */
  final <T> void show(boolean json, T result, Consumer<? super T> text) {
    if (json) {
      printJson(result);
    } else {
      text.accept(result);
    }
  }
}

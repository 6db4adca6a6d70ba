package org.dateline.cli.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.cli.serve.request.BusyException;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.index.generation.IndexMismatchException;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchLimitException;

/**
 * What is said of what went wrong: all of it to who runs the server, to who asks only what he can
 * mend. Thread-safe.
 */
final class Failures {
  private static final int MOST_FRAMES = 40;
  private static final int MOST_CAUSES = 10;

  private final Consumer<String> log;
  private final AtomicLong last = new AtomicLong();

  /**
   * @param log takes what went wrong here
   */
  Failures(Consumer<String> log) {
    this.log = log;
  }

  Problem problem(Incoming request, Throwable failure) {
    return switch (failure) {
      case QuerySyntaxException query -> Problem.QUERY.of(said(query), query(query));
      case WrongRequestException wrong -> Problem.PARAMETER.of(said(wrong), parameter(wrong));
      case IllegalArgumentException wrong -> Problem.PARAMETER.of(said(wrong));
      case BusyException busy -> Problem.BUSY.of(said(busy));
      case SearchLimitException limit -> Problem.LIMIT.of(said(limit));
      case IndexMismatchException index -> unreadable(request, index);
      case IOException io -> unreadable(request, io);
      case UncheckedIOException io -> unreadable(request, io);
      default ->
          Problem.FAULT.of("it is number " + logged(request, failure) + " in the server's log");
    };
  }

  private static String said(Throwable failure) {
    return String.valueOf(failure.getMessage());
  }

  private static Map<String, Object> query(QuerySyntaxException query) {
    return Map.of("parameter", "q", "position", query.position());
  }

  private static Map<String, Object> parameter(WrongRequestException wrong) {
    Map<String, Object> more = new LinkedHashMap<>();
    if (!wrong.parameter().isEmpty()) {
      more.put("parameter", wrong.parameter());
    }
    if (!wrong.suggestion().isEmpty()) {
      more.put("suggestion", wrong.suggestion());
    }
    return more;
  }

  // Its message names folders of this machine.
  private Problem unreadable(Incoming request, Exception failure) {
    return Problem.INDEX.of("why is number " + logged(request, failure) + " in the server's log");
  }

  /** Tells who runs the server; gives the number under which it is told. */
  long logged(Incoming request, Throwable failure) {
    long number = last.incrementAndGet();
    StringBuilder text = new StringBuilder("failure " + number + " at " + request.path() + ":");
    Throwable cause = failure;
    for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
      text.append('\n').append(cause);
      text.append(
          Arrays.stream(cause.getStackTrace())
              .limit(MOST_FRAMES)
              .map(frame -> "\n  at " + frame)
              .collect(Collectors.joining()));
      cause = cause.getCause();
    }
    log.accept(text.toString());
    return number;
  }
}

package org.dateline.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildProgress;
import org.dateline.render.ResultJson;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far a long run is: on a terminal one line that is drawn anew, elsewhere a line every
 * ten seconds, for programs a JSON object every second.
 */
final class Progress {
  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long JSON_NANOS = 1_000_000_000L;
  private static final long PLAIN_NANOS = 10_000_000_000L;
  private static final int LONGEST_NAME = 30;

  private final Terminal terminal;
  private final boolean json;
  private final boolean quiet;
  private final long everyNanos;
  private final long started = System.nanoTime();
  private long last = started;
  private long firstBytes = -1;
  private long firstArticles;

  Progress(Terminal terminal, boolean json) {
    this(terminal, json, false);
  }

  Progress(Terminal terminal, boolean json, boolean quiet) {
    this.quiet = quiet;
    this.terminal = terminal;
    this.json = json;
    everyNanos = json ? JSON_NANOS : terminal.errIsTerminal() ? TERMINAL_NANOS : PLAIN_NANOS;
  }

  void show(RebuildProgress progress) {
    if (firstBytes < 0) {
      // A run that was resumed has not read what came before.
      firstBytes = progress.bytesRead();
      firstArticles = progress.articles();
    }
    long now = System.nanoTime();
    if (!quiet && now - last >= everyNanos) {
      last = now;
      draw(progress, (now - started) / 1e9);
    }
  }

  /** Says how much room a run needs: where it seems too little always, else as the rest. */
  void room(Rebuild.Room room) {
    if (room.needed() == 0) {
      return;
    }
    if (json && !quiet) {
      print(event("room", room));
    } else if (!json && (!quiet || room.isTooLittle())) {
      terminal
          .err()
          .printf(
              Locale.ROOT,
              "needs about %.1f MB, %.1f MB are free%s%n",
              room.needed() / 1e6,
              room.free() / 1e6,
              room.isTooLittle() ? ": the disk may be too small" : "");
      terminal.err().flush();
    }
  }

  private void draw(RebuildProgress progress, double seconds) {
    double perSecond = (progress.articles() - firstArticles) / Math.max(seconds, 0.001);
    double left = left(progress, seconds);
    if (json) {
      print(event(progress, perSecond, left));
    } else if (terminal.errIsTerminal()) {
      terminal.redraw(line(progress, perSecond, left));
    } else {
      terminal.err().println(line(progress, perSecond, left));
      terminal.err().flush();
    }
  }

  private double left(RebuildProgress progress, double seconds) {
    double read = progress.bytesRead() - firstBytes;
    return read <= 0 ? 0 : seconds * (progress.bytesTotal() - progress.bytesRead()) / read;
  }

  private static Map<String, @Nullable Object> event(
      RebuildProgress progress, double perSecond, double left) {
    Map<String, @Nullable Object> event = event("progress", progress);
    event.remove("file");
    event.put("articles_per_second", Math.round(perSecond));
    event.put("seconds_left", Math.round(left));
    event.put("file", progress.file());
    return event;
  }

  private static Map<String, @Nullable Object> event(String kind, Record values) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>(Map.of("event", kind));
    event.putAll(ResultJson.map(values));
    return event;
  }

  /** The last event, for programs; people read what {@code text} prints. */
  <R extends Record> void done(R report, Consumer<R> text) {
    if (json) {
      print(event("done", report));
    } else if (!quiet) {
      text.accept(report);
    }
  }

  private void print(Map<String, @Nullable Object> event) {
    terminal.data().println(ResultJson.line(event));
    terminal.data().flush();
  }

  static String line(RebuildProgress progress, double perSecond, double left) {
    String quarantined =
        progress.quarantined() == 0
            ? ""
            : String.format(Locale.ROOT, ", %,d in quarantine", progress.quarantined());
    return String.format(
        Locale.ROOT,
        "%s  %,d articles%s  %,.0f/s%s  %s",
        done(progress),
        progress.articles(),
        quarantined,
        perSecond,
        progress.bytesTotal() == 0 ? "" : "  " + duration(left) + " left",
        name(progress.file()));
  }

  // Of a stream the size is not known; what is tagged again is counted by articles alone.
  private static String done(RebuildProgress progress) {
    double share = 100.0 * progress.bytesRead() / Math.max(1, progress.bytesTotal());
    double read = progress.bytesRead() / 1e6;
    if (progress.bytesTotal() == 0) {
      return String.format(Locale.ROOT, "%.1f MB", read);
    }
    return progress.file() == null
        ? String.format(Locale.ROOT, "%3.0f %%", share)
        : String.format(
            Locale.ROOT, "%3.0f %%  %.1f of %.1f MB", share, read, progress.bytesTotal() / 1e6);
  }

  private static String name(@Nullable Path file) {
    String name = file == null ? "" : String.valueOf(file.getFileName());
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 3) + "...";
  }

  static String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60
        ? whole + " s"
        : String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
  }

  void clear() {
    if (terminal.errIsTerminal() && !json && !quiet) {
      terminal.redraw("");
    }
  }
}

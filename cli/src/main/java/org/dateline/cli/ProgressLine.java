package org.dateline.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.dateline.index.RebuildProgress;

/**
 * One line on a terminal that tells how far a rebuild is: by bytes read, with rate and time left.
 * Silent where nobody watches.
 */
final class ProgressLine {
  private static final long EVERY_NANOS = 200_000_000L;

  private final PrintStream err;
  private final boolean watched;
  private final long started = System.nanoTime();
  private long last = started;

  ProgressLine(Terminal terminal) {
    this.err = terminal.err();
    this.watched = terminal.errIsTerminal();
  }

  void show(RebuildProgress progress) {
    long now = System.nanoTime();
    if (watched && now - last >= EVERY_NANOS) {
      last = now;
      err.print("\r" + line(progress, (now - started) / 1e9) + "\u001b[K");
      err.flush();
    }
  }

  static String line(RebuildProgress progress, double seconds) {
    double share =
        progress.bytesTotal() == 0 ? 1 : (double) progress.bytesRead() / progress.bytesTotal();
    double left = share > 0 ? seconds / share - seconds : 0;
    String quarantined =
        progress.quarantined() == 0
            ? ""
            : String.format(Locale.ROOT, ", %,d in quarantine", progress.quarantined());
    return String.format(
        Locale.ROOT,
        "%3.0f %%  %.1f of %.1f MB  %,d articles%s  %,.0f/s  %s left",
        share * 100,
        progress.bytesRead() / 1e6,
        progress.bytesTotal() / 1e6,
        progress.articles(),
        quarantined,
        progress.articles() / Math.max(seconds, 0.001),
        duration(left));
  }

  static String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60
        ? whole + " s"
        : String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
  }

  void clear() {
    if (watched) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}

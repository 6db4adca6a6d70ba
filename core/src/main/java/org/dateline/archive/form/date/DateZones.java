package org.dateline.archive.form.date;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the names of time zones mean: those that mean one offset, or one region, to most who write
 * them. IST is India, Ireland and Israel, and so it is none of them; the letters of RFC 822 other
 * than Z were given wrongly there and mean nothing (RFC 5322, 4.3).
 */
final class DateZones {
  private static final Map<String, ZoneId> NAMED = new HashMap<>();

  static {
    named("Z", "z", "ut", "utc", "gmt", "zulu", "wet");
    named("+1", "cet", "met", "mez", "bst", "wat", "west", "mitteleuropaische zeit");
    named("+2", "cest", "mest", "mesz", "met dst", "mez dst", "eet", "cat", "sast");
    named("+2", "mitteleuropaische sommerzeit", "mitteleuropaische zeit dst");
    named("+3", "eest", "eat", "trt", "idt");
    named("+03:30", "irst");
    named("+4", "msd", "azt", "get");
    named("+04:30", "aft");
    named("+5", "pkt");
    named("+05:45", "npt");
    named("+7", "wib", "ict");
    named("+8", "hkt", "sgt", "awst", "wita", "pht", "myt");
    named("+9", "jst", "kst", "wit");
    named("+09:30", "acst");
    named("+10", "aest");
    named("+10:30", "acdt");
    named("+11", "aedt");
    named("+12", "nzst");
    named("+13", "nzdt");
    named("-02:30", "ndt");
    named("-3", "adt", "art", "brt", "clst", "uyt");
    named("-03:30", "nst");
    named("-4", "ast", "edt", "clt", "vet", "bot");
    named("-5", "est", "cdt", "cot", "pet");
    named("-6", "cst", "mdt");
    named("-7", "mst", "pdt");
    named("-8", "pst", "akdt");
    named("-9", "akst", "hdt");
    named("-10", "hst");
    named("America/Halifax", "at", "atlantic time");
    named("America/New_York", "et", "eastern time");
    named("America/Chicago", "ct", "central time");
    named("America/Denver", "mt", "mountain time");
    named("America/Los_Angeles", "pt", "pacific time");
    named("Europe/Moscow", "msk");
  }

  private DateZones() {}

  private static void named(String zone, String... names) {
    for (String name : names) {
      NAMED.put(name, ZoneId.of(zone));
    }
  }

  /** Whether {@link #offset} knows this name, in lower case and without accents. */
  static boolean isKnown(String name) {
    return NAMED.containsKey(name) || (name.indexOf('/') > 0 && Regions.BY_NAME.containsKey(name));
  }

  /**
   * The offset that a zone has at a local time, {@code null} if its name is not known.
   *
   * @param name in lower case and without accents: {@code cest}, {@code europe/berlin}
   */
  static @Nullable ZoneOffset offset(String name, LocalDateTime at) {
    ZoneId zone = NAMED.get(name);
    if (zone == null && name.indexOf('/') > 0) {
      zone = Regions.BY_NAME.get(name);
    }
    return zone == null ? null : zone.getRules().getOffset(at);
  }

  /**
   * The offset of hours and minutes.
   *
   * @throws DateTimeException if there is no such offset
   */
  static ZoneOffset offset(boolean west, int hours, int minutes) {
    return west
        ? ZoneOffset.ofHoursMinutes(-hours, -minutes)
        : ZoneOffset.ofHoursMinutes(hours, minutes);
  }

  /** Loaded when the first region is asked for. */
  private static final class Regions {
    static final Map<String, ZoneId> BY_NAME = new HashMap<>();

    static {
      for (String id : ZoneId.getAvailableZoneIds()) {
        BY_NAME.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id));
      }
    }
  }
}

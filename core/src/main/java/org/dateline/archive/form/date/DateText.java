package org.dateline.archive.form.date;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as archives of all forms write them: ISO 8601 and RFC 822 at once, then what stands
 * for no date, then numbers since 1970, then what people write. What has more than one meaning, or
 * cannot be true, is said and not read.
 */
@Internal
public final class DateText {
  private static final int LONGEST = 64;
  private static final Set<String> STAND_INS =
      Set.of(
          ("null;(null);none;nil;nan;nat;na;n/a;#n/a;<na>;n.a.;\\n;-;--;---;\u2013;\u2014;?;??;false;undefined;"
                  + "unknown;missing;never;undated;n.d.;s.d.;o.j.;no date;unknown date;date unknown;"
                  + "no publication date;not available;invalid date;-1;[];{}")
              .split(";", -1));
  // "0000-00-00 00:00:00", "0"
  private static final Pattern ZEROS =
      Pattern.compile("0{4}-00-00.*|[0:./ -]*+(?:[Tt][0:.]++)?+[Zz]?");
  private static final Pattern NUMBER = Pattern.compile("(-?[1-9]\\d{8,18})(\\.\\d{1,9})?");
  // .NET's JSON.
  private static final Pattern DOT_NET =
      Pattern.compile("\\\\?/Date\\((-?\\d{1,15})([+-]\\d{4})?\\)\\\\?/");
  private static final int FIRST_YEAR = 1900;
  // No archive of news has what comes after it; a wrong digit or a stand-in does.
  private static final int LAST_YEAR = 2100;
  private static final Instant ZERO = Instant.EPOCH;
  private static final Instant EARLIEST = Instant.parse("0002-01-02T00:00:00Z");
  private static final Instant LATEST = Instant.parse((LAST_YEAR + 1) + "-01-02T00:00:00Z");

  private DateText() {}

  /**
   * The date that a text is, {@code null} if it is none.
   *
   * @param doubt is told why not, unless the text says itself that there is no date, and what was
   *     taken with a doubt
   */
  public static @Nullable Published read(String text, Consumer<String> doubt) {
    Published usual = Published.orNull(text);
    // A comment may name the zone.
    return usual == null || (usual.zone() == null && text.endsWith(")"))
        ? unusual(text.strip(), doubt)
        : plausible(usual, text, doubt);
  }

  private static @Nullable Published unusual(String text, Consumer<String> doubt) {
    if (isStandIn(text)) {
      return null;
    }
    Matcher number = NUMBER.matcher(text);
    Matcher dotNet = DOT_NET.matcher(text);
    Published date =
        number.matches()
            ? ofNumber(text, number, doubt)
            : dotNet.matches()
                ? epoch(new BigDecimal(dotNet.group(1)), 3)
                : WrittenDate.read(text, doubt);
    return date == null ? null : plausible(date, text, doubt);
  }

  private static boolean isStandIn(String text) {
    return text.length() <= 32
        && (STAND_INS.contains(text.toLowerCase(Locale.ROOT)) || ZEROS.matcher(text).matches());
  }

  private static @Nullable Published ofNumber(String text, Matcher number, Consumer<String> doubt) {
    String digits = number.group(1);
    boolean negative = digits.startsWith("-");
    int count = negative ? digits.length() - 1 : digits.length();
    Published compact = negative || number.group(2) != null ? null : compact(digits);
    int places = places(count);
    if (compact != null && places < 0) {
      return compact;
    }
    if (compact != null || places < 0) {
      doubt.accept((places < 0 ? "not a date: " : "ambiguous date: ") + quoted(text));
      return null;
    }
    return epoch(new BigDecimal(text), places);
  }

  /** How many of so many digits are below the second, negative if that is not known. */
  private static int places(int digits) {
    return switch (digits) {
      case 9, 10 -> 0;
      case 12, 13 -> 3;
      case 15, 16 -> 6;
      case 19 -> 9;
      default -> -1;
    };
  }

  /** Of 12, 14 or 17 digits that are a date and a time; of 18 there are many meanings. */
  private static @Nullable Published compact(String digits) {
    int length = digits.length();
    if (length != 12 && length != 14 && length != 17) {
      return null;
    }
    int year = Integer.parseInt(digits, 0, 4, 10);
    String fraction = length == 17 ? "." + digits.substring(14) : "";
    String time = digits.substring(8, Math.min(length, 14));
    return year < FIRST_YEAR || year > LAST_YEAR
        ? null
        : Published.orNull(digits.substring(0, 8) + "T" + time + fraction);
  }

  private static Published epoch(BigDecimal number, int places) {
    BigDecimal seconds = number.movePointLeft(places);
    long whole = seconds.longValue();
    long nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue();
    return Published.at(Instant.ofEpochSecond(whole, nanos).atOffset(ZoneOffset.UTC));
  }

  private static @Nullable Published plausible(
      Published date, String text, Consumer<String> doubt) {
    Instant instant = date.instant();
    if (instant.isBefore(EARLIEST)) {
      return null;
    }
    if (instant.isAfter(LATEST)) {
      doubt.accept("a date in the far future: " + quoted(text));
      return null;
    }
    if (instant.equals(ZERO) && date.precision().compareTo(Published.Precision.DAY) >= 0) {
      boolean isTimed = date.isTimed();
      String kind = isTimed ? "the zero of clocks is no date: " : "perhaps the zero of clocks: ";
      doubt.accept(kind + quoted(text));
      return isTimed ? null : date;
    }
    return date;
  }

  /** The text in quotes, not longer than people want to see. */
  static String quoted(String text) {
    return '"' + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...") + '"';
  }
}

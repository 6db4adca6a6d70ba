package org.dateline.archive.form.html;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be told from the address of a page. */
final class PageUrl {
  private static final Pattern HOME =
      Pattern.compile("/*+(?:(?:index|default|home)(?:\\.\\w{2,5})?|[a-z]{2}(?:-[a-z]{2})?)?/*+");
  private static final Pattern DAY =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})([/_-])([01]?[0-9])\\2([0-3]?[0-9])(?![0-9])");
  private static final Pattern DIGITS =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})()([01][0-9])([0-3][0-9])(?![0-9])");

  private PageUrl() {}

  /** Whether it is one of the web, and not only that of a whole site. */
  static boolean isOfPage(String url) {
    return (url.startsWith("http://") || url.startsWith("https://")) && !isHome(url);
  }

  private static boolean isHome(String url) {
    String rest = url.substring(url.indexOf("//") + 2).replaceFirst("#.*", "");
    int path = rest.indexOf('/');
    return rest.indexOf('?') < 0
        && (path < 0 || HOME.matcher(rest.substring(path).toLowerCase(Locale.ROOT)).matches());
  }

  /** Whether both mean one page, with or without {@code www}, a query or a slash at the end. */
  static boolean isSame(String one, String other) {
    String a = key(one);
    String b = key(other);
    boolean queries = a.indexOf('?') >= 0 && b.indexOf('?') >= 0;
    return !a.isEmpty() && (queries ? a.equals(b) : withoutQuery(a).equals(withoutQuery(b)));
  }

  private static String key(String url) {
    int slashes = url.indexOf("//");
    return url.substring(slashes < 0 ? 0 : slashes + 2)
        .replaceFirst("#.*", "")
        .replaceFirst("^www\\.", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String withoutQuery(String key) {
    return key.replaceFirst("\\?.*", "").replaceFirst("/+$", "");
  }

  /** The host without {@code www}, empty if there is none. */
  static String host(String url) {
    try {
      String host = url.isEmpty() ? null : URI.create(url).getHost();
      return host == null ? "" : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The day in a path such as {@code /2004/12/27/}, {@code null} if there is none. */
  static @Nullable LocalDate day(String url) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    String text = path < 0 ? "" : url.substring(path).replaceFirst("[?#].*", "");
    LocalDate day = day(DAY.matcher(text));
    return day == null ? day(DIGITS.matcher(text)) : day;
  }

  private static @Nullable LocalDate day(Matcher found) {
    try {
      return found.find()
          ? LocalDate.of(number(found, 1), number(found, 3), number(found, 4))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}

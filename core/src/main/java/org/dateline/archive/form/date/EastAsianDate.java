package org.dateline.archive.form.date;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Korean, Japanese, Chinese and Vietnamese dates as numbers; of others the markers of half days.
 */
final class EastAsianDate {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})\\s?[年년]\\s{0,2}(\\d{1,2})\\s?[月월](?:\\s{0,2}(\\d{1,2})\\s?[日일号號])?");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})\\s?[時时시点點](?!間)\\s{0,2}(?:(\\d{1,2})\\s?[分분]\\s{0,2}(?:(\\d{1,2})\\s?[秒초])?)?");
  private static final Pattern DAY_OF_WEEK =
      Pattern.compile("[월화수목금토일]요일|[日月火水木金土]曜日?|(?:星期|周|週|礼拜|禮拜)[日一二三四五六天]");
  private static final Pattern MORNING = Pattern.compile("오전|上午|午前|凌晨|早上|π\\.\\s?μ\\.?");
  private static final Pattern AFTERNOON = Pattern.compile("오후|下午|午後|午后|晚上|μ\\.\\s?μ\\.?");
  private static final Pattern HANGUL = Pattern.compile("[년월일시분초오전후요]");
  private static final Pattern VIETNAMESE =
      Pattern.compile("(\\d{1,2}) tháng (\\d{1,2}),? (?:năm )?(\\d{4})");

  private EastAsianDate() {}

  /**
   * The text with numbers and Latin markers in place of these. Where the Korean language says no
   * zone its own is meant, as all who write it live in that.
   */
  static String plain(String text) {
    if (text.chars().allMatch(letter -> letter < 0x80)) {
      return text;
    }
    String out = DAY_OF_WEEK.matcher(text).replaceAll(" ");
    out = MORNING.matcher(AFTERNOON.matcher(out).replaceAll(" pm ")).replaceAll(" am ");
    out = DATE.matcher(out).replaceAll(m -> m.group(1) + "-" + m.group(2) + day(m.group(3)));
    out = TIME.matcher(out).replaceAll(EastAsianDate::time);
    out = VIETNAMESE.matcher(out).replaceAll("$3-$2-$1 ");
    return HANGUL.matcher(text).find() ? out + " (kst)" : out;
  }

  private static String day(String day) {
    return day == null ? " " : "-" + day + " ";
  }

  private static String time(MatchResult m) {
    String minute = m.group(2) == null ? "00" : "0" + m.group(2);
    String second = m.group(3) == null ? "" : ":" + twoOf("0" + m.group(3));
    return m.group(1) + ":" + twoOf(minute) + second + " ";
  }

  private static String twoOf(String digits) {
    return digits.substring(digits.length() - 2);
  }
}

package org.dateline.tag.event.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dateline.article.EventTime;
import org.dateline.article.Field;
import org.dateline.article.Published;
import org.dateline.tag.event.syntax.Grammar;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.text.FieldText;
import org.dateline.text.SentenceView;
import org.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each expression means in a story published on Friday, 27 December 2024. */
class TimeExpressionTest {
  private static final Grammar GRAMMAR = grammar();
  static final Published PUBLISHED = Published.parse("2024-12-27T12:00+00:00");

  static SentenceSyntax read(SentenceView view) {
    return GRAMMAR.read(view);
  }

  private static Grammar grammar() {
    try {
      return Grammar.bundled();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The time of the first trigger in the text that these words write. */
  static @Nullable EventTime find(String text, String trigger, @Nullable Published published) {
    FieldText field = FieldText.of(Field.BODY, text);
    Tokens tokens = field.tokens();
    int start = text.indexOf(trigger);
    int from = 0;
    while (tokens.start(from) < start) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && tokens.end(to) <= start + trigger.length()) {
      to++;
    }
    SentenceView view = SentenceView.of(field, tokens.sentenceOf(from), List.of());
    return new TimeFinder(read(view), published).find(from, to);
  }

  private static String shown(@Nullable EventTime time) {
    return time == null ? "-" : time + " " + time.precision() + (time.approximate() ? " ~" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thursday                          | 2024-12-26 DAY
          on Thursday night                 | 2024-12-26 DAY
          on Friday                         | 2024-12-27 DAY
          on Saturday                       | 2024-12-21 DAY
          last Thursday                     | 2024-12-26 DAY
          last Friday                       | 2024-12-20 DAY
          this Wednesday                    | 2024-12-25 DAY
          on Monday morning                 | 2024-12-23 DAY
          early Tuesday                     | 2024-12-24 DAY
          late on Tuesday                   | 2024-12-24 DAY
          in the early hours of Sunday      | 2024-12-22 DAY
          on Monday last week               | 2024-12-16 DAY
          on Monday of this week            | 2024-12-23 DAY
          on Friday, Dec. 20                | 2024-12-20 DAY
          on Friday 20 December             | 2024-12-20 DAY
          on Friday, December 20, 2019      | 2019-12-20 DAY
          from Monday to Wednesday          | 2024-12-23/2024-12-25 DAY
          on Saturday and Sunday            | 2024-12-21/2024-12-22 DAY
          on Dec. 26                        | 2024-12-26 DAY
          on Dec 26th                       | 2024-12-26 DAY
          on 26 December                    | 2024-12-26 DAY
          on the 26th of December           | 2024-12-26 DAY
          on December first                 | 2024-12-01 DAY
          on December 26, 2023              | 2023-12-26 DAY
          on 26 December 2023               | 2023-12-26 DAY
          on Jan. 5                         | 2024-01-05 DAY
          on May 20                         | 2024-05-20 DAY
          on March 3                        | 2024-03-03 DAY
          on 2024-12-26                     | 2024-12-26 DAY
          on 2019/02/28                     | 2019-02-28 DAY
          on 12/26/2024                     | 2024-12-26 DAY
          on 26/12/2024                     | 2024-12-26 DAY
          on 26.12.2024                     | 2024-12-26 DAY
          on 5/6/2024                       | -
          from Dec. 20 to 26                | 2024-12-20/2024-12-26 DAY
          on Dec. 20-26                     | 2024-12-20/2024-12-26 DAY
          on 20-22 December                 | 2024-12-20/2024-12-22 DAY
          on Dec. 24 and 25                 | 2024-12-24/2024-12-25 DAY
          between Nov. 28 and Dec. 3        | 2024-11-28/2024-12-03 DAY
          between May and July              | 2024-05-01/2024-07-31 MONTH
          between November 2022 and March   | 2022-11-01/2024-03-31 MONTH
          from May to July 2023             | 2023-05-01/2023-07-31 MONTH
          in December                       | 2024-12 MONTH
          in January                        | 2024-01 MONTH
          in December 2023                  | 2023-12 MONTH
          in December of 2023               | 2023-12 MONTH
          in May                            | 2024-05 MONTH
          last March                        | 2024-03 MONTH
          last December                     | 2023-12 MONTH
          in December last year             | 2023-12 MONTH
          in mid-June                       | 2024-06-11/2024-06-20 MONTH ~
          in late November                  | 2024-11-21/2024-11-30 MONTH ~
          at the beginning of March         | 2024-03-01/2024-03-10 MONTH ~
          last week                         | 2024-12-16/2024-12-22 WEEK
          this week                         | 2024-12-23/2024-12-29 WEEK
          earlier this week                 | 2024-12-23/2024-12-27 WEEK
          earlier in the week               | 2024-12-23/2024-12-27 WEEK
          late last week                    | 2024-12-20/2024-12-22 WEEK ~
          last month                        | 2024-11 MONTH
          earlier this month                | 2024-12-01/2024-12-27 MONTH
          early last month                  | 2024-11-01/2024-11-10 MONTH ~
          last year                         | 2023 YEAR
          this year                         | 2024 YEAR
          late last year                    | 2023-09-01/2023-12-31 YEAR ~
          at the end of last year           | 2023-09-01/2023-12-31 YEAR ~
          three days ago                    | 2024-12-24 DAY
          about ten days ago                | 2024-12-17 DAY ~
          thirteen days ago                 | 2024-12-14 DAY
          two hours ago                     | 2024-12-27 DAY
          two weeks ago                     | 2024-12-10/2024-12-16 WEEK ~
          a week earlier                    | 2024-12-17/2024-12-23 WEEK ~
          two months ago                    | 2024-10 MONTH ~
          a year ago                        | 2023 YEAR ~
          more than 20 years ago            | 2004 YEAR ~
          a decade ago                      | 2014 DECADE ~
          a few days ago                    | 2024-12-24 DAY ~
          weeks ago                         | 2024-11-29/2024-12-27 WEEK ~
          yesterday                         | 2024-12-26 DAY
          today                             | 2024-12-27 DAY
          tonight                           | 2024-12-27 DAY
          last night                        | 2024-12-26 DAY
          this morning                      | 2024-12-27 DAY
          overnight                         | 2024-12-26/2024-12-27 DAY
          overnight on Tuesday              | 2024-12-24 DAY
          over the weekend                  | 2024-12-21/2024-12-22 DAY
          last weekend                      | 2024-12-21/2024-12-22 DAY
          in 2019                           | 2019 YEAR
          in early 2023                     | 2023-01-01/2023-04-30 YEAR ~
          in mid-2023                       | 2023-05-01/2023-08-31 YEAR ~
          in late 2022                      | 2022-09-01/2022-12-31 YEAR ~
          in 2014-15                        | 2014-01-01/2015-12-31 YEAR
          between 2015 and 2019             | 2015-01-01/2019-12-31 YEAR
          in the 1990s                      | 1990-01-01/1999-12-31 DECADE
          since February 2022               | 2022-02-01/2024-12-27 MONTH
          since 2019                        | 2019-01-01/2024-12-27 YEAR
          since Monday                      | 2024-12-23/2024-12-27 DAY
          in the past two weeks             | 2024-12-13/2024-12-27 WEEK
          for the past three days           | 2024-12-24/2024-12-27 DAY
          over the last year                | 2023-12-27/2024-12-27 YEAR
          in recent weeks                   | 2024-11-29/2024-12-27 WEEK ~
          in the past few months            | 2024-09-27/2024-12-27 MONTH ~
          over the past couple of days      | 2024-12-25/2024-12-27 DAY ~
          in spring 2023                    | 2023-03-01/2023-05-31 SEASON ~
          in the spring of 2023             | 2023-03-01/2023-05-31 SEASON ~
          last summer                       | 2024-06-01/2024-08-31 SEASON ~
          last winter                       | 2023-12-01/2024-02-29 SEASON ~
          on Christmas Eve                  | 2024-12-24 DAY
          on Christmas Day                  | 2024-12-25 DAY
          on New Year's Day                 | 2024-01-01 DAY
          on New Year's Eve 2022            | 2022-12-31 DAY
          on Feb. 31                        | -
          on February 29, 2023              | -
          in the year 99999                 | -
          in 99999                          | -
          in 2099                           | -
          on 2024-13-45                     | -
          on 2024-02-30                     | -
          in the 9/11 way                   | -
          round the clock, 24/7             | -
          for two years                     | -
          after a two-month offensive       | -
          on Black Friday                   | -
          reading the Sunday Times          | -
          and 1,200 fled                    | -
          with a 26-year-old                | -
          as they may                       | -
          on the march                      | -
          in a second sun                   | -
          who sat                           | -
          """)
  void meansTheseDays(String expression, String expected) {
    String text = "The town was attacked " + expression + ".";
    assertEquals(expected, shown(find(text, "attacked", PUBLISHED)), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on Thursday                 | 2025-01-02 DAY
          on Friday                   | 2024-12-27 DAY
          next Thursday               | 2025-01-02 DAY
          tomorrow                    | 2024-12-28 DAY
          on Jan. 5                   | 2025-01-05 DAY
          on Dec. 20                  | 2025-12-20 DAY
          in March                    | 2025-03 MONTH
          next month                  | 2025-01 MONTH
          next year                   | 2025 YEAR
          later this week             | 2024-12-27/2024-12-29 WEEK
          this weekend                | 2024-12-28/2024-12-29 DAY
          in the next two weeks       | 2024-12-27/2025-01-10 WEEK
          in the coming days          | 2024-12-27/2025-01-03 DAY ~
          on New Year's Day           | 2025-01-01 DAY
          next summer                 | 2025-06-01/2025-08-31 SEASON ~
          by the end of the year      | 2024-09-01/2024-12-31 YEAR ~
          in 2030                     | 2030 YEAR
          """)
  void meansDaysToComeAfterAFutureVerb(String expression, String expected) {
    String text = "The ministers will meet " + expression + ".";
    assertEquals(expected, shown(find(text, "meet", PUBLISHED)), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on Thursday           | -
          on Dec. 26            | -
          last week             | -
          in May                | -
          on Dec. 26, 2023      | 2023-12-26 DAY
          on 2023-12-26         | 2023-12-26 DAY
          in May 2023           | 2023-05 MONTH
          in 2019               | 2019 YEAR
          in spring 2023        | 2023-03-01/2023-05-31 SEASON ~
          """)
  void needsAFullYearWithoutADayOfPublication(String expression, String expected) {
    String text = "The town was attacked " + expression + ".";
    assertEquals(expected, shown(find(text, "attacked", null)), text);
    assertEquals(expected, shown(find(text, "attacked", Published.parse("2024-12"))), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on Thursday night       | 2024-12-26 DAY
          on Dec. 26              | 2024-12-26 DAY
          in May                  | 2024-05 MONTH
          in March 2022           | 2022-03 MONTH
          last week               | 2024-12-16/2024-12-22 WEEK
          as they may             | -
          """)
  void readsCapitals(String expression, String expected) {
    String text = ("The town was attacked " + expression + ".").toUpperCase(Locale.ROOT);
    assertEquals(expected, shown(find(text, "ATTACKED", PUBLISHED)), text);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-26T23:30-05:00, 2024-12-26",
    "2024-12-26T23:30+09:00, 2024-12-26",
    "2024-12-26T23:30, 2024-12-26",
    "2024-12-27T00:30+09:00, 2024-12-27",
    "2024-12-27, 2024-12-27"
  })
  void countsFromTheDayAtThePlaceOfPublication(String published, String expected) {
    EventTime time = find("It was attacked today.", "attacked", Published.parse(published));
    assertEquals(expected, shown(time).split(" ", -1)[0]);
  }

  @ParameterizedTest
  @CsvSource({
    "the September 11 attacks, attacks, 2001-09-11",
    "the Oct. 7 attack, attack, 2023-10-07",
    "the Sept. 12 attack, attack, 2024-09-12"
  })
  void someDaysGoByTheirDateAlone(String words, String trigger, String expected) {
    String text = "He remembered " + words + " on the city.";
    assertEquals(expected, shown(find(text, trigger, PUBLISHED)).split(" ", -1)[0]);
  }

  @ParameterizedTest
  @CsvSource({"on Thursday night, Thursday night", "since February 2022, since February 2022"})
  void theSpanIsTheExpression(String expression, String expected) {
    String text = "The town was attacked " + expression + " by rebels.";
    EventTime time = find(text, "attacked", PUBLISHED);
    assertEquals(expected, time == null ? null : text.substring(time.start(), time.end()));
    assertEquals(expected, time == null ? null : time.text());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-26",
    "2024-12",
    "2024",
    "2024-12-20/2024-12-26",
    "2024-01-01/2024-02-29",
    "1999-12-31"
  })
  void daysAreReadBack(String text) {
    assertEquals(text, EventTime.Days.parse(text).toString());
  }

  @ParameterizedTest
  @CsvSource({"\"\"", "2024-13", "2024-02-30", "yesterday", "2024/2023", "/", "2024-1-1", "20241"})
  void whatIsNoDaysIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> EventTime.Days.parse(text));
  }

  @Test
  void noTimeWordGivesNone() {
    assertNull(find("Rebels attacked the port.", "attacked", PUBLISHED));
  }
}

package org.dateline.tag.event.time;

import static org.dateline.tag.event.time.TimeExpressionTest.PUBLISHED;
import static org.dateline.tag.event.time.TimeExpressionTest.find;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dateline.article.EventTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts from another date, in a story published on Friday, 27 December 2024. */
class AnchoredDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on the last Friday of November           | 2024-11-29
          on the first Monday in October           | 2024-10-07
          on the third Thursday of March 2023      | 2023-03-16
          on the second Sunday of last month       | 2024-11-10
          on the last Saturday of 2022             | 2022-12-31
          on the fifth Monday of November          | 2024-11
          in the first week of December            | 2024-12-01/2024-12-07
          in the last week of November             | 2024-11-24/2024-11-30
          during the second week of May 2022       | 2022-05-08/2022-05-14
          in the first ten days of September       | 2024-09-01/2024-09-10
          in the last three months of 2021         | 2021-10-01/2021-12-31
          in the first six months of the year      | 2024-01-01/2024-06-30
          in the first month of 2020               | 2020-01
          in the third quarter of 2019             | 2019-07-01/2019-09-30
          in the last quarter of last year         | 2023-10-01/2023-12-31
          in the first half of 2018                | 2018-01-01/2018-06-30
          in the second half of June               | 2024-06-16/2024-06-30
          in the first half of the 1980s           | 1980-01-01/1984-12-31
          last quarter                             | 2024-07-01/2024-09-30
          this quarter                             | 2024-10-01/2024-12-31
          in the last quarter of the match         | -
          in the Jewish quarter                    | -
          in the eighties                          | 1980-01-01/1989-12-31
          in the early nineties                    | 1990-01-01/1993-04-30
          two days before Christmas                | 2024-12-23
          the day after Christmas                  | 2024-12-26
          the day before yesterday                 | 2024-12-25
          three days after October 7               | 2024-10-10
          two weeks before November 20             | 2024-11-03/2024-11-09
          the week before Christmas                | 2024-12-18/2024-12-24
          a month after March 2021                 | 2021-04
          two years after 2011                     | 2013
          hours before Christmas                   | -
          days after Christmas                     | -
          in the week to December 15               | 2024-12-09/2024-12-15
          in the 12 months to June                 | 2023-07-01/2024-06-30
          in the three months ended September 30   | 2024-07-01/2024-09-30
          in the week ending Dec. 8                | 2024-12-02/2024-12-08
          in the week beginning December 2         | 2024-12-02/2024-12-08
          in the week of December 3                | 2024-12-02/2024-12-08
          over the weekend of December 7           | 2024-12-07/2024-12-08
          a year ago today                         | 2023-12-27
          exactly two years ago this month         | 2022-12
          three years ago this week                | 2021-12-27/2022-01-02
          a month ago today                        | 2024-11-27
          two weeks ago on Tuesday                 | 2024-12-10
          a week ago Thursday                      | 2024-12-19
          a year ago on Saturday                   | 2023-12-28
          two years ago on March 3                 | 2022-03-03
          at this time last year                   | 2023-12
          on this day last year                    | 2023-12-27
          a fortnight ago                          | 2024-12-10/2024-12-16
          over the past fortnight                  | 2024-12-13/2024-12-27
          in the last fortnight                    | 2024-12-13/2024-12-27
          every Friday                             | -
          on a Friday                              | -
          on a Friday night                        | -
          in a Tuesday raid                        | 2024-12-24
          each December                            | -
          by Friday                                | -
          """)
  void countsFromTheOtherDate(String expression, String expected) {
    String text = "The town was attacked " + expression + ".";
    assertEquals(expected, days(find(text, "attacked", PUBLISHED)), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A year ago today, rebels seized the town.                             | 2023-12-27
          A year ago on Friday, rebels seized the town.                         | 2023-12-27
          On the last Sunday of October rebels seized the town.                 | 2024-10-27
          Rebels seized the town on the last Sunday of October and looted it.   | 2024-10-27
          Rebels seized the town three weeks before the vote on December 8.     | -
          Rebels seized the town a day after Monday's attack.                   | -
          Rebels, who had fled in the first week of June, seized the town.      | -
          In the week to Sunday rebels seized the town.                         | 2024-12-16/2024-12-22
          This time last year rebels seized the town.                           | 2023-12
          """)
  void belongsToTheVerbAsAWhole(String text, String expected) {
    assertEquals(expected, days(find(text, "seized", PUBLISHED)), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two weeks from Monday                    | 2025-01-13
          a week from tomorrow                     | 2025-01-04
          the day after tomorrow                   | 2024-12-29
          on the second Tuesday of January         | 2025-01-14
          in the first quarter of next year        | 2025-01-01/2025-03-31
          in the last week of February             | 2025-02-22/2025-02-28
          by Saturday                              | 2024-12-28
          next quarter                             | 2025-01-01/2025-03-31
          """)
  void countsOnwards(String expression, String expected) {
    String text = "The ministers will meet " + expression + ".";
    assertEquals(expected, days(find(text, "meet", PUBLISHED)), text);
  }

  private static String days(@Nullable EventTime time) {
    return time == null ? "-" : time.days().toString();
  }
}

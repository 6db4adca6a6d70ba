package org.dateline.tag.event.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dateline.article.Field;
import org.dateline.article.Published;
import org.dateline.text.FieldText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineDayTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          KYIV, March 3 (Reuters) - Rebels shot a man.                   | 2024-03-05 | 2024-03-03
          LAGOS, 20 December (AFP) - Rebels shot a man.                  | 2024-12-28 | 2024-12-20
          SEOUL, Jan. 1 (Yonhap) -- Rebels shot a man.                   | 2025-01-04 | 2025-01-01
          SEOUL, Dec. 30 (Yonhap) -- Rebels shot a man.                  | 2025-01-02 | 2024-12-30
          MANILA, July 3 - Rebels shot a man.                            | 2024-07-05 | 2024-07-03
          WASHINGTON, D.C., May 2 (AP) — Rebels shot a man.              | 2024-05-03 | 2024-05-02
          New Delhi, June 12: Rebels shot a man.                         | 2024-06-13 | 2024-06-12
          RIO DE JANEIRO, Sept. 9, 2019 (AP) _ Rebels shot a man.        | 2024-09-13 | 2019-09-09
          BOGOTA, 12 JAN 90 (EFE) -- Rebels shot a man.                  | -          | 1990-01-12
          PARIS, Nov 5 (Reuters/AFP) – Rebels shot a man.                | 2024-11-05 | 2024-11-05
          KYIV, Dec. 29 (Reuters) - Rebels shot a man.                   | 2024-12-28 | 2024-12-29
          KYIV, Dec. 30 (Reuters) - Rebels shot a man.                   | 2024-12-28 | 2024-12-28
          KYIV, June 3 (Reuters) - Rebels shot a man.                    | 2024-12-28 | 2024-12-28
          KYIV (Reuters) - Rebels shot a man on March 3.                 | 2024-12-28 | 2024-12-28
          On March 3 - a Sunday - rebels shot a man.                     | 2024-12-28 | 2024-12-28
          In Leeds, Dec. 20 was a day of grief - and rage.               | 2024-12-28 | 2024-12-28
          Rebels shot a man.                                             | 2024-12-28 | 2024-12-28
          KYIV, March 31 Rebels shot a man.                              | 2024-12-28 | 2024-12-28
          KYIV, Feb. 31 (Reuters) - Rebels shot a man.                   | 2024-12-28 | 2024-12-28
          KYIV, March 3 (Reuters) - Rebels shot a man.                   | -          | -
          """)
  void isTheDayThatTheBodyNamesFirst(String text, String published, String expected) {
    Published archive = published == null ? null : Published.parse(published);
    Published day = DatelineDay.of(FieldText.of(Field.BODY, text), archive);
    assertEquals(expected, day == null ? null : day.toString(), text);
  }
}

package org.dateline.archive.form.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  private static String read(String text) {
    return String.valueOf(DateText.read(text, doubt -> {}));
  }

  private static List<String> doubts(String text) {
    List<String> doubts = new ArrayList<>();
    DateText.read(text, doubts::add);
    return doubts;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-12-27                       | 2024-12-27",
        "2024-12-27T18:20:00+09:00        | 2024-12-27T18:20:00+09:00",
        "2024-12-27T18:20:00,25Z          | 2024-12-27T18:20:00.25Z",
        "2024-12-27T18:20:00.1234567890Z  | 2024-12-27T18:20:00.123456789Z",
        "2024-12-27 18:20:00.000 -05:30   | 2024-12-27T18:20:00-05:30",
        "2024-12-27T18:20:00 EST          | 2024-12-27T18:20:00-05:00",
        "2024-12-27T18:20+01:00[Europe/Berlin] | 2024-12-27T18:20+01:00",
        "2024-12-27 18:20:00 +0900 JST    | 2024-12-27T18:20:00+09:00",
        "2024-12-27 18:20:00 America/New_York | 2024-12-27T18:20:00-05:00",
        "2024-06-27 18:20:00 America/New_York | 2024-06-27T18:20:00-04:00",
        "2024-12-27T6:05-05:00            | 2024-12-27T06:05-05:00",
        "2024-12-27T18:20:00+9            | 2024-12-27T18:20:00+09:00",
        "2024-12-27T18:20:5+01:00         | 2024-12-27T18:20:05+01:00",
        "2024-12-27T18Z                   | 2024-12-27T18:00Z",
        "2024-12-27T1820                  | 2024-12-27T18:20",
        "2024-012-27T18:20:00Z            | 2024-12-27T18:20:00Z",
        "2024-12-27+01:00                 | 2024-12-27",
        "2024-12-27Z                      | 2024-12-27",
        "2024-362                         | 2024-12-27",
        "2024362T18:20:00Z                | 2024-12-27T18:20:00Z",
        "2024-W52-5                       | 2024-12-27",
        "2024W525                         | 2024-12-27",
        "20241227182000                   | 2024-12-27T18:20:00",
        "20241227 182000                  | 2024-12-27T18:20:00",
        "20241227T18:20:00Z               | 2024-12-27T18:20:00Z",
        "20241227 18:20                   | 2024-12-27T18:20",
        "2024/12/27 18:20:00              | 2024-12-27T18:20:00",
        "2024:12:27 18:20:00              | 2024-12-27T18:20:00",
        "2024.12.27 18:20                 | 2024-12-27T18:20",
        "2024. 12. 27.                    | 2024-12-27",
        "2024-12-27T24:00:00Z             | 2024-12-28T00:00:00Z",
        "2016-12-31T23:59:60Z             | 2016-12-31T23:59:59Z",
        "2024-12                          | 2024-12",
        "12/2024                          | 2024-12",
      })
  void readsWhatProgramsWrite(String text, String date) {
    assertEquals(date, read(text));
    assertEquals(List.of(), doubts(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, 27 Dec 2024 18:20:00 MET    | 2024-12-27T18:20:00+01:00",
        "Fri, 27 Dec 2024 18:20:00 MEST   | 2024-12-27T18:20:00+02:00",
        "Fri, 27 Dec 92 18:20:00 MET DST  | 1992-12-27T18:20:00+02:00",
        "Fri, 27 Dec 2024 18:20:00 MEZ    | 2024-12-27T18:20:00+01:00",
        "Fri, 27 Dec 2024 18:20:00 CEST   | 2024-12-27T18:20:00+02:00",
        "Fri, 27 Dec 2024 18:20:00 AEDT   | 2024-12-27T18:20:00+11:00",
        "Fri, 27 Dec 2024 18:20:00 ET     | 2024-12-27T18:20:00-05:00",
        "Thu, 27 Jun 2024 18:20:00 ET     | 2024-06-27T18:20:00-04:00",
        "Fri, 27 Dec 2024 18:20:00 AT     | 2024-12-27T18:20:00-04:00",
        "Fri, 27 Dec 2024 18:20:00 Etc/GMT | 2024-12-27T18:20:00Z",
        "Fri, 27 Dec 2024 18:20:00 GMT-01:30 | 2024-12-27T18:20:00-01:30",
        "Fri, 27 Dec 2024 18:20:00 UTC+1  | 2024-12-27T18:20:00+01:00",
        "Fri, 27 Dec 2024 18:20:00 +09:00 | 2024-12-27T18:20:00+09:00",
        "Fri, 27 Dec 2024 18:20:00 Z      | 2024-12-27T18:20:00Z",
        "Fri, 27 Dec 2024 18:20:00 (CET)  | 2024-12-27T18:20:00+01:00",
        "Fri, 27 Dec 2024 18:20:00 +0100 (Mitteleuropäische Zeit) | 2024-12-27T18:20:00+01:00",
        "Fri, 27 Dec, 2024 18:20:00 UTC   | 2024-12-27T18:20:00Z",
        "Fri,27 Dec 2024 18:20:00 +0000   | 2024-12-27T18:20:00Z",
        "Fri,  6 Dec 2024  8:20:00 GMT    | 2024-12-06T08:20:00Z",
        "Fri, 27 Dec 2024                 | 2024-12-27",
        "Fri, 27 December 2024 18:20 GMT  | 2024-12-27T18:20Z",
        "Fri Dec 27 2024 18:20:00 GMT+0900 (Japan Standard Time) | 2024-12-27T18:20:00+09:00",
        "Fri Dec  6 18:20:00 2024         | 2024-12-06T18:20:00",
        "Fri Dec 27 18:20:00 +0000 2024   | 2024-12-27T18:20:00Z",
        "Fri Dec 27 18:20:00 CET 2024     | 2024-12-27T18:20:00+01:00",
        "Fri Dec 27 18:20:00 2024 +0900   | 2024-12-27T18:20:00+09:00",
        "Fri, 2024/12/27 18:20:00 EDT     | 2024-12-27T18:20:00-04:00",
        "27-DEC-2024 18:20:00.25          | 2024-12-27T18:20:00.25",
        "27-Dec-24                        | 2024-12-27",
        "Dec 27, 2024                     | 2024-12-27",
        "Dec. 27th, 2024                  | 2024-12-27",
        "December 27 2024, 6:20 p.m. ET   | 2024-12-27T18:20-05:00",
        "Friday, December 27, 2024 6:20 PM EST | 2024-12-27T18:20-05:00",
        "Sept 6, 2024 12:05 AM            | 2024-09-06T00:05",
        "6 PM, 27 December 2024           | 2024-12-27T18:00",
        "18:20, 27 December 2024          | 2024-12-27T18:20",
        "27 December 2024 18:20           | 2024-12-27T18:20",
        "27th of December 2024 at 18.20   | 2024-12-27T18:20",
        "12/27/2024, 6:20:00 PM           | 2024-12-27T18:20:00",
        "27/12/2024 18h20                 | 2024-12-27T18:20",
        "05/05/2024                       | 2024-05-05",
        "12/27/24                         | 2024-12-27",
        "Published December 27, 2024      | 2024-12-27",
        "Dec 27, 2024 @ 6:20PM            | 2024-12-27T18:20",
        "27 Dec 124 18:20:00 GMT          | 2024-12-27T18:20:00Z",
        "December 2024                    | 2024-12",
        "2024 Dec 27                      | 2024-12-27",
      })
  void readsWhatPeopleAndMailsWrite(String text, String date) {
    assertEquals(date, read(text));
    assertEquals(List.of(), doubts(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "27.12.2024 18:20 Uhr             | 2024-12-27T18:20",
        "01.02.2024                       | 2024-02-01",
        "Freitag, 27. Dezember 2024, 18.20 Uhr | 2024-12-27T18:20",
        "Fr, 27 Dez 2024 18:20:00 +0100   | 2024-12-27T18:20:00+01:00",
        "6. März 2024                     | 2024-03-06",
        "6. Jänner 2024 um 18 Uhr         | 2024-01-06T18:00",
        "vendredi 27 décembre 2024 à 18h20 | 2024-12-27T18:20",
        "ven. 27 déc. 2024 18:20          | 2024-12-27T18:20",
        "1er août 2024                    | 2024-08-01",
        "27 de diciembre de 2024          | 2024-12-27",
        "mar, 5 mar 2024 18:20:00 GMT     | 2024-03-05T18:20:00Z",
        "mar, 31 dic 2024 6:20 p. m.      | 2024-12-31T18:20",
        "27 dicembre 2024 ore 18:20       | 2024-12-27T18:20",
        "Sex, 27 de Dezembro de 2024 às 18:20 | 2024-12-27T18:20",
        "27 декабря 2024 г., 18:20        | 2024-12-27T18:20",
        "Пт, 27 дек 2024 18:20:00 +0300   | 2024-12-27T18:20:00+03:00",
        "Παρ, 27 Δεκ 2024 18:20:00 EST    | 2024-12-27T18:20:00-05:00",
        "27 Ιουλίου 2024 στις 18:20       | 2024-07-27T18:20",
        "27 Ιουλίου 2024                  | 2024-07-27",
        "2024. december 27. 18:20         | 2024-12-27T18:20",
        "2024-június-7T9:15-05:00         | 2024-06-07T09:15-05:00",
        "27 grudnia 2024 r.               | 2024-12-27",
        "piątek, 27 wrz 2024 18:20        | 2024-09-27T18:20",
        "27 december 2024 om 18:20 uur    | 2024-12-27T18:20",
        "den 27 december 2024 kl. 18.20   | 2024-12-27T18:20",
        "27 Aralık 2024 Cuma 18:20        | 2024-12-27T18:20",
        "27. prosince 2024                | 2024-12-27",
        "27. joulukuuta 2024 klo 18.20    | 2024-12-27T18:20",
        "27 tháng 12, 2024                | 2024-12-27",
        "2024년 12월 27일  18:20:00       | 2024-12-27T18:20:00+09:00",
        "2024-12-27 오후 6:20:00          | 2024-12-27T18:20:00+09:00",
        "2024. 12. 27. 오전 12:05         | 2024-12-27T00:05+09:00",
        "2024年12月27日(金) 18時20分      | 2024-12-27T18:20",
        "2024年12月27日 星期五 下午6:20   | 2024-12-27T18:20",
        "2024년 12월 27일(금) 오후 6:20   | 2024-12-27T18:20+09:00",
        "2024年12月27日18時20分           | 2024-12-27T18:20",
        "２０２４年１２月２７日           | 2024-12-27",
      })
  void readsWhatIsWrittenInOtherLanguages(String text, String date) {
    assertEquals(date, read(text));
    assertEquals(List.of(), doubts(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "987654321                | 2001-04-19T04:25:21Z",
        "1735323600               | 2024-12-27T18:20:00Z",
        "1735323600.25            | 2024-12-27T18:20:00.25Z",
        "987654321000             | 2001-04-19T04:25:21Z",
        "1735323600125            | 2024-12-27T18:20:00.125Z",
        "1735323600125.0          | 2024-12-27T18:20:00.125Z",
        "1735323600125000         | 2024-12-27T18:20:00.125Z",
        "1735323600125000000      | 2024-12-27T18:20:00.125Z",
        "-123456789               | 1966-02-02T02:26:51Z",
        "/Date(1735323600125+0100)/ | 2024-12-27T18:20:00.125Z",
      })
  void readsTimesSince1970ByTheirDigits(String text, String date) {
    assertEquals(date, read(text));
    assertEquals(List.of(), doubts(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "NULL",
        "null",
        "NaN",
        "nan",
        "NaT",
        "None",
        "N/A",
        "\\N",
        "-",
        "0",
        "0.0",
        "0000-00-00",
        "0000-00-00 00:00:00",
        "0000-00-00T00:00:00+01:00",
        "00.00.0000",
        "0001-01-01",
        "0001-01-01T00:00:00Z",
        "01/01/0001 00:00:00",
        "No publication date",
      })
  void whatStandsForNoDateIsNoneAndNoDoubt(String text) {
    assertEquals("null", read(text));
    assertEquals(List.of(), doubts(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "soon                             | not a date",
        "3 hours ago                      | not a date",
        "27 Dec                           | not a date",
        "Fri, 27 xyz 2024 18:20:00 GMT    | not a date",
        "Fri, Dec x 2024 18:20:00 GMT     | not a date",
        "Fri, 27 Dec 2024 1:2:3:4 GMT     | not a date",
        "Fri, 27 Dec 2024 18:20:00 +zz:00 | not a date",
        "Fri, 27 Dec 2024 18:20:00 +00:zz | not a date",
        "2024-12-27-01                    | not a date",
        "2024-12-27T18:20:00-06:00Textra  | not a date",
        "2024-xx-27                       | not a date",
        "12024                            | not a date",
        "638709024000000000               | not a date",
        "2024-02-30                       | no such date",
        "Fri, 32 Dec 2024 18:20:00 GMT    | no such date",
        "2024-12-27T25:20:00Z             | no such date",
        "2024-12-27T18:61:00Z             | no such date",
        "2024-12-27T18:20:61Z             | no such date",
        "2024-12-27T18:20:00-99:99        | no such date",
        "27 Dec 2024 13:20 AM             | no such date",
        "01/02/2024                       | ambiguous date",
        "01-02-2024 18:20                 | ambiguous date",
        "03-12-31                         | ambiguous date",
        "27.12.24                         | ambiguous date",
        "200106010000                     | ambiguous date",
        "3013-12-27                       | a date in the far future",
        "9999-12-31T23:59:59Z             | a date in the far future",
        "1970-01-01T00:00:00              | the zero of clocks is no date",
        "1969-12-31T19:00:00-05:00        | the zero of clocks is no date",
      })
  void whatHasNoMeaningOrTwoIsSaid(String text, String kind) {
    assertEquals("null", read(text));
    assertEquals(List.of(kind + ": \"" + text + '"'), doubts(text));
  }

  @Test
  void aZoneThatNobodyKnowsIsReadAsUtcAndSaid() {
    for (String zone : List.of("XYZ", "IST", "Q", "Mars/Olympus")) {
      String text = "Fri, 27 Dec 2024 18:20:00 " + zone;
      assertEquals("2024-12-27T18:20:00", read(text));
      assertEquals(List.of("unknown time zone, read as UTC: \"" + text + '"'), doubts(text));
    }
  }

  @Test
  void theFirstDayOf1970IsReadWithADoubt() {
    assertEquals("1970-01-01", read("1970-01-01"));
    assertEquals(List.of("perhaps the zero of clocks: \"1970-01-01\""), doubts("1970-01-01"));
  }

  @Test
  void aMonthOfTwoMeaningsIsNotGuessed() {
    assertEquals("null", read("27 listopada 2024"));
  }

  @Test
  void hostileTextsTakeNoTime() {
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          for (String part : List.of("1", "1:", "1.", "(", "a ", "1 ", "- ", "年", ": 1", "h1 ")) {
            for (int i = 0; i < 2_000; i++) {
              read(part.repeat(100 / part.length()) + i);
            }
          }
        });
  }
}

package org.dateline.search;

import java.util.List;

/** Values that could be mistaken for syntax, or that are longer than a term of Lucene may be. */
final class OddValues {
  private static final String LONG = "Long " + "x".repeat(40_000);

  static final List<String> ALL =
      List.of(
          "AFP/Reuters",
          "AFP|Reuters",
          "World/Asia",
          "World",
          "a^b~c \\ d\\/e: \"f\"",
          "*",
          "star*?",
          " spaced  out ",
          "comma, equals=colon:5:name",
          "bell \u0007 red \u001b[31m\u001b^",
          "unit \u001f step \u001e none \u0000",
          "tab\tand\nline",
          "Агентство/Новости",
          "通信社 | アジア",
          "وكالة",
          "İstanbul ΟΔΟΣ",
          "\uD83D\uDE00 news \uD83C\uDDFA\uD83C\uDDE6",
          LONG + "/1",
          LONG + "/2",
          "\uD83D\uDE00".repeat(20_000),
          "y".repeat(999) + "\uD83D\uDE00z",
          "y".repeat(1_000),
          "y".repeat(1_001));

  private OddValues() {}
}

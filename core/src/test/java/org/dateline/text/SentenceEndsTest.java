package org.dateline.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEndsTest {
  private static List<String> sentences(String text) {
    return Sentences.of(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gunmen shot at a U.S. Army patrol near Basra.",
        "The U.N. Human Rights Council met in Geneva.",
        "The novelist P.D. James lived in Oxford.",
        "Gov. J.B. Pritzker signed it.",
        "Lt. Gen. Smith met Maj. Gen. Ada Stone and Sen. Rand Paul.",
        "Col. J. R. Ewing and George W. Bush spoke with W.H. Auden.",
        "She came to Washington, D.C. Tuesday to speak.",
        "It begins at 5 p.m. Monday in the town hall.",
        "It begins at 5 p.m. Kyiv time in the town hall.",
        "It begins at 5:30 p.m. EST on two channels.",
        "He lives at No. 10 Downing Street in St. Petersburg near Mt. Everest.",
        "See Fig. 3 and pp. 4 of Vol. 2, written on Jan. 5 last year.",
        "The case of Roe v. Wade, i.e. The Case, drew approx. 300 lawyers, e.g. Ms. Weddington.",
        "Acme Inc. said that Foo & Co. Ltd. of Leeds was Acme Corp. Chairman Ann Lee's idea.",
        "Jim Smith Jr. Sunday told a Ph.D. student of it.",
        "The U.S., Russia and the E.U. (The Three) met.",
        "The U.S. - China talks failed.",
        "The U.S. No. 1 player and the U.S. Under Secretary of State met.",
        "Robert F. \"Bobby\" Kennedy and M.C. \"Mac\" Bundy spoke.",
        "The boy is 5 ft. 9 in. tall near Ft. Worth, said Ret. Gen. Smith.",
        "Trump Says U.S. In Talks With China",
        "He was killed with a .38 revolver.",
        "A Tallahassee, Fla. Gov. Ron Smith fan spoke.",
        "The star told E! News of it.",
        "A. The first of the council's demands.",
        "They read Node.js docs at www.Example.com and wrote to J.Doe@Example.com about Web.Config",
      })
  void aStopInsideANameOrShortFormEndsNothing(String text) {
    assertEquals(List.of(text), sentences(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shares of Acme Inc. | Stocks rose in Asia.",
        "She rang the F.B.I. | Agents came at once.",
        "The man lived in the U.S. | The army looked for him.",
        "He came at 5 p.m. | He left an hour later.",
        "It began at 9 a.m. | Police closed the road.",
        "She spoke in Washington, D.C. | On Tuesday she flew home.",
        "He works for Acme Inc. | It makes ladders.",
        "They crashed near Tampa, Fla. | Rescuers found the wreck.",
        "He said, \"I live in the U.S.\" | She did not.",
        "It was AT&T Corp. | On Monday it fell.",
        "Few lived in the U.S. | Rebels attacked.",
        "He knew J.K. | It did not help.",
        "He went to the U.S. | “We miss him,” she said.",
        "He said: “I live in the U.S.” | Russia did not answer.",
        "They lived in the U.S. | Mr. Lee came later.",
        "Few liked life in the U.S. | Officials say so.",
        "He said no. | Then he left.",
        "Who is the rep? | He did not say.",
        "The law was passed in Jan. | The court struck it down.",
        "It was the end of World War I. | Germany had lost.",
        "That was plan B. | The army had no other.",
        "The trial ended.|The army went home.",
        "“It is over.”|The army went home.",
        "Sales rose. | iPhone owners were glad.",
        "They sold bread, milk, etc. | The shop is closed.",
        "HE LIVES IN THE U.S. | THE ARMY SAID SO.",
        "He fled to the U.S... | The army followed (from the U.K.). | The rest stayed.",
        "It was over (in 2020).|The army went home.",
        "IT ENDED AT 5 P.M. | THAT WAS LATE.",
        "He paid 1. | The rest paid 2! | Nobody? | No.",
      })
  void aTrueEndStays(String marked) {
    List<String> wanted = List.of(marked.split(" ?\\| ?", -1));
    String text = marked.replaceAll("(?<! )\\| ?", "").replace("| ", "");
    assertEquals(wanted, sentences(text));
  }

  @Test
  void linesEndSentencesThatStopsDoNot() {
    assertEquals(2, sentences("A talk in the U.S.\nArmy men came").size());
  }

  @Test
  void whatIsReadIsReadWhateverStandsThere() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] pieces = {
      "U.S.", "p.m.", "5", " ", ".", "The", "Inc", "İ", "“", "\"", "-", "J.", "no", "😀", "time"
    };
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      int words = Tokenizer.tokenize(text.toString()).size();
      assertEquals(
          words,
          sentences(text.toString()).stream().mapToInt(s -> Tokenizer.tokenize(s).size()).sum(),
          "seed " + seed + ": " + text);
    }
  }
}

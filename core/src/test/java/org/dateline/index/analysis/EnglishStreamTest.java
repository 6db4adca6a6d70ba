package org.dateline.index.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.dateline.text.Sentences;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;
import org.dateline.text.Vocabulary;
import org.dateline.text.language.LanguageDetector;
import org.junit.jupiter.api.Test;

/** The one-step chain against the tokenizer and the filters that it stands for. */
class EnglishStreamTest {
  private static final String ALPHABET =
      "aabcdeefgsstzABCDEIS0123456789    \n\t.,;:'\u2019\u2018\u201c\u201d\u2014\u2013\u2026-_\"()/@&%$#*+=<>~^`|\\"
          + "\u00e9\u00fc\u00df\u0131\u0130\u00d7\u00aa\u00b5\u00b7\u00a0\u20ac\u2022\u0160\u01c5\u024f";
  private static final List<String> PIECES =
      List.of(
          "the",
          "The",
          " of ",
          "Zelensky's",
          "Zelensky\u2019s",
          "U.S.",
          "o'clock",
          "3.14",
          "1,000",
          "a.b",
          "running",
          "soldiers",
          "\u0130zmir",
          "stra\u00dfe",
          " to be ",
          "__",
          "a_b",
          "x:y",
          "e-mail",
          "I'S",
          "'s");

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private String text() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(8) == 0) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      } else {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return text.toString();
  }

  private static List<String> standard(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (StandardTokenizer tokenizer = new StandardTokenizer()) {
      tokenizer.setReader(new StringReader(text));
      CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
      OffsetAttribute offsets = tokenizer.addAttribute(OffsetAttribute.class);
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        words.add(term + " " + offsets.startOffset() + "-" + offsets.endOffset());
      }
      tokenizer.end();
    }
    return words;
  }

  private static List<String> ours(EnglishWords words, String text) {
    List<String> all = new ArrayList<>();
    while (words.next()) {
      all.add(text.substring(words.start(), words.end()) + " " + words.start() + "-" + words.end());
    }
    return all;
  }

  @Test
  void wordsAreThoseOfTheStandardTokenizer() throws IOException {
    EnglishWords words = new EnglishWords();
    for (int i = 0; i < 20_000; i++) {
      String text = text();
      assertTrue(words.begin(text), text);
      assertEquals(standard(text), ours(words, text), "seed " + seed + ": " + text);
    }
  }

  @Test
  void eachCharacterThatIsTakenIsCutAsTheStandardTokenizerCutsIt() throws IOException {
    EnglishWords words = new EnglishWords();
    int taken = 0;
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String text =
          "a" + c + "b " + c + " 1" + c + "2 a" + c + " " + c + "1 x" + c + "1 _" + c + "_";
      if (words.begin(text)) {
        taken++;
        assertEquals(standard(text), ours(words, text), "U+" + Integer.toHexString(c));
      }
    }
    assertTrue(taken > 500, taken + " characters");
  }

  @Test
  void textsOfOtherCharactersAndEndlessWordsAreLeftToTheFilters() {
    EnglishWords words = new EnglishWords();
    assertFalse(words.begin("e\u0301"));
    assertFalse(words.begin("\u041a\u0443\u0440\u0441\u043a"));
    assertFalse(words.begin("soft\u00adhyphen"));
    assertFalse(words.begin("smile \ud83d\ude00"));
    assertFalse(words.begin("x".repeat(256)));
    assertTrue(words.begin("x".repeat(255)));
  }

  private List<Tag> tags(String text) {
    List<Tag> tags = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
      int start = random.nextInt(text.length());
      int end = start + 1 + random.nextInt(text.length() - start);
      tags.add(new Tag(start, end, List.of("\u0001e" + i, "\u0001tperson").subList(0, 1 + i % 2)));
    }
    tags.sort(Comparator.comparingInt(Tag::start));
    return tags;
  }

  private static List<String> tokens(TokenStream stream) throws IOException {
    List<String> tokens = new ArrayList<>();
    TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
    OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
    PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      tokens.add(
          term.getBytesRef().utf8ToString()
              + " +"
              + step.getPositionIncrement()
              + " "
              + offsets.startOffset()
              + "-"
              + offsets.endOffset());
    }
    stream.end();
    tokens.add("end +" + step.getPositionIncrement() + " " + offsets.endOffset());
    stream.close();
    return tokens;
  }

  private static String noted(AnalysisNotes.Notes notes) throws IOException {
    return words(notes) + " " + notes.sketch() + " " + notes.sentences();
  }

  private static Set<String> words(AnalysisNotes.Notes notes) throws IOException {
    Set<String> words = new TreeSet<>();
    TokenStream stream = notes.words();
    TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      words.add(term.getBytesRef().utf8ToString());
    }
    stream.end();
    stream.close();
    return words;
  }

  @Test
  void termsTagsAndNotesAreThoseOfTheFilters() throws IOException {
    AnalysisNotes.Notes notes = new AnalysisNotes.Notes();
    AnalysisNotes.Notes expectedNotes = new AnalysisNotes.Notes();
    AnalysedWords table = NewsAnalysis.words();
    Vocabulary vocabulary = new Vocabulary();
    NewsAnalysis fast = new NewsAnalysis(notes, table);
    NewsAnalysis slow = new NewsAnalysis(expectedNotes, table);
    for (int i = 0; i < 5_000; i++) {
      String text = text();
      List<Tag> tags = tags(text);
      List<Sentences.Span> sentences = Sentences.of(text);
      notes.clear();
      expectedNotes.clear();
      Tokens cut = Tokenizer.tokenize(text, vocabulary);
      TokenStream stream = fast.stream(cut, tags, "en", sentences);
      assertTrue(stream instanceof EnglishStream, text);
      List<String> tokens = tokens(stream);
      expectedNotes.begin(sentences);
      String message = "seed " + seed + ": " + text + " " + tags;
      assertEquals(tokens(slow.filtered(LanguageDetector.ENGLISH, text, tags)), tokens, message);
      assertEquals(noted(expectedNotes), noted(notes), message);
    }
  }

  @Test
  void wordsThatTakeEachOthersPlaceAreNotMixedUp() throws IOException {
    AnalysisNotes.Notes notes = new AnalysisNotes.Notes();
    AnalysedWords table = NewsAnalysis.words();
    NewsAnalysis analysis = new NewsAnalysis(notes, table);
    // More than have ids at one time, then the first ones again in two vocabularies.
    Vocabulary vocabulary = new Vocabulary();
    for (int i = 0; i < 400_000; i += 1_000) {
      table.trim();
      assertWordsAsWritten(analysis, notes, vocabulary, i);
    }
    Vocabulary another = new Vocabulary();
    for (int i = 0; i < 5_000; i += 1_000) {
      assertWordsAsWritten(analysis, notes, another, i);
      assertWordsAsWritten(analysis, notes, vocabulary, i);
    }
  }

  private static void assertWordsAsWritten(
      NewsAnalysis analysis, AnalysisNotes.Notes notes, Vocabulary vocabulary, int first)
      throws IOException {
    List<String> words = new ArrayList<>();
    for (int i = first; i < first + 1_000; i++) {
      // Every third is no word of the tagger.
      words.add("Words" + Integer.toString(i, 36) + (i % 3 == 0 ? "_x" : ""));
    }
    Tokens text = Tokenizer.tokenize(String.join(" ", words), vocabulary);
    notes.clear();
    List<String> terms = tokens(analysis.stream(text, List.of(), "en", List.of()));
    assertEquals(words.size() + 1, terms.size());
    Set<String> written = new TreeSet<>();
    words.forEach(word -> written.add(word.toLowerCase(Locale.ROOT)));
    assertEquals(written, words(notes));
  }
}

package org.dateline.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.junit.jupiter.api.Test;

/** An index says of its terms what a list of them says. */
class TermDictionaryTest {
  private static final String FIELD = "word";
  private static final int ARTICLES = 400;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final MapTerms list = new MapTerms(ARTICLES);

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      word.appendCodePoint(random.nextInt(10) == 0 ? 0x1F600 : 'a' + random.nextInt(3));
    }
    return word.toString();
  }

  private void write(Directory directory) throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (int i = 0; i < ARTICLES; i++) {
        Document document = new Document();
        String word = word();
        document.add(new StringField(FIELD, word, Store.NO));
        document.add(new StringField("x" + FIELD, word(), Store.NO));
        list.with(FIELD, word, 1);
        writer.addDocument(document);
        if (random.nextInt(100) == 0) {
          writer.commit();
        }
      }
    }
  }

  /** Reads all, or the first so many. */
  private interface Reading {
    void read(TermDictionary from, TermDictionary.Taker taker) throws IOException;
  }

  private void compare(TermDictionary index, Reading reading) throws IOException {
    for (int most : new int[] {1, 3, Integer.MAX_VALUE}) {
      assertEquals(first(list, most, reading), first(index, most, reading), () -> "seed " + seed);
    }
  }

  private static List<String> first(TermDictionary terms, int most, Reading reading)
      throws IOException {
    List<String> read = new ArrayList<>();
    reading.read(
        terms,
        (term, articles) -> {
          read.add(term.utf8ToString() + " " + articles);
          return read.size() < most;
        });
    return read;
  }

  @Test
  void anIndexSaysWhatTheListSays() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        TermDictionary index = TermDictionary.of(reader);
        assertEquals(ARTICLES, index.articles());
        for (String start : List.of("", "a", "ab", "b", "ccc", "zz", word())) {
          assertEquals(
              list.articles(new Term(FIELD, start)), index.articles(new Term(FIELD, start)));
          BytesRef prefix = new BytesRef(start);
          compare(index, (terms, taker) -> terms.startingWith(FIELD, prefix, taker));
          compare(index, (terms, taker) -> terms.startingWith("none", prefix, taker));
        }
        for (String pattern : List.of(".*", "a.*c", "[ab]+", ".", "abc", "(a|\uD83D\uDE00).?")) {
          Automaton words =
              Operations.determinize(
                  new RegExp(pattern).toAutomaton(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
          compare(index, (terms, taker) -> terms.matching(FIELD, words, taker));
        }
      }
    }
  }
}

package org.dateline.cli.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a treebank with the words that people marked in it.
 *
 * @param text as it was written
 * @param words in their order
 * @param opens whether a document begins with it
 */
record TreebankSentence(String text, List<TreebankWord> words, boolean opens) {
  TreebankSentence {
    words = List.copyOf(words);
  }

  /**
   * Reads CoNLL-U, plain or gzipped; each sentence needs its {@code # text}.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is no CoNLL-U, naming file and line
   */
  static List<TreebankSentence> read(Path file) throws IOException {
    Reader reader = new Reader();
    int number = 0;
    try (BufferedReader lines = LabelledLine.lines(file)) {
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        reader.take(line);
      }
      reader.close();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
    }
    return reader.sentences;
  }

  /** Takes line by line. */
  private static final class Reader {
    private static final String TEXT = "# text = ";
    private static final int COLUMNS = 8;
    private static final int FORM = 1;
    private static final int LEMMA = 2;
    private static final int PART = 3;
    private static final int PENN = 4;
    private static final int FEATURES = 5;
    private static final int HEAD = 6;
    private static final int RELATION = 7;

    private final List<TreebankSentence> sentences = new ArrayList<>();
    private final List<TreebankWord> words = new ArrayList<>();
    private String text = "";
    private boolean opens = true;
    private int at;
    // Several words written as one, "don't": where it ends, and its last word.
    private int joinedEnd;
    private int joinedLast;

    private void take(String line) {
      if (line.startsWith("# newdoc")) {
        opens = true;
      } else if (line.startsWith(TEXT)) {
        text = line.substring(TEXT.length());
      } else if (line.isBlank()) {
        close();
      } else if (!line.startsWith("#")) {
        takeWord(line.split("\t", -1));
      }
    }

    private void takeWord(String[] columns) {
      if (columns.length < COLUMNS) {
        throw new IllegalArgumentException("a word needs " + COLUMNS + " columns");
      }
      String id = columns[0];
      if (id.contains(".")) {
        return;
      }
      skipSpace();
      int dash = id.indexOf('-');
      if (dash > 0) {
        joinedEnd = endOf(columns[FORM]);
        joinedLast = number(id.substring(dash + 1));
        return;
      }
      if (at < joinedEnd && number(id) > joinedLast) {
        at = joinedEnd;
        skipSpace();
      }
      // Of words written as one, what is not written so itself stands for the whole.
      boolean joined = at < joinedEnd && !text.startsWith(columns[FORM], at);
      int to = joined ? joinedEnd : endOf(columns[FORM]);
      words.add(word(columns, to));
      at = joined ? at : to;
    }

    private void skipSpace() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private int endOf(String written) {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("a sentence needs its text, in a line \"# text = ...\"");
      }
      if (!text.startsWith(written, at)) {
        throw new IllegalArgumentException("\"" + written + "\" does not follow in the # text");
      }
      return at + written.length();
    }

    private TreebankWord word(String[] columns, int to) {
      String relation = columns[RELATION];
      int colon = relation.equals(TreebankWord.OWNER) ? -1 : relation.indexOf(':');
      return new TreebankWord(
          at,
          to,
          columns[LEMMA],
          columns[PART],
          columns[PENN],
          columns[FEATURES],
          number(columns[HEAD]) - 1,
          colon < 0 ? relation : relation.substring(0, colon));
    }

    private static int number(String written) {
      try {
        return Integer.parseInt(written);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("\"" + written + "\" is no number of a word", e);
      }
    }

    private void close() {
      if (words.stream().anyMatch(word -> word.head() >= words.size())) {
        throw new IllegalArgumentException("a word hangs on one that the sentence has not");
      }
      if (!words.isEmpty()) {
        sentences.add(new TreebankSentence(text, words, opens));
        opens = false;
      }
      words.clear();
      text = "";
      at = 0;
      joinedEnd = 0;
      joinedLast = 0;
    }
  }
}

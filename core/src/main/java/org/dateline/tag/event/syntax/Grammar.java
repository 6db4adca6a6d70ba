package org.dateline.tag.event.syntax;

import java.io.IOException;
import org.dateline.Internal;
import org.dateline.text.SentenceView;
import org.dateline.text.Word;

/**
 * Reads sentences: cuts each into noun phrases and verb groups by small words, verb forms, names
 * and numbers. It is no parser; what is in doubt is left open. Takes time linear in the words of a
 * sentence. Immutable and thread-safe.
 */
@Internal
public final class Grammar {
  private final SyntaxWords words;
  private final Numbers numbers;

  private Grammar(SyntaxWords words) {
    this.words = words;
    this.numbers = new Numbers(words);
  }

  /**
   * A grammar of the words in the jar.
   *
   * @throws IOException if the jar cannot be read
   */
  public static Grammar bundled() throws IOException {
    return new Grammar(SyntaxWords.bundled());
  }

  /** What a word can be: a bit for each {@link WordClass}. */
  public long classes(String key) {
    return words.classes(key);
  }

  /** What any of the words of a sentence can be. */
  public long classes(SentenceView view) {
    long all = 0;
    for (int i = view.from(); i < view.to(); i++) {
      all |= words.classes(view.tokens().word(i));
    }
    return all;
  }

  /** Whether a number may begin with a word. */
  public boolean mayCount(Word word) {
    return Numbers.mayBegin(word);
  }

  /** What a sentence is made of, read once for all its triggers. */
  public SentenceSyntax read(SentenceView view) {
    SyntaxSentence sentence = new SyntaxSentence(view, words);
    WordTags tags = WordTagger.tag(sentence, numbers);
    PhraseRow row = new PhraseRow(sentence, Phraser.cut(sentence, tags));
    return new SentenceSyntax(sentence, tags, row, new Clause(row), new Clauses(sentence, tags));
  }
}

package org.dateline.tag.event.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.tag.event.syntax.Phrase.Form;
import org.dateline.tag.event.syntax.Phrase.Kind;

/** The phrases of a sentence in order, and what stands at a place among them. */
@Internal
public final class PhraseRow {
  private static final Set<Form> LOOSE = Set.of(Form.GERUND, Form.REDUCED);

  final SyntaxSentence sentence;
  final List<Phrase> phrases;
  private final int[] at;

  public PhraseRow(SyntaxSentence sentence, List<Phrase> phrases) {
    this.sentence = sentence;
    this.phrases = phrases;
    this.at = new int[sentence.to - sentence.from];
    for (int i = 0; i < phrases.size(); i++) {
      Arrays.fill(
          at, phrases.get(i).from() - sentence.from, phrases.get(i).to() - sentence.from, i);
    }
  }

  public List<Phrase> phrases() {
    return phrases;
  }

  /** The phrase that holds a word, or -1. */
  public int at(int word) {
    return sentence.has(word) ? at[word - sentence.from] : -1;
  }

  public boolean is(int at, Kind kind) {
    return at >= 0 && at < phrases.size() && phrases.get(at).is(kind);
  }

  public boolean isForm(int at, Form form) {
    return is(at, Kind.VERB) && phrases.get(at).form() == form;
  }

  public boolean isFiniteVerb(int at) {
    return isForm(at, Form.FINITE) || isForm(at, Form.COPULA);
  }

  boolean headIs(int at, WordClass type) {
    return is(at, Kind.VERB) && sentence.is(phrases.get(at).head(), type);
  }

  public String key(int at) {
    return at >= 0 && at < phrases.size() ? sentence.key(phrases.get(at).from()) : "";
  }

  private boolean isLight(int at) {
    return is(at, Kind.ADVERB) || is(at, Kind.TIME);
  }

  public int skipLeft(int at) {
    int left = at;
    while (isLight(left)) {
      left--;
    }
    return left;
  }

  public int skipRight(int at) {
    int right = at;
    while (isLight(right)) {
      right++;
    }
    return right;
  }

  boolean isLooseVerb(int at) {
    return is(at, Kind.VERB) && LOOSE.contains(phrases.get(at).form());
  }

  /** The verb group whose verb is among the words, else the first noun phrase, else -1. */
  public int trigger(int from, int to) {
    int noun = -1;
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      boolean heads = phrase.head() >= from && phrase.head() < to;
      if (heads && phrase.is(Kind.VERB) && phrase.form() != Form.COPULA) {
        return i;
      }
      if (noun < 0 && phrase.is(Kind.NOUN) && phrase.overlaps(from, to)) {
        noun = i;
      }
    }
    return noun;
  }

  /** The last of the noun phrases that "of" hangs on one, itself if there is none. */
  int lastOf(int noun) {
    int at = noun;
    while (key(at + 1).equals("of") && is(at + 2, Kind.NOUN)) {
      at += 2;
    }
    return at;
  }

  /** The word after all that follows a noun phrase with "of". */
  public int ofEnd(int noun) {
    return phrases.get(lastOf(noun)).to();
  }
}

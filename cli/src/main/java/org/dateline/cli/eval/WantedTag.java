package org.dateline.cli.eval;

import java.util.EnumSet;
import java.util.Set;
import org.dateline.tag.event.syntax.SyntaxTag;
import org.jspecify.annotations.Nullable;

/**
 * What a word of a treebank is to the grammar of sentences.
 *
 * @param tag what it is
 * @param also what is as good, for the tags of both do not part words alike
 */
record WantedTag(SyntaxTag tag, Set<SyntaxTag> also) {
  private static final Set<String> QUANTIFIERS =
      Set.of("many", "several", "such", "few", "other", "more", "most", "much", "own", "another");

  WantedTag {
    also = Set.copyOf(also);
  }

  boolean holds(SyntaxTag found) {
    return found == tag || also.contains(found);
  }

  /** What is wanted of a word; {@code null} of punctuation and what else no tag is for. */
  static @Nullable WantedTag of(TreebankSentence sentence, int at) {
    TreebankWord word = sentence.words().get(at);
    return switch (word.part()) {
      case "VERB", "AUX" -> verb(word);
      case "NOUN", "PROPN" -> of(SyntaxTag.WORD, SyntaxTag.TIME);
      case "ADJ" -> adjective(word);
      case "NUM" -> number(sentence, word);
      case "DET" -> of(SyntaxTag.DETERMINER, SyntaxTag.TIME);
      case "PRON" -> pronoun(word);
      case "ADV" -> adverb(word);
      case "ADP" -> preposition(word);
      case "SCONJ" -> subordinator(sentence, word);
      case "CCONJ" -> of(SyntaxTag.CONJUNCTION);
      case "PART" -> word.isForm("TO") ? of(SyntaxTag.TO) : of(SyntaxTag.ADVERB);
      default -> null;
    };
  }

  private static WantedTag of(SyntaxTag tag, SyntaxTag... also) {
    EnumSet<SyntaxTag> others = EnumSet.noneOf(SyntaxTag.class);
    others.addAll(Set.of(also));
    return new WantedTag(tag, others);
  }

  private static WantedTag verb(TreebankWord word) {
    if (word.lemma().equals("be")) {
      return of(SyntaxTag.BE);
    }
    if (word.lemma().equals("have")) {
      return of(SyntaxTag.HAVE);
    }
    boolean does = word.lemma().equals("do") && !word.isForm("VBN", "VBG");
    if (does || word.isForm("MD")) {
      return of(SyntaxTag.MODAL);
    }
    if (word.hangsAs("case", "mark")) {
      // "including"
      return of(SyntaxTag.PREPOSITION, SyntaxTag.ING, SyntaxTag.WORD);
    }
    boolean modifies = word.hangsAs("amod", "compound");
    return switch (word.form()) {
      case "VB" -> of(SyntaxTag.BASE, SyntaxTag.FINITE);
      case "VBD" -> of(SyntaxTag.FINITE, SyntaxTag.ED);
      case "VBN" -> modifies ? of(SyntaxTag.WORD) : of(SyntaxTag.ED);
      case "VBG" -> modifies ? of(SyntaxTag.WORD) : of(SyntaxTag.ING);
      default -> of(SyntaxTag.FINITE, SyntaxTag.BASE);
    };
  }

  private static WantedTag adjective(TreebankWord word) {
    if (QUANTIFIERS.contains(word.lemma())) {
      return of(SyntaxTag.WORD, SyntaxTag.DETERMINER, SyntaxTag.TIME);
    }
    // "were dead"
    return word.hangsAs("amod")
        ? of(SyntaxTag.WORD, SyntaxTag.TIME)
        : of(SyntaxTag.WORD, SyntaxTag.TIME, SyntaxTag.ED);
  }

  // "two-day" is an adjective.
  private static WantedTag number(TreebankSentence sentence, TreebankWord word) {
    return sentence.text().startsWith("-", word.end())
        ? of(SyntaxTag.NUMBER, SyntaxTag.TIME, SyntaxTag.WORD)
        : of(SyntaxTag.NUMBER, SyntaxTag.TIME);
  }

  private static WantedTag pronoun(TreebankWord word) {
    if (word.isForm("PRP$")) {
      return of(SyntaxTag.DETERMINER);
    }
    if (word.isForm("WP", "WDT", "WP$") || word.features().contains("PronType=Rel")) {
      return of(SyntaxTag.RELATIVE, SyntaxTag.SUBORDINATOR);
    }
    return word.isForm("PRP")
        ? of(SyntaxTag.PRONOUN)
        : of(SyntaxTag.PRONOUN, SyntaxTag.DETERMINER, SyntaxTag.WORD, SyntaxTag.ADVERB);
  }

  private static WantedTag adverb(TreebankWord word) {
    if (word.isForm("WRB")) {
      return of(SyntaxTag.SUBORDINATOR);
    }
    return of(SyntaxTag.ADVERB, SyntaxTag.TIME);
  }

  private static WantedTag preposition(TreebankWord word) {
    if (word.isForm("RP")) {
      return of(SyntaxTag.ADVERB);
    }
    // "in order to"
    return word.hangsAs("fixed", "mark")
        ? of(SyntaxTag.PREPOSITION, SyntaxTag.SUBORDINATOR, SyntaxTag.WORD)
        : of(SyntaxTag.PREPOSITION);
  }

  // "after opening" may have either.
  private static WantedTag subordinator(TreebankSentence sentence, TreebankWord word) {
    boolean gerund = word.head() >= 0 && sentence.words().get(word.head()).isForm("VBG");
    return gerund || word.hangsAs("fixed")
        ? of(SyntaxTag.SUBORDINATOR, SyntaxTag.PREPOSITION)
        : of(SyntaxTag.SUBORDINATOR);
  }
}

package org.dateline.cli.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.text.Sentences.Span;

/**
 * The phrases of a treebank's sentence that hold no others, read off its tree: a noun with what
 * stands before it and belongs to it, owners too; a verb with its auxiliaries.
 */
final class BasePhrases {
  private static final String[] INSIDE = {
    "amod", "compound", "nummod", "flat", "goeswith", "det", TreebankWord.OWNER
  };

  private final TreebankSentence sentence;
  private final List<TreebankWord> words;

  private BasePhrases(TreebankSentence sentence) {
    this.sentence = sentence;
    this.words = sentence.words();
  }

  /** Noun phrases, as stretches of the sentence's text. */
  static Set<Span> nouns(TreebankSentence sentence) {
    return new BasePhrases(sentence).nouns();
  }

  /** Verb groups; an auxiliary that stands apart is one of its own: "did he go". */
  static Set<Span> verbs(TreebankSentence sentence) {
    return new BasePhrases(sentence).verbs();
  }

  private Set<Span> nouns() {
    Set<Span> spans = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (isHead(words.get(i))) {
        spans.add(span(first(i), last(i)));
      }
    }
    return spans;
  }

  private static boolean isHead(TreebankWord word) {
    boolean relative = word.features().contains("PronType=Rel") || word.isForm("WP", "WDT");
    return word.isPart("NOUN", "PROPN", "PRON", "NUM") && !relative && !word.hangsAs(INSIDE);
  }

  private int first(int head) {
    int first = head;
    for (int i = head - 1; i >= 0 && belongs(i, head) && !isRelative(i); i--) {
      first = words.get(i).isPart("PUNCT") ? first : i;
    }
    return first;
  }

  private boolean isRelative(int at) {
    return words.get(at).isForm("WDT", "WP", "WP$");
  }

  private int last(int head) {
    int last = head;
    for (int i = head + 1; i < words.size() && belongs(i, head) && isName(i); i++) {
      last = words.get(i).isPart("PUNCT") ? last : i;
    }
    return last;
  }

  // "Nick Moreau", "September 7".
  private boolean isName(int at) {
    return words.get(at).isPart("PROPN", "NUM", "PUNCT", "NOUN");
  }

  // Whether the way up to the head leads only over words that stand inside noun phrases.
  private boolean belongs(int at, int head) {
    for (int i = at, steps = 0; steps < words.size() && i >= 0; i = words.get(i).head(), steps++) {
      if (i == head) {
        return true;
      }
      if (!isInside(words.get(i))) {
        return false;
      }
    }
    return false;
  }

  private boolean isInside(TreebankWord word) {
    boolean hyphen = word.isPart("PUNCT") && sentence.text().charAt(word.start()) == '-';
    boolean degree =
        word.hangsAs("advmod") && word.head() >= 0 && words.get(word.head()).hangsAs("amod");
    boolean owner = word.hangsAs("case") && word.isForm("POS");
    return word.hangsAs(INSIDE) || hyphen || degree || owner;
  }

  private Set<Span> verbs() {
    Set<Span> spans = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      List<Integer> group = group(i);
      for (int from = 0; from < group.size(); ) {
        int to = from + 1;
        while (to < group.size() && onlyAdverbs(group.get(to - 1) + 1, group.get(to))) {
          to++;
        }
        spans.add(span(group.get(from), group.get(to - 1)));
        from = to;
      }
    }
    return spans;
  }

  // The auxiliaries that hang on a word, and itself if it is a verb and no adjective.
  private List<Integer> group(int head) {
    List<Integer> group = new ArrayList<>();
    for (int i = 0; i <= head; i++) {
      TreebankWord word = words.get(i);
      boolean verb = word.isPart("VERB") && !word.hangsAs("amod", "compound", "case", "mark");
      boolean helps = word.head() == head && word.hangsAs("aux", "cop");
      boolean to = word.head() == head && word.hangsAs("mark") && word.isForm("TO");
      if (helps || to || (i == head && verb)) {
        group.add(i);
      }
    }
    return group;
  }

  private boolean onlyAdverbs(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.get(i).isPart("ADV", "PART")) {
        return false;
      }
    }
    return true;
  }

  private Span span(int first, int last) {
    return new Span(words.get(first).start(), words.get(last).end());
  }
}

package org.dateline.cli.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.syntax.Grammar;
import org.dateline.tag.event.syntax.Phrase;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.syntax.SyntaxTag;
import org.dateline.text.FieldText;
import org.dateline.text.SentenceView;
import org.dateline.text.Sentences.Span;
import org.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the grammar of sentences says of words and phrases against a treebank. Sentences are
 * those of the treebank, words those of the tokenizer. Words of names that the tagger finds have no
 * tag of their own; they count in phrases alone.
 *
 * @param sentences how many sentences
 * @param byTag of each tag the words that should bear it; times count as what they are else
 * @param words all words that a tag is for: right are those with a tag that fits
 * @param nouns noun phrases
 * @param verbs verb groups
 * @param errors a sample of words with a wrong tag, a line each
 */
public record GrammarEval(
    int sentences,
    Map<String, Score> byTag,
    Score words,
    Score nouns,
    Score verbs,
    List<String> errors) {

  /** Copies the collections. */
  public GrammarEval {
    byTag = Map.copyOf(byTag);
    errors = List.copyOf(errors);
  }

  /** The names of all tags, in their order. */
  public static List<String> tags() {
    return Arrays.stream(SyntaxTag.values()).map(GrammarEval::name).toList();
  }

  private static String name(SyntaxTag tag) {
    return tag.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a treebank's sentences by the grammar and counts.
   *
   * @param file CoNLL-U, plain or gzipped
   * @param shown how many errors to give at most
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is no CoNLL-U, naming file and line
   */
  public static GrammarEval of(Path file, Tagger tagger, int shown) throws IOException {
    Counting counting = new Counting(tagger, Grammar.bundled(), shown);
    List<TreebankSentence> document = new ArrayList<>();
    List<TreebankSentence> sentences = TreebankSentence.read(file);
    for (TreebankSentence sentence : sentences) {
      if (sentence.opens()) {
        counting.count(document);
        document.clear();
      }
      document.add(sentence);
    }
    counting.count(document);
    return counting.result(sentences.size());
  }

  /** Goes through the documents. */
  private static final class Counting {
    private static final String PARTED = "\n\n";

    private final Tagger tagger;
    private final Grammar grammar;
    private final int shown;
    private final Map<SyntaxTag, Score> byTag = new EnumMap<>(SyntaxTag.class);
    private final List<String> errors = new ArrayList<>();
    private Score words = Score.NONE;
    private Score nouns = Score.NONE;
    private Score verbs = Score.NONE;

    private Counting(Tagger tagger, Grammar grammar, int shown) {
      this.tagger = tagger;
      this.grammar = grammar;
      this.shown = shown;
    }

    private void count(List<TreebankSentence> document) {
      String body = String.join(PARTED, document.stream().map(TreebankSentence::text).toList());
      List<Mention> mentions = tagger.tag(Article.builder("text").body(body).build()).mentions();
      Tokens tokens = FieldText.of(Field.BODY, body).tokens();
      int start = 0;
      int word = 0;
      for (TreebankSentence sentence : document) {
        int end = start + sentence.text().length();
        int from = word;
        while (word < tokens.size() && tokens.start(word) < end) {
          word++;
        }
        SentenceView view = new SentenceView(tokens, from, word, within(mentions, start, end));
        count(sentence, grammar.read(view), start);
        start = end + PARTED.length();
      }
    }

    private static List<Mention> within(List<Mention> mentions, int start, int end) {
      return mentions.stream().filter(m -> m.start() >= start && m.end() <= end).toList();
    }

    private void count(TreebankSentence gold, SentenceSyntax syntax, int start) {
      SentenceView view = syntax.sentence().view;
      int at = 0;
      for (int i = view.from(); i < view.to(); i++) {
        int place = view.tokens().start(i) - start;
        while (at < gold.words().size() && gold.words().get(at).start() < place) {
          at++;
        }
        boolean begins = at < gold.words().size() && gold.words().get(at).start() == place;
        if (begins && syntax.sentence().mention(i) == null) {
          count(gold, at, syntax.tags().tag(i));
        }
      }
      nouns = nouns.plus(score(BasePhrases.nouns(gold), syntax, start, false));
      verbs = verbs.plus(score(BasePhrases.verbs(gold), syntax, start, true));
    }

    private void count(TreebankSentence gold, int at, SyntaxTag found) {
      WantedTag wanted = WantedTag.of(gold, at);
      if (wanted == null) {
        return;
      }
      if (wanted.holds(found)) {
        add(wanted.tag(), new Score(1, 0, 0));
        words = words.plus(new Score(1, 0, 0));
      } else {
        add(wanted.tag(), new Score(0, 0, 1));
        add(found, new Score(0, 1, 0));
        words = words.plus(new Score(0, 1, 1));
        note(gold, at, wanted.tag(), found);
      }
    }

    private void add(SyntaxTag tag, Score score) {
      byTag.merge(tag, score, Score::plus);
    }

    private void note(TreebankSentence gold, int at, SyntaxTag wanted, SyntaxTag found) {
      if (errors.size() < shown) {
        TreebankWord word = gold.words().get(at);
        String context = TaggingEval.context(gold.text(), word.start(), word.end());
        errors.add(name(wanted) + " taken for " + name(found) + "  " + context);
      }
    }

    private static Score score(Set<Span> gold, SentenceSyntax syntax, int start, boolean isVerb) {
      Set<Span> wanted = new HashSet<>();
      for (Span span : gold) {
        Span words = words(syntax.sentence().view, start + span.start(), start + span.end());
        if (words != null) {
          wanted.add(words);
        }
      }
      Set<Span> found = new HashSet<>();
      for (Phrase phrase : syntax.phrases()) {
        boolean noun = phrase.is(Phrase.Kind.NOUN) || phrase.is(Phrase.Kind.TIME);
        if (isVerb ? phrase.is(Phrase.Kind.VERB) : noun) {
          found.add(new Span(phrase.from(), phrase.to()));
        }
      }
      return Score.of(wanted, found);
    }

    // The words that begin in a stretch of text.
    private static @Nullable Span words(SentenceView view, int start, int end) {
      int from = view.from();
      while (from < view.to() && view.tokens().start(from) < start) {
        from++;
      }
      int to = from;
      while (to < view.to() && view.tokens().start(to) < end) {
        to++;
      }
      return to > from ? new Span(from, to) : null;
    }

    private GrammarEval result(int sentences) {
      Map<String, Score> named = new HashMap<>();
      byTag.forEach((tag, score) -> named.put(name(tag), score));
      return new GrammarEval(sentences, named, words, nouns, verbs, errors);
    }
  }
}

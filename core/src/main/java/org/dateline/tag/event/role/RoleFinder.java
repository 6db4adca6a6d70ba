package org.dateline.tag.event.role;

import java.io.IOException;
import java.util.List;
import org.dateline.Internal;
import org.dateline.article.Participant;
import org.dateline.article.Quantity;
import org.dateline.tag.event.syntax.Numbers;
import org.dateline.tag.event.syntax.Phrase;
import org.dateline.tag.event.syntax.Phraser;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.SyntaxWords;
import org.dateline.tag.event.syntax.WordTagger;
import org.dateline.tag.event.syntax.WordTags;
import org.dateline.text.SentenceView;
import org.jspecify.annotations.Nullable;

/**
 * Says who did it to whom, where, with what and how many, for a trigger in a sentence. It cuts the
 * sentence into noun phrases and verb groups by small words, verb forms, names and numbers, looks
 * how the trigger stands (active, passive, participle, noun) and gives the phrases around it the
 * roles of the type's frame in {@code event-frames.tsv}. It is no parser: where it is in doubt it
 * leaves a role out. Takes time linear in the words of the sentence. Immutable and thread-safe.
 */
@Internal
public final class RoleFinder {
  private final SyntaxWords words;
  private final Frames frames;
  private final Numbers numbers;

  private RoleFinder(SyntaxWords words, Frames frames) {
    this.words = words;
    this.frames = frames;
    this.numbers = new Numbers(words);
  }

  /**
   * A finder of the word lists and frames in the jar.
   *
   * @throws IOException if the jar cannot be read
   */
  public static RoleFinder bundled() throws IOException {
    return new RoleFinder(SyntaxWords.bundled(), Frames.bundled());
  }

  /** The phrases of a sentence, cut once for all its triggers. */
  public Cut cut(SentenceView view) {
    SyntaxSentence sentence = new SyntaxSentence(view, words);
    WordTags tags = WordTagger.tag(sentence, numbers);
    return new Cut(sentence, tags, Phraser.cut(sentence, tags), frames);
  }

  /** A sentence cut into phrases. */
  public record Cut(SyntaxSentence sentence, WordTags tags, List<Phrase> phrases, Frames frames) {
    /** Who takes part in the event that words {@code from} to {@code to} (exclusive) trigger. */
    public EventRoles roles(int from, int to, String code) {
      return EventRoles.of(sentence, tags, phrases, frames, from, to, code);
    }
  }

  /**
   * The participants of the event that words {@code from} to {@code to} (exclusive) trigger, by
   * role and then by place in the text. A phrase has one role; a role has several phrases only if
   * these are joined.
   */
  List<Participant> participants(SentenceView sentence, int from, int to, String code) {
    return cut(sentence).roles(from, to, code).participants();
  }

  /** How many the event concerns, or {@code null} if the sentence does not say. */
  @Nullable Quantity quantity(SentenceView sentence, int from, int to, String code) {
    return cut(sentence).roles(from, to, code).quantity();
  }
}

package org.dateline.tag.name.recogniser;

import java.util.ArrayList;
import java.util.List;
import org.dateline.Internal;
import org.dateline.article.EntityType;
import org.dateline.text.FieldText;

/**
 * Finds the spans that name something, known or not, and what type each is: a linear-chain
 * conditional random field (Lafferty et al. 2001) over the features of {@link Features}. Only words
 * that may belong to a name are scored. Immutable and thread-safe.
 */
@Internal
public final class Recogniser {
  /**
   * A span that names something.
   *
   * @param from its first word
   * @param to the word after its last
   * @param type what it seems to be; {@link EntityType#OTHER} for nationalities as well
   */
  public record Span(int from, int to, EntityType type) {}

  /** A text as the recogniser read it. Not thread-safe. */
  public final class Reading {
    public final FieldText text;
    public final List<Span> spans;
    private final Features features;

    private Reading(FieldText text, Features features, List<Span> spans) {
      this.text = text;
      this.features = features;
      this.spans = spans;
    }

    /**
     * How much better these words fit as one name of each type than as none, in the order of {@link
     * SpanLabel#TYPES}: differences of log scores.
     */
    public float[] margins(int from, int to) {
      Decoder decoder = decoders.take();
      float[] margins = decoder.margins(features, from, to);
      decoders.give(decoder);
      return margins;
    }
  }

  private final RecogniserModel model;
  private final Pool<Decoder> decoders;

  public Recogniser(RecogniserModel model) {
    this.model = model;
    this.decoders = new Pool<>(() -> new Decoder(model));
  }

  /** Which model it has. */
  public String version() {
    return model.version();
  }

  /**
   * Reads a text; its spans are in order.
   *
   * @param names what the gazetteer proposes there
   * @param seen over the whole article
   */
  public Reading read(FieldText text, List<Candidate> names, SeenWords seen) {
    Features features = new Features(text, names, model.words, seen);
    List<Span> found = new ArrayList<>();
    Decoder decoder = decoders.take();
    int from = 0;
    while (from < text.tokens().size()) {
      int to = features.chainEnd(from);
      if (to > from) {
        spans(decoder.decode(features, from, to), to - from, from, found);
      }
      from = Math.max(to, from + 1);
    }
    decoders.give(decoder);
    return new Reading(text, features, found);
  }

  private static void spans(int[] labels, int length, int from, List<Span> found) {
    int start = 0;
    for (int i = 0; i < length; i++) {
      int label = labels[i];
      if (label != SpanLabel.OUTSIDE) {
        start = SpanLabel.mayOpen(label) ? i : start;
        if (SpanLabel.mayClose(label)) {
          EntityType type = SpanLabel.TYPES.get(SpanLabel.type(label));
          found.add(new Span(from + start, from + i + 1, type));
        }
      }
    }
  }
}

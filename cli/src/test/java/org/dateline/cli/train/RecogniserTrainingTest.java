package org.dateline.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Field;
import org.dateline.tag.name.recogniser.Recogniser;
import org.dateline.tag.name.recogniser.RecogniserModel;
import org.dateline.tag.name.recogniser.SeenWords;
import org.dateline.text.FieldText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a few sentences made for it. */
class RecogniserTrainingTest {
  private static final List<String> PEOPLE =
      List.of("Orla Venn", "Tam Birk", "Ines Quorn", "Jory Plenk", "Mara Dusk", "Pell Ander");
  private static final List<String> PLACES =
      List.of("Grenmark", "Wolden", "Tarsby", "Ulmstad", "Quillon", "Brenfort");
  private static final List<String> PATTERNS =
      List.of(
          "Reporters said that %s lives in %s now.",
          "On Monday %s travelled to %s by train.",
          "The lawyer %s was born in %s.",
          "Later %s spoke in %s about the flood.");

  @TempDir Path folder;

  private static String line(String pattern, String person, String place) {
    String text = String.format(pattern, person, place);
    return String.format(
        """
        {"text":"%s","entities":[{"start":%d,"end":%d,"t4":"PER"},{"start":%d,"end":%d,"t4":"LOC"}]}
        """,
        text,
        text.indexOf(person),
        text.indexOf(person) + person.length(),
        text.indexOf(place),
        text.indexOf(place) + place.length());
  }

  private Path labelled(String name) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String pattern : PATTERNS) {
      for (String person : PEOPLE) {
        PLACES.forEach(place -> lines.append(line(pattern, person, place)));
      }
    }
    return Files.writeString(folder.resolve(name), lines);
  }

  private Path vectors() throws IOException {
    return Files.writeString(
        folder.resolve("vectors.json"),
        """
        {"size":4,"dimensions":2,"words":["said","spoke","in","to"],"vectors":{
        "in":[0.1,1.0,9,2],"said":[1.0,0.1,9,0],"to":[0.2,1.0,9,3],"spoke":[1.0,0.2,9,1]},
        "unkVector":[0,0,0,-1]}
        """);
  }

  private Path facts() throws IOException {
    Path facts = Files.createDirectories(folder.resolve("facts"));
    Files.writeString(
        facts.resolve("candidates.tsv.gz"),
        """
        id	type	subtype	name	aliases	country	importance	source	licence	xid
        x:1	person	politician	Rena Holm		LA		s	CC0-1.0\t
        x:2	place	city	Harvale		LA	9000	s	CC0-1.0\t
        """);
    return facts;
  }

  private RecogniserTraining.Options options(long seed, String out) throws IOException {
    return new RecogniserTraining.Options(
        List.of(labelled("gold.jsonl")),
        List.of(labelled("silver.jsonl")),
        vectors(),
        facts(),
        seed,
        folder.resolve(out));
  }

  private byte[] train(long seed, String out) throws IOException {
    RecogniserTraining.train(options(seed, out), line -> {});
    return Files.readAllBytes(folder.resolve(out));
  }

  private List<String> find(Path model, String sentence) throws IOException {
    try (InputStream in = Files.newInputStream(model)) {
      FieldText text = FieldText.of(Field.BODY, sentence);
      SeenWords seen = new SeenWords();
      seen.see(text);
      List<String> found = new ArrayList<>();
      Recogniser recogniser = new Recogniser(RecogniserModel.read(in));
      for (var span : recogniser.read(text, List.of(), seen).spans) {
        found.add(span.type().key() + " " + text.tokens().surface(span.from(), span.to()));
      }
      return found;
    }
  }

  @Test
  void findsNamesItHasNeverSeen() throws IOException {
    train(1, "a.model");
    assertEquals(
        List.of("person Sefa Loring", "place Oxterra"),
        find(folder.resolve("a.model"), "On Monday Sefa Loring travelled to Oxterra by train."));
  }

  @Test
  void equalSeedsGiveEqualBytes() throws IOException {
    assertArrayEquals(train(7, "a.model"), train(7, "b.model"));
  }

  @Test
  void progressTellsWhatIsRead() throws IOException {
    List<String> lines = new ArrayList<>();
    RecogniserTraining.train(options(1, "a.model"), lines::add);
    assertEquals("144 gold texts, 144 silver", lines.getFirst());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("epoch 8 of 8, loss 0.")));
    assertTrue(lines.getLast().endsWith(" bytes"), lines.getLast());
  }

  @Test
  void refusesToStartWhereNothingCanComeOfIt() {
    assertThrows(FileNotFoundException.class, () -> train(1, "none/a.model"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RecogniserTraining.Options(List.of(), List.of(), folder, folder, 1, folder));
    Path empty = folder.resolve("empty.jsonl");
    assertThrows(
        IllegalArgumentException.class,
        () -> {
          Files.writeString(empty, "{\"text\":\"Nobody came.\",\"entities\":[]}");
          RecogniserTraining.train(
              new RecogniserTraining.Options(
                  List.of(empty), List.of(), vectors(), facts(), 1, folder.resolve("a.model")),
              line -> {});
        });
  }
}

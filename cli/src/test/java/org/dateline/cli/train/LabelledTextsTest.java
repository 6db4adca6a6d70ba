package org.dateline.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dateline.article.EntityType;
import org.dateline.cli.train.LabelledText.Label;
import org.dateline.text.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTextsTest {
  private static final LabelledText MET =
      new LabelledText(
          "Orla Venn met Venn's aunt in Wolden. Orla Venn smiled.",
          List.of(
              new Label(0, 9, EntityType.PERSON),
              new Label(14, 18, EntityType.PERSON),
              new Label(29, 35, EntityType.PLACE),
              new Label(37, 46, EntityType.PERSON)));

  @TempDir Path folder;

  private List<LabelledText> read(String lines) throws IOException {
    return LabelledTexts.read(Files.writeString(folder.resolve("in.jsonl"), lines));
  }

  private static List<String> surfaces(LabelledText text) {
    return text.labels().stream().map(text::surface).toList();
  }

  @Test
  void readsTheFourTypesAndPassesOverOthers() throws IOException {
    List<LabelledText> texts =
        read(
            """
            {"id":"1","text":"Venn left.","entities":[{"start":0,"end":4,"t4":"PER","type":"x"}]}

            {"id":"2","text":"It is Monday.","entities":[{"start":6,"end":12,"t4":null}]}
            """);
    assertEquals(List.of(new Label(0, 4, EntityType.PERSON)), texts.getFirst().labels());
    assertEquals(List.of(), texts.getLast().labels());
  }

  @Test
  void ofOverlappingLabelsTheFirstAndLongestStays() {
    LabelledText text =
        new LabelledText(
            "Bank of Wolden",
            List.of(
                new Label(8, 14, EntityType.PLACE),
                new Label(0, 4, EntityType.OTHER),
                new Label(0, 14, EntityType.ORGANISATION)));
    assertEquals(List.of("Bank of Wolden"), surfaces(text));
  }

  @Test
  void errorsNameFileAndLine() {
    String good = "{\"text\":\"a\",\"entities\":[]}\n";
    for (String bad :
        List.of(
            "nonsense",
            "[]",
            "{\"entities\":[]}",
            "{\"text\":\"a\"}",
            "{\"text\":\"a\",\"entities\":[7]}",
            "{\"text\":\"a\",\"entities\":[{\"start\":0,\"end\":2,\"t4\":\"PER\"}]}",
            "{\"text\":\"a\",\"entities\":[{\"start\":0,\"t4\":\"PER\"}]}")) {
      DataFileException e =
          assertThrows(DataFileException.class, () -> read(good + bad + "\n" + good), bad);
      assertTrue(String.valueOf(e.getMessage()).contains("in.jsonl:2: "), e.getMessage());
    }
  }

  private static Fact fact(String type, String subtype, String name) {
    return new Fact("x:1", type, subtype, name, List.of(), "LA", "", "s");
  }

  @Test
  void swapsKeepLabelsOnTheirNames() {
    List<Fact> facts =
        List.of(
            fact("person", "politician", "Rena van Holmgaard"),
            fact("person", "politician", "Monoword"),
            fact("place", "city", "Harvale"));
    NameSwaps swaps = new NameSwaps(facts, new Random(1));
    boolean moved = false;
    for (int i = 0; i < 100; i++) {
      LabelledText other = swaps.swap(MET);
      List<String> names = surfaces(other);
      String place = names.get(2);
      assertEquals(List.of("Rena van Holmgaard", "Holmgaard", place, "Rena van Holmgaard"), names);
      assertEquals(
          "Rena van Holmgaard met Holmgaard's aunt in " + place + ". Rena van Holmgaard smiled.",
          other.text());
      moved |= place.equals("Harvale");
    }
    assertTrue(moved, "no place was swapped");
  }

  @Test
  void withoutFactsNothingIsSwapped() {
    assertEquals(MET, new NameSwaps(List.of(), new Random(1)).swap(MET));
  }

  @Test
  void casingVariantsKeepEveryLabelInPlace() {
    LabelledText capitals = CasingVariants.capitals(MET);
    assertEquals("ORLA VENN MET VENN'S AUNT IN WOLDEN. ORLA VENN SMILED.", capitals.text());
    assertEquals(MET.labels(), capitals.labels());
    LabelledText headline = CasingVariants.headline(MET);
    assertEquals("Orla Venn Met Venn's Aunt in Wolden. Orla Venn Smiled ", headline.text());
    assertEquals(MET.labels(), headline.labels());
  }
}

package org.dateline.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dateline.article.Alias;
import org.dateline.article.Entity;
import org.dateline.article.GeoPoint;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.text.DataFileException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds from a few made-up facts. */
class GazetteerBuilderTest {
  private static final String HEAD =
      "id\ttype\tsubtype\tname\taliases\tcountry\timportance\tsource\tlicence\txid";

  @TempDir Path folder;

  private static String row(String... columns) {
    return String.join("\t", columns) + "\tsource\tCC0\t";
  }

  private Gazetteer build(String... rows) throws IOException {
    Path facts = Files.createDirectories(folder.resolve("facts"));
    Files.writeString(
        facts.resolve("candidates.tsv.gz"), HEAD + "\n" + String.join("\n", rows) + "\n");
    Files.writeString(facts.resolve("surnames.tsv"), "Q77\tQuorn\n");
    Files.writeString(facts.resolve("stop_aliases.json"), "[\"reading\", \"bark\"]");
    GazetteerBuilder.build(facts, folder.resolve("out"));
    return Gazetteer.read(List.of(folder.resolve("out/gazetteer.tsv.gz")));
  }

  private static Alias alias(Gazetteer gazetteer, String id, String text) {
    Entity entity = gazetteer.entity(id);
    return entity == null
        ? Alias.parse("missing")
        : entity.aliases().stream()
            .filter(alias -> alias.text().equals(text))
            .findFirst()
            .orElse(Alias.parse("missing"));
  }

  @Test
  void keepsWhatNewsNeedsAndLeavesTheRest() throws IOException {
    Gazetteer gazetteer =
        build(
            row("Q1", "place", "country", "Landia", "", "LA", ""),
            row("g:1", "place", "city", "Bigtown", "White House|Bigtowne", "LA", "500000"),
            row("g:2", "place", "city", "Hamlet", "", "LA", "900"),
            row("Q5", "person", "office holder", "Ada Minister", "Minister", "LA", "2021-"),
            row("Q6", "person", "celebrity", "Bob Star", "", "LA", ""),
            row("b:1", "organisation", "football club", "Landia FC", "", "LA", ""));
    assertEquals(3, gazetteer.size());
    assertEquals("g:1", gazetteer.lookup("bigtowne").getFirst().id());
    assertTrue(gazetteer.lookup("White House").isEmpty());
    assertTrue(gazetteer.lookup("Minister").isEmpty());
    assertFalse(gazetteer.lookup("Ada Minister").isEmpty());
  }

  @Test
  void demonymsGoToTheCountryAndSharedOnesNeedContext() throws IOException {
    Gazetteer gazetteer =
        build(
            row("Q1", "place", "country", "North Landia", "", "NL", ""),
            row("Q2", "place", "country", "South Landia", "", "SL", ""),
            row("dem:NL", "group", "demonym", "x", "North Landian|Landian", "NL", ""),
            row("dem:SL", "group", "demonym", "x", "South Landian|Landian", "SL", ""));
    assertEquals("North Landian^d", alias(gazetteer, "Q1", "North Landian").toString());
    assertEquals("Landian^nd", alias(gazetteer, "Q1", "Landian").toString());
  }

  @Test
  void ofTwoWithOneNameTheOneFarAheadIsMeant() throws IOException {
    Gazetteer gazetteer =
        build(
            row("g:1", "place", "capital", "Twin", "", "LA", "9000000"),
            row("g:2", "place", "city", "Twin", "", "XX", "110000"),
            row("g:3", "place", "city", "Reading", "", "XX", "200000"));
    assertTrue(alias(gazetteer, "g:1", "Twin").is(Alias.Flag.PRIMARY));
    assertTrue(alias(gazetteer, "g:2", "Twin").is(Alias.Flag.NEEDS_CONTEXT));
    assertTrue(alias(gazetteer, "g:3", "Reading").is(Alias.Flag.NEEDS_CONTEXT));
  }

  @Test
  void townsGetTheirPlaceAndRegionAndWiderPlacesTheCentreOfTheirTowns() throws IOException {
    Path facts = Files.createDirectories(folder.resolve("facts"));
    Files.writeString(
        facts.resolve("places.tsv"),
        """
        id\tname\tcountry\tregion\tkind\tpeople\tlat\tlon
        g:1\tBigtown\tLA\t07\tPPLA\t300000\t10\t20
        g:2\tSmalltown\tLA\t07\tPPL\t100000\t10\t24
        g:3\tOtherland City\tOL\t01\tPPL\t100000\t50\t50
        g:4\tCapital\tLA\t01\tPPLC\t900000\t0\t20
        g:5\tOldname\tLA\t07\tPPL\t210000\t11\t21
        """);
    Files.writeString(facts.resolve("regions.tsv"), "code\tname\nLA.01\tCapital\nLA.07\tWestern\n");
    Gazetteer gazetteer =
        build(
            row("Q1", "place", "country", "Landia", "", "LA", ""),
            row("Q2", "place", "subdivision", "Western Province", "", "LA", ""),
            row("Q3", "place", "subdivision", "Capital", "", "LA", ""),
            row("g:1", "place", "city", "Bigtown", "", "LA", "300000"),
            row("g:3", "place", "city", "Strangetown", "", "LA", "200000"),
            row("g:4", "place", "capital", "Capital", "", "LA", "900000"),
            row("g:9", "place", "city", "Oldname", "", "LA", "200000"));
    assertEquals(List.of("Landia", "Western Province", "Bigtown"), path(gazetteer, "g:1"));
    assertEquals(new GeoPoint(10, 20), at(gazetteer, "g:1"));
    assertNull(at(gazetteer, "g:3"), "the id is a town of another country");
    assertEquals(List.of("Landia", "Capital"), path(gazetteer, "g:4"));
    assertEquals(new GeoPoint(11, 21), at(gazetteer, "g:9"), "the only one of its name");
    assertEquals(new GeoPoint(10.35, 21), at(gazetteer, "Q2"));
  }

  private static List<String> path(Gazetteer gazetteer, String id) {
    return gazetteer.path(Objects.requireNonNull(gazetteer.entity(id))).stream()
        .map(Entity::name)
        .toList();
  }

  private static @Nullable GeoPoint at(Gazetteer gazetteer, String id) {
    return Objects.requireNonNull(gazetteer.entity(id)).at();
  }

  @Test
  void equalFactsGiveEqualBytes() throws IOException {
    String[] rows = {
      row("Q1", "place", "country", "Landia", "", "LA", ""),
      row("Q7", "organisation", "IGO", "Union of Lands", "UOL", "", "")
    };
    build(rows);
    byte[] first = Files.readAllBytes(folder.resolve("out/gazetteer.tsv.gz"));
    build(rows);
    assertArrayEquals(first, Files.readAllBytes(folder.resolve("out/gazetteer.tsv.gz")));
  }

  @Test
  void aBadRowIsNamedByFileAndLine() {
    DataFileException error =
        assertThrows(DataFileException.class, () -> build("Q1\tplace\tcountry"));
    assertTrue(
        String.valueOf(error.getMessage()).contains("candidates.tsv.gz:2: expected 10 columns"),
        error.getMessage());
  }
}

package org.dateline.cli.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.GazetteerRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerEditorTest {
  private static final String BASE =
      """
      #dateline-gazetteer 1
      b:land	place	country	Land		XX		70
      b:1	organisation	company	Mill Works	Mill	XX		30
      b:2	place	city	Springfield		XX		30
      b:3	place	city	Springfield		XX		20
      """;

  @TempDir Path folder;
  private Path ours = Path.of("");
  private Gazetteer base = Gazetteer.of(List.of());

  @BeforeEach
  void start() throws IOException {
    ours = folder.resolve("ours.tsv");
    base = Gazetteer.read(List.of(Files.writeString(folder.resolve("base.tsv"), BASE)));
  }

  private static GazetteerRow row(
      String id, EntityType type, String name, List<String> aliases, @Nullable String country) {
    return new GazetteerRow(id, type, "", name, aliases, country, null, 30, "ours");
  }

  private GazetteerEditor.Added add(EntityType type, String name, String... aliases)
      throws IOException {
    return GazetteerEditor.add(ours, row("", type, name, List.of(aliases), "XX"), base);
  }

  @Test
  void aNewFileGetsItsFirstLineAndIsReadAgain() throws IOException {
    GazetteerEditor.Added added = add(EntityType.PERSON, "Ana-María Ruiz", "Ana Ruiz", "AMR^cn");
    assertEquals("user:ana-maria-ruiz", added.row().id());
    assertEquals(2, added.line());
    assertEquals(List.of(), added.warnings());
    assertEquals(
        """
        #dateline-gazetteer 1
        user:ana-maria-ruiz	person		Ana-María Ruiz	Ana Ruiz|AMR^cn	XX		30	ours
        """,
        Files.readString(ours));
    assertEquals("Ana-María Ruiz", Gazetteer.read(List.of(ours)).lookup("amr").getFirst().name());
  }

  @Test
  void theOneKnownEntityOfTheNameIsExtended() throws IOException {
    assertEquals("b:1", add(EntityType.ORGANISATION, "MILL WORKS", "The Works").row().id());
    assertEquals("user:mill-works", add(EntityType.PLACE, "Mill Works").row().id());
  }

  @Test
  void amongSeveralOfTheNameNoneIsTaken() throws IOException {
    GazetteerEditor.Added added = add(EntityType.PLACE, "Springfield");
    assertEquals("user:springfield", added.row().id());
    assertTrue(added.warnings().getFirst().message().contains("Springfield"));
  }

  @Test
  void whatIsThereStaysAndAMissingLineEndIsAdded() throws IOException {
    Files.writeString(ours, "#dateline-gazetteer 1\n# ours\nu:1\tplace\t\tVenus");
    assertEquals(4, add(EntityType.PLACE, "Pluto").line());
    assertTrue(Files.readString(ours).contains("\n# ours\nu:1\tplace\t\tVenus\nuser:pluto\t"));
  }

  private void refuses(String reason, GazetteerRow row) throws IOException {
    String before = Files.exists(ours) ? Files.readString(ours) : "";
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> GazetteerEditor.add(ours, row, base));
    assertTrue(String.valueOf(error.getMessage()).contains(reason), error.getMessage());
    assertEquals(before, Files.exists(ours) ? Files.readString(ours) : "");
  }

  @Test
  void errorsAreRefusedAndNothingIsWritten() throws IOException {
    refuses("no country code", row("u:1", EntityType.PLACE, "Venus", List.of(), "xx"));
    refuses("no alias flag", row("u:1", EntityType.PLACE, "Venus", List.of("V^z"), "XX"));
    assertFalse(Files.exists(ours));
    add(EntityType.PLACE, "Venus");
    refuses("stands in line 2 already", row("", EntityType.PLACE, "Venus", List.of(), "XX"));
    Files.writeString(ours, "nonsense\n");
    refuses("first line", row("u:1", EntityType.PLACE, "Venus", List.of(), "XX"));
  }

  @Test
  void gzippedFilesAreRefused() throws IOException {
    Files.write(ours, new byte[] {0x1f, (byte) 0x8b, 8, 0});
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> add(EntityType.PLACE, "Venus"));
    assertTrue(String.valueOf(error.getMessage()).contains("unpack"));
  }

  @Test
  void valuesDoNotBreakOutOfTheirColumn() {
    assertThrows(
        IllegalArgumentException.class,
        () -> row("u:1", EntityType.PLACE, "Ve\tnus", List.of(), null));
    assertThrows(
        IllegalArgumentException.class,
        () -> row("u:1", EntityType.PLACE, "Venus", List.of("a|b"), null));
  }
}

package org.dateline.archive;

import static org.dateline.archive.Reading.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.archive.form.FieldMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldMappingTest {
  @TempDir Path dir;

  @Test
  void namesOfAMappingFileAreTriedBeforeTheDefaults() throws IOException {
    Path file =
        file(dir, "map", "\uFEFF# ours\r\n\r\ntitle = Titel, meta.kop # Dutch\r\n body=tekst\r\n");
    FieldMapping mapping = FieldMapping.load(file);
    List<String> title = mapping.names().getOrDefault("title", List.of());
    assertEquals(List.of("Titel", "meta.kop", "headline"), title.subList(0, 3));
    Path archive =
        file(dir, "a.json", "{\"title\":\"no\",\"meta\":{\"kop\":\"yes\"},\"tekst\":\"b\"}");
    ArchiveRecord record =
        Reading.read(archive, ArchiveOptions.defaults().withMapping(mapping)).getFirst();
    assertEquals("yes", Reading.article(record).title());
    assertEquals("b", Reading.article(record).body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "titel = x   | an article has no field \"titel\" (did you mean \"title\"?); it has id, title, body,",
        "headline = x | an article has no field \"headline\" (did you mean \"title\"?)",
        "frobnicate = x | an article has no field \"frobnicate\"; it has id, title",
        "title       | expected a line like: title = headline, title",
        "title = a,,b | an empty name for \"title\"",
        "title =     | an empty name for \"title\"",
      })
  void anErrorNamesFileAndLineAndHelps(String line, String message) throws IOException {
    Path file = file(dir, "map", "# comment\n" + line + "\n");
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> FieldMapping.load(file));
    String actual = String.valueOf(e.getMessage());
    assertTrue(actual.startsWith(file + ":2: " + message), actual);
  }

  @Test
  void aFieldMayBeMappedOnceOnly() throws IOException {
    Path file = file(dir, "map", "title = a\ntitle = b\n");
    assertThrows(IllegalArgumentException.class, () -> FieldMapping.load(file));
  }

  @Test
  void overridingLeavesTheOtherMappingAlone() {
    FieldMapping mapping = FieldMapping.defaults().override("id", List.of("uuid", "key"));
    assertEquals(
        List.of("uuid", "key", "id"), mapping.names().getOrDefault("id", List.of()).subList(0, 3));
    assertEquals("id", FieldMapping.defaults().names().getOrDefault("id", List.of()).getFirst());
  }

  @Test
  void theDocumentationListsAllDefaultNames() throws IOException {
    String page = Files.readString(Path.of("../docs/formats.md"));
    FieldMapping.defaults()
        .names()
        .forEach((field, names) -> {
          String row = "| `" + field + "` | `" + String.join("`, `", names) + "` |";
          assertTrue(page.contains(row), "expected in docs/formats.md: " + row);
        });
  }

  @Test
  void refusesUnknownFieldsAndEmptyNames() {
    assertThrows(IllegalArgumentException.class, () -> new FieldMapping(Map.of("x", List.of("y"))));
    assertThrows(
        IllegalArgumentException.class,
        () -> FieldMapping.defaults().override("title", List.of(" ")));
  }
}

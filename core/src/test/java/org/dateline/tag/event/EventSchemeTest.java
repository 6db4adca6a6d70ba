package org.dateline.tag.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.text.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSchemeTest {
  @Test
  void theBroaderCodeIsTheOneNamedOrTheUpperLevel() throws IOException {
    EventScheme scheme = EventScheme.bundled();
    assertEquals("conflict.attack", scheme.broader("conflict.strike"));
    assertEquals("conflict", scheme.broader("conflict.attack"));
    assertEquals("conflict", scheme.broader("conflict.ceasefire"));
    assertNull(scheme.broader("conflict"));
    assertNull(scheme.broader("conflict.picnic"));
  }

  @Test
  void aRuleOfNoTypeIsNamedByFileAndLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ours.tsv");
    Files.writeString(file, "#dateline-event-rules 1\n# ours\nconflict.picnic\tpicnic\n");
    DataFileException error =
        assertThrows(DataFileException.class, () -> EventScheme.bundledWith(List.of(file)));
    assertEquals(file.toString(), error.file());
    assertEquals(3, error.line());
    assertEquals(
        file + ":3: no event type \"conflict.picnic\" in the scheme",
        String.valueOf(error.getMessage()).split(";", -1)[0]);
  }
}

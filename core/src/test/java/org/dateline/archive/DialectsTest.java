package org.dateline.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.dateline.archive.form.Form;
import org.junit.jupiter.api.Test;

class DialectsTest {
  @Test
  void theDocumentationHoldsTheTable() throws IOException {
    String page = Files.readString(Path.of("../docs/formats.md"));
    assertTrue(page.contains(Dialects.table()), Dialects.table());
  }

  @Test
  void everyFormHasADialectAndEveryDialectAForm() {
    assertEquals(
        Forms.load().all().stream()
            .filter(BuiltInForm.class::isInstance)
            .map(Form::name)
            .collect(Collectors.toSet()),
        Dialects.all().stream().map(Dialects.Dialect::form).collect(Collectors.toSet()));
  }
}

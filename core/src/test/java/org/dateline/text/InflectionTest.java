package org.dateline.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;

class InflectionTest {
  private static Set<String> forms(String written) {
    return Set.copyOf(Inflection.forms(written));
  }

  @Test
  void verbsTakeTheirRegularEndings() {
    assertEquals(Set.of("capture", "captures", "captured", "capturing"), forms("capture/v"));
    assertEquals(Set.of("deny", "denies", "denied", "denying"), forms("deny/v"));
    assertEquals(Set.of("ban", "bans", "banned", "banning"), forms("ban/v"));
    assertEquals(Set.of("attack", "attacks", "attacked", "attacking"), forms("attack/v"));
    assertEquals(Set.of("clash", "clashes", "clashed", "clashing"), forms("clash/v"));
    assertEquals(Set.of("free", "frees", "freed", "freeing"), forms("free/v"));
  }

  @Test
  void formsMayBeGivenOneByOne() {
    assertEquals(Set.of("shoot", "shot"), forms("shoot,shot"));
  }

  @Test
  void anUnknownEndingIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> Inflection.forms("run/x"));
  }
}

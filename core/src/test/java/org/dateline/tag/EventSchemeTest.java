package org.dateline.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import org.junit.jupiter.api.Test;

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
}

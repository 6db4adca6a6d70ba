package org.dateline.archive.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RecordLimitTest {
  private static final long MIB = 1 << 20;

  @Test
  void inLittleMemoryRecordsMayBeLessLong() {
    assertEquals(64 * MIB, FormOptions.recordBytes(8_192 * MIB));
    assertEquals(64 * MIB, FormOptions.recordBytes(3_072 * MIB));
    assertEquals(8 * MIB, FormOptions.recordBytes(494 * MIB));
    assertEquals(4 * MIB, FormOptions.recordBytes(247 * MIB));
    assertEquals(MIB, FormOptions.recordBytes(16 * MIB));
  }
}

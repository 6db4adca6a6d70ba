package org.dateline.archive.packing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.dateline.archive.Reading;
import org.junit.jupiter.api.Test;

/** Files of gzip of which one member is damaged, as of web archives with one a record. */
class GzipMembersTest {
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  private String read(byte[] packed) {
    byte[] part = new byte[100];
    ZipException damage =
        assertThrows(
            ZipException.class,
            () -> {
              try (GzipInput in = new GzipInput(new ByteArrayInputStream(packed))) {
                for (int read = in.read(part); read >= 0; read = in.read(part)) {
                  text.write(part, 0, read);
                }
              }
            });
    assertTrue(String.valueOf(damage.getMessage()).contains("gzip"), damage.getMessage());
    return text.toString(UTF_8);
  }

  private static byte[] of(byte[]... members) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.asList(members).forEach(all::writeBytes);
    return all.toByteArray();
  }

  @Test
  void membersBehindGarbageAreReadAndTheDamageIsSaidAtTheEnd() {
    byte[] garbage = "garbage between".getBytes(ISO_8859_1);
    assertEquals("onetwo", read(of(Reading.gzip("one"), garbage, Reading.gzip("two"))));
  }

  @Test
  void membersBehindADamagedOneAreRead() {
    byte[] bad = Reading.gzip("a ship ran aground off Eastport".repeat(40));
    Arrays.fill(bad, bad.length / 2, bad.length / 2 + 8, (byte) 0xFF);
    String read = read(of(Reading.gzip("one"), bad, Reading.gzip("two"), Reading.gzip("three")));
    assertTrue(read.startsWith("onea ship"), read);
    assertTrue(read.endsWith("twothree"), read);
  }

  @Test
  void membersBehindOneThatIsCutShortAreRead() {
    byte[] bad = Reading.gzip("a ship ran aground off Eastport");
    byte[] cut = Arrays.copyOf(bad, bad.length - 12);
    String read = read(of(Reading.gzip("one"), cut, Reading.gzip("two")));
    assertTrue(read.startsWith("one"), read);
    assertTrue(read.endsWith("two"), read);
  }

  @Test
  void manyMembersBehindAFarOneAreFound() throws IOException {
    byte[] noise = new byte[200_000];
    new java.util.Random(5).nextBytes(noise);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = noise[i] == 0x1F ? 0 : noise[i];
    }
    assertEquals("onetwo", read(of(Reading.gzip("one"), noise, Reading.gzip("two"))));
  }
}

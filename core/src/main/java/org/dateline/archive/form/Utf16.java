package org.dateline.archive.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;

/** Text in UTF-16, told by its byte order mark, for forms that are read as UTF-8. */
final class Utf16 {
  private Utf16() {}

  /** The input, or the same as UTF-8; places are counted in that then. */
  static FormInput asUtf8(FormInput in) throws IOException {
    return isUtf16(in) ? new FormInput(utf8(in), in.name()) : in;
  }

  // No text begins with such a byte but for a byte order mark.
  private static boolean isUtf16(FormInput in) throws IOException {
    return in.peek() == (byte) 0xFF || in.peek() == (byte) 0xFE;
  }

  private static InputStream utf8(FormInput in) throws IOException {
    return ReaderInputStream.builder()
        .setReader(new InputStreamReader(in.stream(), StandardCharsets.UTF_16))
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }
}

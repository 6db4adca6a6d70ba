package org.dateline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.dateline.render.ResultText;

/**
 * Where text for people goes: whatever command it comes from, nothing in it steers the terminal.
 * Takes whole characters of UTF-8 in each call, as print streams give them.
 */
final class CleanOutput extends FilterOutputStream {
  private CleanOutput(OutputStream target) {
    super(target);
  }

  static PrintStream over(PrintStream target) {
    return new PrintStream(new CleanOutput(target), false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (isPlain(bytes, from, length)) {
      out.write(bytes, from, length);
    } else {
      String text = new String(bytes, from, length, StandardCharsets.UTF_8);
      byte[] clean = ResultText.cleanLines(text).getBytes(StandardCharsets.UTF_8);
      out.write(clean, 0, clean.length);
    }
  }

  private static boolean isPlain(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      byte b = bytes[i];
      if ((b < ' ' && b != '\n' && b != '\t') || b == 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Says by its error, as a print stream looks for it, whether the target failed. */
  @Override
  public void flush() throws IOException {
    out.flush();
    if (((PrintStream) out).checkError()) {
      throw new IOException("the output cannot be written");
    }
  }
}

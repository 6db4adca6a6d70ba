package org.dateline.cli;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Wraps lines of UTF-8 for a terminal of so many columns. Used by one thread. */
final class WrappedOutput extends FilterOutputStream {
  private final int columns;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean begun;

  private WrappedOutput(OutputStream target, int columns) {
    super(target);
    this.columns = columns;
  }

  static PrintStream over(PrintStream target, int columns) {
    return new PrintStream(new WrappedOutput(target, columns), false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int start = from;
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '\n') {
        line.write(bytes, start, i - start);
        end();
        start = i + 1;
      }
    }
    line.write(bytes, start, from + length - start);
  }

  private void end() throws IOException {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    String lines = begun ? text : String.join("\n", WordWrap.hanging(text, columns));
    begun = false;
    byte[] all = (lines + "\n").getBytes(StandardCharsets.UTF_8);
    out.write(all, 0, all.length);
  }

  // What is asked for before the line has ended is shown as it is, and so is the rest of the line.
  @Override
  public void flush() throws IOException {
    begun |= line.size() > 0;
    line.writeTo(out);
    line.reset();
    out.flush();
    if (((PrintStream) out).checkError()) {
      throw new IOException("the output cannot be written");
    }
  }
}

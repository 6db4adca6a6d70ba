package org.dateline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the process writes. Print streams forget why they could not; this does not. */
final class Output extends OutputStream {
  private final OutputStream target;
  private @Nullable IOException failure;

  Output(FileDescriptor descriptor) {
    this(new FileOutputStream(descriptor));
  }

  Output(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /**
   * The exit code of a command that ended with this one: results that could not be written are a
   * failure, unless a reader went away, as in {@code dateline search x | head}, which is none. What
   * failed for another reason has failed whatever became of its output.
   */
  int ended(int code, PrintStream over, Terminal terminal) {
    boolean failed = over.checkError();
    IOException why = failure;
    if (isClosedPipe(why) || !failed) {
      return code;
    }
    terminal.err().println("dateline: the output is cut short: " + cause(why));
    return code == ExitCode.DONE || code == ExitCode.QUARANTINED ? ExitCode.FAILURE : code;
  }

  private static String cause(@Nullable IOException why) {
    return why == null ? "it was interrupted" : Failure.sentence(why);
  }

  private static boolean isClosedPipe(@Nullable IOException why) {
    return why != null
        && String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}

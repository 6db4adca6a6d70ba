package org.dateline.cli.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.dateline.cli.serve.request.Answer;

/** Shorter answers for who takes them (RFC 1952). */
final class Gzip {
  private static final int WORTH_IT = 1_000;

  private Gzip() {}

  /** Whether an answer gets shorter by it. */
  static boolean isFit(Answer answer) {
    String type = answer.type();
    boolean text = type.startsWith("text/") || type.contains("json") || type.contains("xml");
    return text
        && !Sender.isEvents(answer)
        && (!(answer.body() instanceof Answer.Whole whole) || whole.bytes().length >= WORTH_IT);
  }

  static boolean isWanted(Incoming request, Answer answer) {
    return isFit(answer) && !request.isHead() && isTaken(request.header("Accept-Encoding"));
  }

  // What is said of gzip itself counts before what is said of all.
  private static boolean isTaken(String accepted) {
    Map<String, Boolean> taken = new HashMap<>();
    for (String each : accepted.toLowerCase(Locale.ROOT).replace(" ", "").split(",", -1)) {
      String[] coding = each.split(";", -1);
      taken.put(coding[0], coding.length < 2 || !coding[1].matches("q=0(\\.0*)?"));
    }
    return taken.getOrDefault("gzip", taken.getOrDefault("*", false));
  }

  static Answer.Body body(Answer answer) {
    return switch (answer.body()) {
      case Answer.Whole whole -> new Answer.Whole(packed(whole.bytes()));
      case Answer.Streamed streamed ->
          new Answer.Streamed(out -> {
            // Ended only if all was written.
            Fast packing = new Fast(out);
            streamed.writer().to(packing);
            packing.finish();
          });
    };
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
    try (OutputStream packing = new Fast(packed)) {
      packing.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Takes little time: the way to the reader is short. */
  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out, 1 << 13, true);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}

package org.dateline.archive.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/** Ids of articles that bring none. */
final class Ids {
  private Ids() {}

  /** The same for the same article in every file: of its URL if it has one, else of its text. */
  static String of(String title, String body, @Nullable Published published, @Nullable String url) {
    return hash(
        url != null ? url : title + '\n' + body + '\n' + (published == null ? "" : published));
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "sha-" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }
}

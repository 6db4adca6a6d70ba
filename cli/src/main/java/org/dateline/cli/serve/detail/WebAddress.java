package org.dateline.cli.serve.detail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses that articles bring with them: of the web, or none. */
public final class WebAddress {
  private static final int LONGEST = 4_000;

  private WebAddress() {}

  /** The address if it leads to a page of the web and nowhere else, else {@code null}. */
  public static @Nullable String of(@Nullable String url) {
    if (url == null || url.length() > LONGEST) {
      return null;
    }
    String lower = url.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("https://") || lower.startsWith("http://");
    return web && url.chars().noneMatch(c -> c <= ' ' || Character.isISOControl(c)) ? url : null;
  }
}

package org.dateline.cli.serve;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.cli.serve.request.Answer;
import org.jspecify.annotations.Nullable;

/** Refuses what is not for this server, before anything of it is read. Immutable. */
final class Guard {
  // The style of Turbo's progress bar, which it writes into the page itself.
  private static final String TURBO_STYLE = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

  /** Sent with every answer. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self' "
                  + TURBO_STYLE
                  + "; img-src 'self' data:;"
                  + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> hosts;

  Guard(ServerOptions options) {
    String host = options.host().toLowerCase(Locale.ROOT);
    hosts = LOOPBACK.contains(host) ? LOOPBACK : Set.of(host);
  }

  /** Why it is refused, {@code null} if it is not. */
  @Nullable Answer refusal(ServerRequest request) {
    String method = request.prologue().method().text();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Answer.whole(405, "text/plain", "read-only: GET and HEAD\n")
          .with("Allow", "GET, HEAD");
    }
    if (!hosts.contains(name(request.authority()))) {
      return Answer.whole(421, "text/plain", "not a name of this server\n");
    }
    String site = request.headers().value(HeaderNames.create("Sec-Fetch-Site")).orElse("none");
    String mode = request.headers().value(HeaderNames.create("Sec-Fetch-Mode")).orElse("navigate");
    if (site.equals("cross-site") && !mode.equals("navigate")) {
      return Answer.whole(403, "text/plain", "asked from another site\n");
    }
    return null;
  }

  private static String name(String authority) {
    return authority.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
  }
}

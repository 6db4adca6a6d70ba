package org.dateline.cli.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  // Whoever reaches a server that listens everywhere may call it as he likes: the token guards it.
  private final @Nullable Set<String> hosts;

  Guard(String host, InetAddress address) {
    hosts = address.isAnyLocalAddress() ? null : hosts(host, address);
  }

  private static Set<String> hosts(String host, InetAddress address) {
    if (address.isLoopbackAddress()) {
      return LOOPBACK;
    }
    Set<String> hosts = new TreeSet<>();
    hosts.add(host.toLowerCase(Locale.ROOT));
    String number = address.getHostAddress().replaceFirst("%.*$", "");
    hosts.add(number.contains(":") ? "[" + number + "]" : number);
    return hosts;
  }

  /** Where a server of this host listens. */
  static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "--host: no address is known of \"" + host + "\" on this machine", e);
    }
  }

  /** Why it is refused, {@code null} if it is not. */
  @Nullable Problem refusal(Incoming request) {
    if (!request.method().equals("GET") && !request.isHead()) {
      return Problem.METHOD.of("it is read-only: GET and HEAD");
    }
    if (hosts != null && !hosts.contains(request.host())) {
      return Problem.HOST.of("this is not a name of this server: ask for it as it was started");
    }
    return isFromElsewhere(request) && !isLink(request)
        ? Problem.SITE.of("a page of another site asked for it; type the address, or follow a link")
        : null;
  }

  private static boolean isFromElsewhere(Incoming request) {
    String origin = request.header("Origin");
    String site = request.header("Sec-Fetch-Site");
    return site.equals("cross-site")
        || site.equals("same-site")
        || (!origin.isEmpty()
            && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.header("Host")));
  }

  // A person follows a link to a page: nothing of it can be read by where it stands.
  private static boolean isLink(Incoming request) {
    return request.header("Sec-Fetch-Mode").equals("navigate")
        && request.header("Sec-Fetch-Dest").equals("document")
        && request.header("Origin").isEmpty()
        && !request.isApi()
        && !request.path().startsWith("/static/")
        && !request.path().equals("/metrics");
  }
}

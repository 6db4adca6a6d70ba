package org.dateline.cli.serve;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dateline.cli.serve.request.WrongRequestException;
import org.jspecify.annotations.Nullable;

/**
 * What came over the wire, as far as the server looks at it.
 *
 * @param method as {@code GET}
 * @param path decoded
 * @param rawPath as it came
 * @param query as it came, without the question mark
 * @param from the address of who asks
 * @param headers their values by name, {@code null} for what is missing
 */
record Incoming(
    String method,
    String path,
    String rawPath,
    String query,
    String from,
    Function<String, @Nullable String> headers) {
  private static final int MOST_PARAMETERS = 500;

  static Incoming of(ServerRequest request) {
    return new Incoming(
        request.prologue().method().text(),
        request.path().path(),
        request.path().rawPath(),
        request.query().rawValue(),
        request.remotePeer().host(),
        name -> request.headers().value(HeaderNames.create(name)).orElse(null));
  }

  /** A header's value, "" if it is missing. */
  String header(String name) {
    String value = headers.apply(name);
    return value == null ? "" : value;
  }

  boolean isHead() {
    return method.equals("HEAD");
  }

  /** Whether a program asks, not a page of ours. */
  boolean isApi() {
    return path.equals("/health") || path.startsWith("/api/");
  }

  // Of an absolute address its own, whatever the header says (RFC 9112, 3.2.2).
  private String authority() {
    int start = rawPath.startsWith("/") ? -1 : rawPath.indexOf("://");
    return start < 0
        ? header("Host").strip()
        : rawPath.substring(start + "://".length()).replaceFirst("/.*", "");
  }

  /** The host that was asked for, in small letters, without port and trailing dot. */
  String host() {
    String host = authority().toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** By what the server was asked, as {@code http://localhost:8080}. */
  String origin() {
    String port = port();
    return "http://" + host() + (port.isEmpty() ? "" : ":" + port);
  }

  /** The port that was asked for, "" if none was named. */
  String port() {
    String host = authority();
    return host.substring(host.replaceFirst(":\\d*$", "").length()).replace(":", "");
  }

  /**
   * The parameters, decoded, each with its values in their order.
   *
   * @throws WrongRequestException if they are too many or not encoded as they should be
   */
  Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    int[] count = {0};
    for (String each : query.split("&", -1)) {
      int equals = each.indexOf('=');
      String name = decoded(equals < 0 ? each : each.substring(0, equals));
      if (!name.isEmpty()) {
        if (++count[0] > MOST_PARAMETERS) {
          throw new WrongRequestException(name, "more than " + MOST_PARAMETERS + " parameters");
        }
        parameters
            .computeIfAbsent(name, any -> new ArrayList<>())
            .add(equals < 0 ? "" : decoded(each.substring(equals + 1)));
      }
    }
    return parameters;
  }

  /**
   * A name or value of a parameter.
   *
   * @throws WrongRequestException if it is not encoded as it should be
   */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new WrongRequestException("", "a % in the address is not followed by two digits");
    }
  }
}

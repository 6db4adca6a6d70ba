package org.dateline.cli.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask: whoever knows the token. It is given as {@code Authorization: Bearer}; or once as
 * {@code ?token=}, which sets a cookie. Immutable.
 */
public final class Access {
  private static final String TOKEN = "token";
  private static final String BEARER = "Bearer ";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/=-]{16,500}");

  private final byte[] token;

  private Access(String token) {
    this.token = token.getBytes(StandardCharsets.US_ASCII);
  }

  /** For whoever knows the token, for all if there is none. */
  static @Nullable Access of(@Nullable String token) {
    return token == null ? null : new Access(checked(token));
  }

  /** A token that nobody guesses. */
  public static String newToken() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The token, if it can be one.
   *
   * @throws IllegalArgumentException if it cannot
   */
  public static String checked(String token) {
    if (!FORM.matcher(token).matches()) {
      throw new IllegalArgumentException(
          "a token has 16 to 500 letters, digits or ._~+/=-; one is made by: openssl rand -hex 24");
    }
    return token;
  }

  /** Whether the token came with the request, but for one in the address. */
  boolean isKnown(Incoming request) {
    String given = request.header("Authorization");
    if (given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return isToken(given.substring(BEARER.length()).strip());
    }
    return Arrays.stream(request.header("Cookie").split(";"))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(cookie(request) + "="))
        .anyMatch(cookie -> isToken(cookie.substring(cookie.indexOf('=') + 1)));
  }

  /** Whether a parameter, as it came, may be the token. */
  static boolean isNamed(String parameter) {
    return Incoming.decoded(parameter.replaceFirst("=.*", "")).equals(TOKEN);
  }

  /** Whether the token stands in the address. */
  boolean isInAddress(Map<String, List<String>> parameters) {
    return parameters.getOrDefault(TOKEN, List.of()).stream().anyMatch(this::isToken);
  }

  /** Leads to the same address without the token, and sets the cookie. */
  Answer remembered(Incoming request, Map<String, List<String>> parameters) {
    return Answer.redirect(address(request, parameters).toString())
        .with(
            "Set-Cookie",
            cookie(request)
                + "="
                + new String(token, StandardCharsets.US_ASCII)
                + "; Path=/; HttpOnly; SameSite=Strict")
        .with("Cache-Control", "no-store");
  }

  /** The same address without the token. */
  static Address address(Incoming request, Map<String, List<String>> parameters) {
    // Two slashes would lead to another host.
    return new Address(request.rawPath().replaceFirst("^/+", "/"), without(parameters));
  }

  /** The parameters without the token. */
  static Map<String, List<String>> without(Map<String, List<String>> parameters) {
    Map<String, List<String>> others = new LinkedHashMap<>(parameters);
    others.remove(TOKEN);
    return others;
  }

  // Cookies are of a host, whatever the port: two servers must not take each other's away.
  private static String cookie(Incoming request) {
    return "dateline-" + request.port();
  }

  private boolean isToken(String text) {
    return MessageDigest.isEqual(token, text.getBytes(StandardCharsets.UTF_8));
  }
}

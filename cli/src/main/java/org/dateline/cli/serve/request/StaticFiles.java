package org.dateline.cli.serve.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Styles, scripts and pictures out of the jar, under {@code /static/}. A browser keeps what it got
 * by an {@link #address} that names the version, and asks for the others whether they are still the
 * same. Thread-safe.
 */
public final class StaticFiles {
  private static final String PREFIX = "/static/";
  private static final String FOLDER = "/org/dateline/cli/serve" + PREFIX;
  private static final Pattern PATH = Pattern.compile("/static/[a-z0-9-]{1,40}\\.[a-z]{2,4}");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "json", Answer.JSON);

  private static final String WEBJAR = "org.webjars.npm/hotwired__turbo/";
  private static final Map<String, File> FILES = new ConcurrentHashMap<>();

  private StaticFiles() {}

  /** A file with what tells its content from others. */
  private record File(Answer.Whole body, String version) {}

  /** The address of a file, as {@code style.css}, which changes with its content. */
  public static String address(String name) {
    return PREFIX + name + file(name).map(file -> "?v=" + file.version()).orElse("");
  }

  /**
   * The file of this path, {@code null} if there is none.
   *
   * @param version the version that was asked for, {@code null} for whatever there is
   */
  public static @Nullable Answer of(String path, @Nullable String version) {
    if (!PATH.matcher(path).matches()) {
      return null;
    }
    String name = path.substring(PREFIX.length());
    String type = TYPES.get(name.substring(name.indexOf('.') + 1));
    return type == null ? null : file(name).map(file -> answer(file, type, version)).orElse(null);
  }

  private static Answer answer(File file, String type, @Nullable String version) {
    boolean stays = file.version().equals(version);
    return new Answer(200, type, Map.of(), file.body())
        .with("ETag", "W/\"" + file.version() + "\"")
        .with("Cache-Control", stays ? "public, max-age=31536000, immutable" : "no-cache");
  }

  // What is not there is not remembered: anybody may ask for anything.
  private static Optional<File> file(String name) {
    File known = FILES.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    byte[] bytes = name.equals("turbo.js") ? bytes(turbo()) : bytes(FOLDER + name);
    return Optional.ofNullable(bytes)
        .map(read ->
            FILES.computeIfAbsent(name, any -> new File(new Answer.Whole(read), Hash.of(read))));
  }

  // The jar's own notes say which version it is.
  private static String turbo() {
    byte[] notes = bytes("/META-INF/maven/" + WEBJAR + "pom.properties");
    Properties properties = new Properties();
    try {
      properties.load(
          new StringReader(notes == null ? "" : new String(notes, StandardCharsets.ISO_8859_1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "/META-INF/resources/webjars/hotwired__turbo/"
        + properties.getProperty("version")
        + "/dist/turbo.es2017-esm.js";
  }

  private static byte @Nullable [] bytes(String resource) {
    try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

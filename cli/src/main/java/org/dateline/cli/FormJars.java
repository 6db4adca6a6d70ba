package org.dateline.cli;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dateline.archive.form.Form;

/** Lets archives be read by forms that lie in jars of the user's own. */
final class FormJars {
  private static final String SERVICE = "META-INF/services/" + Form.class.getName();

  private FormJars() {}

  /** Lets this thread find the forms in these jars and folders, and in the user's folder. */
  static void use(List<Path> named) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (Path path : named) {
      jars.addAll(Files.isDirectory(path) ? in(path) : List.of(path));
    }
    Path own = folder(System.getenv(), System.getProperty("user.home", ""));
    if (Files.isDirectory(own)) {
      jars.addAll(in(own));
    }
    if (!jars.isEmpty()) {
      Thread.currentThread().setContextClassLoader(loader(jars));
    }
  }

  /** Where users lay them, after the XDG Base Directory Specification. */
  static Path folder(Map<String, String> environment, String home) {
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    // What is relative there is to be ignored.
    Path base =
        data.startsWith("/")
            ? Path.of(data)
            : Path.of(environment.getOrDefault("HOME", home), ".local", "share");
    return base.resolve(Path.of("dateline", "forms"));
  }

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  // It lives as long as the process.
  private static ClassLoader loader(List<Path> jars) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      check(jar);
      urls.add(url(jar));
    }
    return new URLClassLoader(urls.toArray(URL[]::new), FormJars.class.getClassLoader());
  }

  private static URL url(Path jar) throws IOException {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IOException("the jar has no address: " + jar, e);
    }
  }

  private static void check(Path jar) throws IOException {
    if (Files.notExists(jar)) {
      throw new NoSuchFileException(jar.toString());
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (zip.getEntry(SERVICE) == null) {
        throw new IOException(jar + " holds no form: it has no file " + SERVICE);
      }
    } catch (ZipException e) {
      throw new IOException(jar + " is no jar that can be read: " + e.getMessage(), e);
    }
  }
}

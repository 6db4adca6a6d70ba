package org.dateline.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where Solr's jars lie, with the class that drives it: {@code mvn -Psolr -DskipTests package} puts
 * them into {@code cli/solr/target/solr}. Solr is never on the class path of this process.
 *
 * @param folder of the jars
 * @param version of Solr
 */
public record SolrJars(Path folder, String version) {
  private static final Pattern CORE = Pattern.compile("solr-core-(.+)\\.jar");
  private static final String MAIN = "org.dateline.cli.bench.SolrMain";

  /**
   * Looks for Solr.
   *
   * @throws IOException if it is not there
   */
  public static SolrJars in(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Matcher core = CORE.matcher(file.getFileName().toString());
          if (core.matches()) {
            return new SolrJars(folder, core.group(1));
          }
        }
      }
    }
    throw new IOException(
        "no solr-core-*.jar in "
            + folder
            + ": `mvn -Psolr -DskipTests package` makes cli/solr/target/solr");
  }

  EngineProcess start(Path work, Object... arguments) throws IOException {
    return EngineProcess.start("Solr", work, folder.resolve("*").toString(), MAIN, arguments);
  }
}

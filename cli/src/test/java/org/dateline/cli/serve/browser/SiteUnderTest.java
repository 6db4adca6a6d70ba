package org.dateline.cli.serve.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.cli.serve.Server;
import org.dateline.cli.serve.ServerOptions;
import org.dateline.cli.serve.request.Address;
import org.dateline.index.MaxBad;
import org.dateline.index.Rebuild;
import org.dateline.index.RebuildOptions;
import org.dateline.index.Update;
import org.dateline.index.generation.IndexSettings;
import org.dateline.render.ResultJson;
import org.dateline.tag.Tagger;

/**
 * A server on three indexes: {@code samples}, the sample archive; {@code hostile}, {@link
 * HostileArchive}; and {@code live}, into which articles come while pages are open.
 */
final class SiteUnderTest implements AutoCloseable {
  static final Path SAMPLES = Path.of("../docs/samples");

  private static final IndexSettings SETTINGS =
      IndexSettings.defaults().withThreads(2).withRamBufferMb(16);

  private final Path folder;
  private final Tagger tagger;
  private final Server server;
  private int published;

  private SiteUnderTest(Path folder, Tagger tagger) throws IOException {
    this.folder = folder;
    this.tagger = tagger;
    rebuild("samples", SAMPLES);
    HostileArchive.write(Files.createDirectory(folder.resolve("evil")).resolve("evil.jsonl"));
    rebuild("hostile", folder.resolve("evil"));
    write("The harbour of Odesa is open", "Ships left Odesa with grain on Monday.");
    // Two of one name.
    write("Georgia votes", "Voters went to the polls in Tbilisi, the capital of Georgia.");
    write("Georgia elects", "Tbilisi saw protests. Georgia borders Armenia and Azerbaijan.");
    write("Storm hits Georgia", "A storm hit Atlanta and Savannah in the U.S. state of Georgia.");
    rebuild("live", folder.resolve("news"));
    this.server =
        Server.start(
            ServerOptions.local(
                folder.resolve("samples"), folder.resolve("hostile"), folder.resolve("live")));
  }

  static SiteUnderTest start() {
    try {
      return new SiteUnderTest(Files.createTempDirectory("dateline-site"), Tagger.bundled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rebuild(String index, Path archive) throws IOException {
    new Rebuild(folder.resolve(index), tagger, SETTINGS, RebuildOptions.defaults())
        .run(Archive.of(List.of(archive)), progress -> {});
  }

  private void write(String title, String body) throws IOException {
    Path news = Files.createDirectories(folder.resolve("news"));
    String id = "n" + ++published;
    Map<String, String> article =
        Map.of("id", id, "title", title, "body", body, "published", "2025-01-20T08:00:00Z");
    Files.writeString(news.resolve(id + ".jsonl"), ResultJson.line(article) + "\n");
  }

  /** Brings an article into the index {@code live}. */
  void publish(String title, String body) throws IOException {
    write(title, body);
    new Update(folder.resolve("live"), tagger, SETTINGS, MaxBad.UNLIMITED)
        .run(Archive.of(List.of(folder.resolve("news"))), progress -> {});
  }

  /** The address of a page with these parameters: names and values in turn. */
  URI at(String path, String... parameters) {
    return at(server, path, parameters);
  }

  /** The same of another server. */
  static URI at(Server server, String path, String... parameters) {
    Address address = Address.of(path);
    for (int i = 0; i < parameters.length; i += 2) {
      address = address.add(parameters[i], parameters[i + 1]);
    }
    return server.address().resolve(address.toString());
  }

  /** The folder of an index. */
  Path index(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() throws IOException {
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

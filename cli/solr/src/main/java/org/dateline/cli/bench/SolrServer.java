package org.dateline.cli.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.core.SolrCore;

/** Solr in this process, with one core. Thread-safe. */
final class SolrServer implements Closeable {
  private static final String CORE = "articles";

  private final EmbeddedSolrServer server;

  /**
   * Starts it.
   *
   * @param home an empty folder for its configuration and index
   */
  SolrServer(Path home) throws IOException {
    Path conf = Files.createDirectories(home.resolve(CORE).resolve("conf"));
    Files.writeString(home.resolve("solr.xml"), "<solr/>");
    Files.writeString(home.resolve(CORE).resolve("core.properties"), "name=" + CORE);
    for (String name : List.of("schema.xml", "solrconfig.xml")) {
      try (InputStream in =
          Objects.requireNonNull(SolrServer.class.getResourceAsStream(name), name)) {
        Files.copy(in, conf.resolve(name));
      }
    }
    server = new EmbeddedSolrServer(home.toAbsolutePath(), CORE);
  }

  NamedList<Object> ask(SolrRequest<?> request) throws IOException {
    try {
      return server.request(request, CORE);
    } catch (SolrServerException e) {
      throw new IOException("Solr failed: " + e.getMessage(), e);
    }
  }

  /** Makes all durable, merged into so many segments at most, and says how many there are. */
  int commit(int segments) throws IOException {
    try {
      if (segments < Integer.MAX_VALUE) {
        server.optimize(CORE, true, true, segments);
      }
      server.commit(CORE);
    } catch (SolrServerException e) {
      throw new IOException("Solr failed: " + e.getMessage(), e);
    }
    try (SolrCore core = server.getCoreContainer().getCore(CORE)) {
      return core.withSearcher(searcher -> searcher.getIndexReader().leaves().size());
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

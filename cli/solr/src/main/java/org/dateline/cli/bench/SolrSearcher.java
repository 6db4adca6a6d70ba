package org.dateline.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.params.ModifiableSolrParams;

/**
 * Asks Solr what {@link RawSearcher} asks Lucene: the same queries, ten hits whole, the same
 * facets, two sentences each by the unified highlighter. Thread-safe.
 */
final class SolrSearcher implements SearchEngine {
  private static final int HITS = 10;
  private static final int PASSAGES = 2;

  private final SolrServer server;
  private final List<String> facets;
  private final int countTo;

  /**
   * Indexes the articles of a file.
   *
   * @param home an empty folder
   * @param segments how many there may be
   * @param facets what is counted where facets are asked for
   * @param countTo up to how many matches are counted exactly
   */
  SolrSearcher(Path home, Path articles, int segments, List<String> facets, int countTo)
      throws IOException {
    this.server = new SolrServer(home);
    this.facets = facets;
    this.countTo = countTo;
    SolrIndexer.index(server, articles, 1, segments, taken -> {});
  }

  @Override
  public long count(BenchQuery query, Parts parts) throws IOException {
    Object found = server.ask(new QueryRequest(params(query, parts))).get("response");
    if (found instanceof SolrDocumentList hits) {
      return hits.getNumFound();
    }
    throw new IOException("Solr gave no hits for " + query.text());
  }

  private ModifiableSolrParams params(BenchQuery query, Parts parts) {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set("q", words(query));
    params.set("rows", HITS);
    params.set("fl", "*");
    params.set("minExactCount", countTo);
    BenchQuery.Days days = query.days();
    if (days != null) {
      params.set("fq", "published:[" + days.first() + " TO " + days.last() + "]");
    }
    if (query.newest()) {
      params.set("sort", "published desc");
    }
    if (parts.facets()) {
      addFacets(params);
    }
    if (parts.passages()) {
      addPassages(params);
    }
    return params;
  }

  private static String words(BenchQuery query) {
    String sign = query.any() ? "" : "+";
    return query.items().stream()
        .map(item -> query.prefix() ? item + "*" : "\"" + item + "\"")
        .map(item -> sign + "(title:" + item + " body:" + item + ")")
        .collect(Collectors.joining(" "));
  }

  // Not by json.facet, which took a tenth longer.
  private void addFacets(ModifiableSolrParams params) {
    params.set("facet", true);
    params.set("facet.limit", HITS);
    params.set("facet.mincount", 1);
    params.set("facet.field", facets.toArray(String[]::new));
  }

  // Sentences, over the whole text.
  private static void addPassages(ModifiableSolrParams params) {
    params.set("hl", true);
    params.set("hl.method", "unified");
    params.set("hl.fl", "title,body");
    params.set("hl.fragsize", 0);
    params.set("hl.bs.type", "SENTENCE");
    params.set("hl.maxAnalyzedChars", Integer.MAX_VALUE - 1);
    params.set("hl.snippets", PASSAGES);
    params.set("f.title.hl.snippets", 1);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

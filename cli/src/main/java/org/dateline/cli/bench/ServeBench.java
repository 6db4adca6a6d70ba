package org.dateline.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.cli.serve.Server;
import org.dateline.cli.serve.ServerOptions;
import org.dateline.render.ResultJson;
import org.dateline.search.ArticleSearcher;

/**
 * Times the query mix over HTTP beside the same searches by the library, and by the library with
 * its result as JSON, one after the other, in this JVM: what the way through the server costs. For
 * many at once it writes the mix for wrk.
 */
public final class ServeBench {
  private static final String FACETS = "&facet=" + String.join(",", SearchBench.facets());
  // It stands near the beginning: to read all would be timed too.
  private static final Pattern TOTAL = Pattern.compile("\"total\"\\s*:\\s*(\\d+)");
  private static final String PASSAGES = "&passages=" + DatelineSearcher.PASSAGES;

  /**
   * What was asked one after the other, its names those of the JSON.
   *
   * @param by library, json or http
   * @param warmUpRounds that came before and do not count
   * @param ofLibrary its median time by the library's
   */
  public record Way(String by, int warmUpRounds, Latencies.Summary times, double ofLibrary) {}

  /** Who is asked. */
  private enum By {
    LIBRARY,
    JSON,
    HTTP
  }

  /** Asks one way, and gives how many articles are found. */
  @FunctionalInterface
  private interface Asking {
    long ask(BenchQuery query) throws IOException;
  }

  private final List<BenchQuery> mix;
  private final Path index;

  private ServeBench(List<BenchQuery> mix, Path index) {
    this.mix = mix;
    this.index = index;
  }

  /**
   * Draws the mix.
   *
   * @param queries of each class
   * @throws IOException if the index cannot be read, or holds nothing to draw queries from
   */
  public static ServeBench of(Path index, int queries, long seed) throws IOException {
    Sample sample = new Sample(seed);
    try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
      searcher.articles(tagged -> {
        sample.add(tagged);
        return true;
      });
    }
    return new ServeBench(QueryMix.of(sample.articles(), queries, seed), index);
  }

  /** Times all with six facets and passages, both ways in turn. */
  public List<Way> run(Turns turns, Consumer<String> log) throws IOException {
    try (Server server = Server.start(ServerOptions.local(index));
        DatelineSearcher library = new DatelineSearcher(index, Integer.MAX_VALUE)) {
      Asking http = query -> found(server.address().resolve(path(query, Parts.BOTH)));
      Asking own = query -> library.count(query, Parts.BOTH);
      Asking json = query -> total(ResultJson.line(library.search(query, Parts.BOTH)));
      Turns.Measured<By, Latencies> measured =
          turns.measure(
              List.of(By.values()),
              (by, round) ->
                  round(
                      switch (by) {
                        case LIBRARY -> own;
                        case JSON -> json;
                        case HTTP -> http;
                      }),
              round -> round.summary().meanMs(),
              log);
      return ways(measured);
    }
  }

  private Latencies round(Asking asking) throws IOException {
    Latencies round = new Latencies();
    for (BenchQuery query : mix) {
      long started = System.nanoTime();
      long found = asking.ask(query);
      round.add(System.nanoTime() - started, 0, found);
    }
    return round;
  }

  private static List<Way> ways(Turns.Measured<By, Latencies> measured) {
    List<Way> ways = new ArrayList<>();
    measured
        .rounds()
        .forEach((by, rounds) -> {
          Latencies all = new Latencies();
          rounds.forEach(all::add);
          Latencies.Summary times = all.summary();
          double library = ways.isEmpty() ? times.p50Ms() : ways.getFirst().times().p50Ms();
          String name = by.name().toLowerCase(Locale.ROOT);
          ways.add(new Way(name, measured.warmUp(), times, times.p50Ms() / library));
        });
    return ways;
  }

  // By the client that adds least; the whole answer is taken, as by who uses it.
  private static long found(URI address) throws IOException {
    if (!(address.toURL().openConnection() instanceof HttpURLConnection connection)) {
      throw new IOException("not asked over HTTP: " + address);
    }
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException(address + " answers " + connection.getResponseCode());
    }
    try (InputStream in = connection.getInputStream()) {
      return total(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static long total(String json) {
    Matcher total = TOTAL.matcher(json);
    return total.find() ? Long.parseLong(total.group(1)) : -1;
  }

  /** Where the API answers a query. */
  private static String path(BenchQuery query, Parts parts) {
    return "/api/search?q="
        + URLEncoder.encode(query.text(), StandardCharsets.UTF_8)
        + (query.newest() ? "&sort=newest" : "")
        + (parts.facets() ? FACETS : "")
        + (parts.passages() ? PASSAGES : "&passages=0");
  }

  /**
   * The mix as a script for <a href="https://github.com/wg/wrk">wrk</a>: each query alone, with
   * facets, with passages and with both; drawn anew for each request.
   */
  public String wrkScript() {
    StringBuilder script = new StringBuilder("local paths = {\n");
    for (BenchQuery query : mix) {
      for (Parts parts : Parts.values()) {
        script.append('"').append(path(query, parts)).append("\",\n");
      }
    }
    return script
        .append(
            """
            }
            math.randomseed(os.time())
            function request()
              return wrk.format("GET", paths[math.random(#paths)])
            end
            """)
        .toString();
  }
}

package org.dateline.cli.serve;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.LongSupplier;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Indexes;
import org.dateline.cli.serve.request.PlainHandler;
import org.dateline.cli.serve.request.ServedIndex;

/** {@code /metrics}: how the server is, in Prometheus' text form. Thread-safe. */
final class Figures implements PlainHandler {
  private static final double[] SECONDS = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter requests =
      Counter.builder()
          .name("dateline_http_requests_total")
          .help("Requests answered, by route and status.")
          .labelNames("route", "status")
          .register(registry);
  private final Histogram seconds =
      Histogram.builder()
          .name("dateline_http_request_seconds")
          .help("From the request to its whole answer, by route.")
          .labelNames("route")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);

  Figures(Indexes indexes, Gate searches) {
    gauge("dateline_searches", "Searches under way.", searches::inside);
    CounterWithCallback.builder()
        .name("dateline_searches_refused_total")
        .help("Searches sent away because too many waited.")
        .callback(callback -> callback.call((double) searches.refused()))
        .register(registry);
    articles(indexes);
    machine();
  }

  private void gauge(String name, String help, LongSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call((double) value.getAsLong()))
        .register(registry);
  }

  private void articles(Indexes indexes) {
    GaugeWithCallback.builder()
        .name("dateline_index_articles")
        .help("Articles of each index; missing if it cannot be searched.")
        .labelNames("index")
        .callback(callback -> {
          for (ServedIndex index : indexes.all()) {
            try {
              callback.call((double) index.searcher().stats().articles(), index.name());
            } catch (IOException e) {
              // /health tells of it.
            }
          }
        })
        .register(registry);
  }

  private void machine() {
    Runtime runtime = Runtime.getRuntime();
    gauge(
        "jvm_memory_used_bytes",
        "Heap in use.",
        () -> runtime.totalMemory() - runtime.freeMemory());
    gauge("jvm_memory_max_bytes", "The heap at most.", runtime::maxMemory);
    CounterWithCallback.builder()
        .name("jvm_gc_seconds_total")
        .help("Time in garbage collections.")
        .callback(callback -> callback.call(collecting() / 1e3))
        .register(registry);
  }

  private static long collecting() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .filter(millis -> millis > 0)
        .sum();
  }

  /** Counts a request. */
  void add(String route, int status, long nanos) {
    requests.labelValues(route, String.valueOf(status)).inc();
    seconds.labelValues(route).observe(nanos / 1e9);
  }

  @Override
  public Answer answer(Asked asked) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(text, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answer(
            200,
            PrometheusTextFormatWriter.CONTENT_TYPE,
            Map.of(),
            new Answer.Whole(text.toByteArray()))
        .with("Cache-Control", "no-store");
  }
}

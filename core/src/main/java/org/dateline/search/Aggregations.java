package org.dateline.search;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.FieldExistsQuery;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;
import org.dateline.search.facet.ChosenValue;
import org.dateline.search.facet.TopValues;
import org.dateline.search.lucene.LabelFinder;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.name.EventCodes;
import org.dateline.search.name.NameResolver;
import org.dateline.search.request.GraphRequest;
import org.dateline.search.request.TimelineRequest;
import org.dateline.search.result.EntityGraph;
import org.dateline.search.result.Timeline;
import org.dateline.search.timeline.GraphCounter;
import org.dateline.search.timeline.SeriesPicker;
import org.dateline.search.timeline.TimelineCounter;
import org.dateline.search.timeline.TypicalArticles;
import org.dateline.tag.event.EventScheme;

/** Counts over all articles that match, or over all there are. */
final class Aggregations {
  private Aggregations() {}

  static Timeline timeline(
      TimelineRequest timeline,
      SearchRun run,
      View view,
      Supplier<Gazetteer> gazetteer,
      Supplier<EventScheme> scheme)
      throws IOException {
    LabelFinder labels = LabelFinder.of(view.reader());
    NameResolver names =
        new NameResolver(TermDictionary.of(view.reader()), labels, List.of(), gazetteer);
    return run.count(
        timeline.peaks(),
        found -> {
          TopValues top = new TopValues(run.labels(found), labels, run.leastProminence());
          SeriesPicker picker = new SeriesPicker(labels, names, new EventCodes(scheme), top);
          return new TimelineCounter(
                  timeline,
                  view.info().zone(),
                  picker.pick(timeline.series()),
                  run.leastProminence())
              .count(found, timeline.peaks() ? new TypicalArticles(view.reader()) : null);
        });
  }

  static EntityGraph graph(GraphRequest graph, SearchRun run, View view) throws IOException {
    int least = run.leastProminence();
    return run.count(
        false,
        found -> {
          TopValues top = new TopValues(run.labels(found), LabelFinder.of(view.reader()), least);
          List<ChosenValue> nodes = top.of(graph.dimensions(), graph.nodes());
          return new GraphCounter(graph, nodes, least).count(found);
        });
  }

  static IndexStats stats(View view) throws IOException {
    DirectoryReader reader = (DirectoryReader) view.searcher().getIndexReader();
    Map<Dimension, Long> distinct = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      SortedSetDocValues values =
          MultiDocValues.getSortedSetValues(reader, Schema.facetField(dimension));
      distinct.put(dimension, values == null ? 0 : values.getValueCount());
    }
    int dated = view.searcher().count(new FieldExistsQuery(Schema.PUBLISHED));
    return new IndexStats(
        reader.numDocs(), reader.numDocs() - dated, distinct, bytes(reader), view.info());
  }

  // What is still read may be gone from the disk already, by an update meanwhile.
  private static long bytes(DirectoryReader reader) throws IOException {
    long bytes = 0;
    for (String file : reader.getIndexCommit().getFileNames()) {
      try {
        bytes += reader.directory().fileLength(file);
      } catch (NoSuchFileException e) {
        // It takes no place any more.
      }
    }
    return bytes;
  }
}

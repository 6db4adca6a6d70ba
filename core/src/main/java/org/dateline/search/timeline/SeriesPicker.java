package org.dateline.search.timeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.article.EntityType;
import org.dateline.article.EventType;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetLabel;
import org.dateline.search.facet.ChosenValue;
import org.dateline.search.facet.TopValues;
import org.dateline.search.lucene.LabelFinder;
import org.dateline.search.name.EventCodes;
import org.dateline.search.name.NameResolver;
import org.dateline.search.request.SeriesRequest;
import org.dateline.search.result.NameUse.Meaning;
import org.dateline.text.Spelling;
import org.jspecify.annotations.Nullable;

/** Finds out which values the series of a timeline are. */
@Internal
public final class SeriesPicker {
  private static final int MOST_SERIES = 100;

  private final LabelFinder labels;
  private final NameResolver names;
  private final EventCodes events;
  private final TopValues top;

  public SeriesPicker(LabelFinder labels, NameResolver names, EventCodes events, TopValues top) {
    this.labels = labels;
    this.names = names;
    this.events = events;
    this.top = top;
  }

  /**
   * The values, each once.
   *
   * @throws IllegalArgumentException if there are too many, or one is not in the index
   */
  public List<ChosenValue> pick(List<SeriesRequest> requests) throws IOException {
    Map<String, ChosenValue> picked = new LinkedHashMap<>();
    for (SeriesRequest request : requests) {
      for (ChosenValue value : pick(request)) {
        picked.putIfAbsent(value.dimension().key() + " " + value.key(), value);
      }
      if (picked.size() > MOST_SERIES) {
        throw new IllegalArgumentException(
            "a timeline has " + MOST_SERIES + " series at most: ask for fewer");
      }
    }
    return List.copyOf(picked.values());
  }

  private List<ChosenValue> pick(SeriesRequest request) throws IOException {
    Dimension dimension = request.dimension();
    if (request.values().isEmpty() && dimension != null) {
      return top.of(List.of(dimension), Math.min(request.top(), MOST_SERIES + 1));
    }
    List<ChosenValue> picked = new ArrayList<>();
    for (String value : request.values()) {
      picked.add(named(dimension, value));
    }
    return picked;
  }

  private ChosenValue named(@Nullable Dimension dimension, String value) throws IOException {
    if (dimension == null || dimension.isEntity()) {
      return entity(dimension, value);
    }
    return dimension == Dimension.EVENT ? event(value) : other(dimension, value);
  }

  private ChosenValue entity(@Nullable Dimension dimension, String value) throws IOException {
    Set<EntityType> types =
        dimension == null
            ? EnumSet.allOf(EntityType.class)
            : EnumSet.of(EntityType.of(dimension.key()));
    Meaning chosen = names.entity(value, types).chosen();
    if (chosen == null) {
      throw new IllegalArgumentException(
          "no "
              + (dimension == null ? "entity" : dimension.key())
              + " of the index is called \""
              + value
              + "\"; `dateline gazetteer lookup` and facets tell ids");
    }
    return ChosenValue.of(Dimension.of(chosen.type()), chosen.id(), chosen.name());
  }

  private ChosenValue event(String value) {
    EventType type = events.find(value);
    if (type == null) {
      throw new IllegalArgumentException(
          "no event type \""
              + value
              + "\""
              + Spelling.hint(value, events.known())
              + " (`dateline stats --event-types` lists them)");
    }
    return ChosenValue.of(Dimension.EVENT, type.code(), type.name());
  }

  private ChosenValue other(Dimension dimension, String value) throws IOException {
    String known = labels.label(dimension, value);
    if (known != null) {
      return ChosenValue.of(dimension, FacetLabel.of(known)).whole(labels);
    }
    throw new IllegalArgumentException(
        "no "
            + dimension.key()
            + " of the index is \""
            + value
            + "\"; facets tell which there are");
  }
}

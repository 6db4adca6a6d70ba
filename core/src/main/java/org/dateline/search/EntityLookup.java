package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.dateline.article.EntityType;
import org.dateline.article.GeoPoint;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.PlaceTerm;
import org.dateline.index.schema.Schema;
import org.dateline.search.facet.FacetCounter;
import org.dateline.search.facet.LabelCounts;
import org.dateline.search.lucene.LabelFinder;
import org.dateline.search.lucene.LeafHits;
import org.dateline.search.lucene.SearchGuard;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.name.NameResolver;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.Limits;
import org.dateline.search.result.Facet;
import org.dateline.search.result.IndexedEntity;
import org.dateline.search.result.IndexedEntity.Place;
import org.jspecify.annotations.Nullable;

/** Looks entities up by their ids, in the index alone. */
final class EntityLookup {
  private final View view;
  private final SearchGuard stop = new SearchGuard(Limits.NONE);
  private final IndexSearcher searcher;
  private final LabelFinder labels;

  EntityLookup(View view) throws IOException {
    this.view = view;
    this.searcher = stop.searcher(view.reader(), view.searcher());
    this.labels = LabelFinder.of(searcher.getIndexReader());
  }

  Optional<IndexedEntity> entity(String id) throws IOException {
    return stop.guarded(
        searcher,
        () -> {
          EntityType type = type(id);
          return type == null ? Optional.empty() : Optional.of(entity(id, type));
        });
  }

  // An id of no gazetteer may have been told as one thing here and as another there.
  private @Nullable EntityType type(String id) throws IOException {
    @Nullable EntityType found = null;
    int most = 0;
    for (EntityType type : EntityType.values()) {
      int articles = searcher.count(articles(id, Dimension.of(type)));
      found = articles > most ? type : found;
      most = Math.max(most, articles);
    }
    return found;
  }

  private static TermQuery articles(String id, Dimension dimension) {
    return new TermQuery(new Term(Schema.valueField(dimension), Schema.valueTerm(id)));
  }

  // What is chosen is shown by a facet even if that shows nothing else.
  private IndexedEntity entity(String id, EntityType type) throws IOException {
    Dimension dimension = Dimension.of(type);
    List<LeafHits> found = searcher.search(articles(id, dimension), LeafHits.manager());
    LabelCounts counts =
        new LabelCounts(view.labels(), searcher.getIndexReader(), found, null, stop);
    FacetRequest none = FacetRequest.of(dimension).limited(0);
    Facet.Value value =
        new FacetCounter(none, List.of(id), labels, counts, null, 0).count().values().getFirst();
    List<Facet.Form> forms = value.forms();
    int shown = Math.min(forms.size(), IndexedEntity.MOST_FORMS);
    return new IndexedEntity(
        value.id(),
        type,
        value.name(),
        value.count(),
        forms.subList(0, shown),
        forms.size() - shown,
        within(dimension, value),
        point(value.id()));
  }

  private List<Place> within(Dimension dimension, Facet.Value value) throws IOException {
    String label = labels.label(dimension, value.id());
    List<String> ids = label == null ? List.of() : FacetCode.path(label);
    List<Place> within = new ArrayList<>();
    for (int i = 0; i < Math.min(ids.size(), value.path().size()) - 1; i++) {
      within.add(new Place(ids.get(i), value.path().get(i)));
    }
    return within;
  }

  /** Where those of some entities are of which the index knows it. */
  Map<String, GeoPoint> points(Collection<String> ids) throws IOException {
    Map<String, GeoPoint> points = new LinkedHashMap<>();
    for (String id : ids) {
      GeoPoint at = point(id);
      if (at != null) {
        points.put(id, at);
      }
    }
    return points;
  }

  private @Nullable GeoPoint point(String id) throws IOException {
    PlaceTerm spot = NameResolver.spot(TermDictionary.of(searcher.getIndexReader()), id);
    return spot == null ? null : spot.at();
  }
}

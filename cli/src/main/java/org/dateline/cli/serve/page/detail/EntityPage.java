package org.dateline.cli.serve.page.detail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.article.EntityType;
import org.dateline.cli.serve.chart.PlaceMap;
import org.dateline.cli.serve.detail.BundledNames;
import org.dateline.cli.serve.page.Frame;
import org.dateline.cli.serve.page.Links;
import org.dateline.cli.serve.page.Listed;
import org.dateline.cli.serve.page.MissingPage;
import org.dateline.cli.serve.page.QueryText;
import org.dateline.cli.serve.page.Templates;
import org.dateline.cli.serve.page.TimelineView;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.FacetRequest;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;
import org.dateline.search.result.Facet;
import org.dateline.search.result.IndexedEntity;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.SearchResult;
import org.dateline.search.result.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * {@code /entity?id=}: what the articles of an index tell of somebody or something; {@code since},
 * {@code until} and {@code where} narrow it.
 */
public final class EntityPage implements Handler {
  private static final int LATEST = 6;
  private static final int COMPANIONS = 8;

  private static final int LONGEST_TITLE = 120;

  /** Which facets are which. */
  private static final int PLACES = 1;

  private static final int FIRST_COMPANIONS = 2;

  private static final List<Dimension> NAMED =
      List.of(Dimension.PERSON, Dimension.ORGANISATION, Dimension.PLACE);

  private final Templates templates;
  private final BundledNames names;

  public EntityPage(Templates templates, BundledNames names) {
    this.templates = templates;
    this.names = names;
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    String id = asked.required("id");
    Optional<IndexedEntity> entity = asked.index().searcher().entity(id);
    return entity.isEmpty()
        ? MissingPage.answer(templates, asked, "entity", id)
        : templates.page("detail/entity", view(asked, entity.get()));
  }

  private EntityView view(Asked asked, IndexedEntity entity) throws IOException {
    String query = "entity:" + QueryText.quoted(entity.id());
    Frame frame =
        Frame.of(Listed.shortened(entity.name(), LONGEST_TITLE), asked)
            .asking(named(asked, entity, query));
    Links links = new Links(frame);
    SearchResult found = asked.index().searcher().search(latest(asked, query));
    Timeline timeline = timeline(asked, query);
    EntityDrawings drawings = new EntityDrawings(asked, entity, query, links);
    List<Facet> companions = found.facets().subList(FIRST_COMPANIONS, found.facets().size());
    return new EntityView(
        frame,
        query,
        entity,
        found,
        companions,
        timeline == null
            ? null
            : TimelineView.of(asked, List.of(timeline), List.of(entity.name()), frame.here()),
        events(asked, entity, frame.here()),
        drawings.graph(),
        drawings.map(found.facets().get(PLACES), names.background()),
        drawings.company(companions, timeline, frame.here()));
  }

  // As a person would ask for it, if that is understood so.
  private static String named(Asked asked, IndexedEntity entity, String otherwise)
      throws IOException {
    Dimension dimension = Dimension.of(entity.type());
    if (!NAMED.contains(dimension)) {
      return otherwise;
    }
    String query = dimension.key() + ":" + QueryText.quoted(entity.name());
    List<NameUse> names =
        asked.index().searcher().search(SearchRequest.builder(query).limit(0).build()).names();
    NameUse.Meaning meant = names.size() == 1 ? names.getFirst().chosen() : null;
    return meant != null && meant.id().equals(entity.id()) ? query : otherwise;
  }

  private static SearchRequest latest(Asked asked, String query) {
    SearchRequest.Builder request =
        SearchParameters.articles(asked, query)
            .sort(SortOrder.NEWEST)
            .limit(LATEST)
            .passages(1)
            .facet(FacetRequest.of(Dimension.SOURCE).limited(COMPANIONS))
            .facet(FacetRequest.of(Dimension.PLACE).limited(PlaceMap.MOST_PLACES));
    for (Dimension dimension : NAMED) {
      request.facet(
          FacetRequest.of(dimension)
              .ordered(FacetRequest.Order.SIGNIFICANCE)
              // One of them may be the entity itself.
              .limited(COMPANIONS + 1));
    }
    return request.build();
  }

  private static @Nullable Timeline timeline(Asked asked, String query) throws IOException {
    Timeline timeline =
        TimelineView.counted(asked, List.of(SearchParameters.articles(asked, query).build()))
            .getFirst();
    return timeline.buckets().isEmpty() ? null : timeline;
  }

  private static List<EntityEvents> events(Asked asked, IndexedEntity entity, Address here)
      throws IOException {
    String id = QueryText.quoted(entity.id());
    List<EntityEvents> events = new ArrayList<>();
    if (entity.type() == EntityType.PLACE) {
      events.add(EntityEvents.of(asked, "there", "place:" + id, here));
    }
    events.add(EntityEvents.of(asked, "did", "agent:" + id, here));
    events.add(EntityEvents.of(asked, "suffered", "target:" + id, here));
    return events;
  }
}

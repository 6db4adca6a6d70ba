package org.dateline.cli.serve.api;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.cli.serve.request.Handler;
import org.dateline.search.request.SavedSearch;

/** All paths of the API, each with its parameters, which are named like the CLI's options. */
public final class Api {
  private static final String MATCHING = "q where since until zone now any lenient literal";
  private static final String ORDERED = MATCHING + " sort";

  private Api() {}

  /**
   * The paths, in the order in which people are shown them.
   *
   * @param searches the saved searches of the operator's files
   */
  public static List<Endpoint> of(List<SavedSearch> searches) {
    return Stream.concat(searching().stream(), looking(searches).stream()).toList();
  }

  private static List<Endpoint> searching() {
    return List.of(
        endpoint(
            "/api/search",
            "Articles that match, with passages and facets",
            ORDERED
                + " limit offset after passages facet facet-limit min-prominence count-to ranking"
                + " explain fold-copies",
            "?q=Kursk&facet=person,place&limit=3",
            ArticleCalls::search),
        endpoint(
            "/api/facets",
            "How often each person, place, event, source ... stands in what matches",
            MATCHING + " facet facet-limit min-prominence",
            "?q=Kursk&facet=person:5,event:5",
            ArticleCalls::facets),
        endpoint(
            "/api/timeline",
            "When the articles that match were published, as counts or share of all",
            MATCHING + " unit series peaks share",
            "?q=Kursk&unit=week&share=true",
            ArticleCalls::timeline),
        endpoint(
            "/api/graph",
            "Who and what stands together in the articles that match",
            MATCHING + " of nodes min limit",
            "?q=Kursk&of=person,place&nodes=10",
            ArticleCalls::graph),
        endpoint(
            "/api/events",
            "What happened: who did what to whom, when, where, by whose word",
            ORDERED + " limit offset scheme",
            "?q=event:capture&limit=3",
            EventCalls::events),
        endpoint(
            "/api/events/timeline",
            "When these events happened, or were published",
            MATCHING + " unit by",
            "?q=event:conflict&unit=month&by=published",
            EventCalls::timeline),
        endpoint(
            "/api/quotes",
            "Sentences in which somebody is told to say something",
            ORDERED + " limit offset by",
            "?q=Kursk&limit=3",
            EventCalls::quotes),
        endpoint(
            "/api/quotes/counts",
            "Who is quoted how often, by which outlet",
            MATCHING + " speakers outlets",
            "?q=Kursk&speakers=5&outlets=3",
            EventCalls::quoteCounts),
        endpoint(
            "/api/export",
            "All articles that match, however many, as JSON Lines or CSV",
            ORDERED + " format fields",
            "?q=Kursk&format=csv&fields=id,title,published",
            new HitExport()));
  }

  private static List<Endpoint> looking(List<SavedSearch> searches) {
    return List.of(
        endpoint(
            "/api/suggest",
            "Entities, event types and sources that begin so",
            "prefix limit",
            "?prefix=zel",
            new SuggestApi()),
        endpoint(
            "/api/article",
            "An article with its tags, and why each was made",
            "id decisions",
            "?id=s-2024-12-27-01",
            DetailCalls::article),
        endpoint(
            "/api/related",
            "Articles like one",
            "id limit",
            "?id=s-2024-12-27-01&limit=3",
            DetailCalls::related),
        endpoint(
            "/api/copies",
            "Copies and rewrites of an article",
            "id limit",
            "?id=s-2024-12-27-01",
            DetailCalls::copies),
        endpoint(
            "/api/entity",
            "A person, organisation, place ...: its names, and where it is",
            "id",
            "?id=Q212",
            DetailCalls::entity),
        endpoint("/api/points", "Where places are", "id", "?id=Q212&id=Q159", DetailCalls::points),
        endpoint(
            "/api/searches",
            "The saved searches that the watch page follows",
            "",
            "",
            new SavedCall(searches)),
        endpoint("/api/stats", "What the index holds", "", "", DetailCalls::stats),
        endpoint("/api/event-types", "The types of events", "", "", DetailCalls::eventTypes),
        new Endpoint(
            "/api/openapi.json",
            "This description of the API (OpenAPI 3.1)",
            List.of(),
            "/api/openapi.json",
            new Description()));
  }

  private static Endpoint endpoint(
      String path, String what, String parameters, String example, Handler handler) {
    List<String> names = List.of(("index " + parameters).strip().split(" "));
    return new Endpoint(path, what, names, path + example, handler);
  }
}

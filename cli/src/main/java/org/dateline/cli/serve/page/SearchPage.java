package org.dateline.cli.serve.page;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SearchLimitException;
import org.dateline.search.result.SearchResult;
import org.jspecify.annotations.Nullable;

/** {@code /}: a query, what it found, and ways to narrow it. */
public final class SearchPage implements Handler {
  private static final int HITS = 20;
  private static final int BAD_REQUEST = 400;
  private static final int UNAVAILABLE = 503;
  private static final String READ_AS = "read as: ";

  /** What asks for something. */
  private static final Set<String> ASKING = Set.of("q", "where", "since", "until", "after", "sort");

  private final Templates templates;

  public SearchPage(Templates templates) {
    this.templates = templates;
  }

  /**
   * What the template draws: one of the last three.
   *
   * @param frame around it
   * @param state what the box keeps of the address
   * @param fault what is wrong with what was asked
   * @param start what stands there before anything is asked
   * @param found what was found
   */
  public record View(
      Frame frame,
      List<FormField> state,
      @Nullable FaultView fault,
      @Nullable StartView start,
      @Nullable FoundView found) {
    /** Copies the list. */
    public View {
      state = List.copyOf(state);
    }
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    Address here = asked.address();
    try {
      return ASKING.stream().allMatch(name -> asked.text(name).isEmpty())
          ? page(asked, "Search", null, StartView.of(asked), null)
          : page(asked, title(asked), null, null, found(asked));
    } catch (QuerySyntaxException wrong) {
      return fault(asked, FaultView.of(wrong, asked.text("q")), BAD_REQUEST);
    } catch (WrongRequestException wrong) {
      return fault(asked, FaultView.of(wrong, here.without(wrong.parameter())), BAD_REQUEST);
    } catch (SearchLimitException limit) {
      return fault(asked, FaultView.of(limit, here.only("index")), UNAVAILABLE);
    } catch (IllegalArgumentException wrong) {
      return fault(asked, FaultView.of(wrong, here.only("index", "q")), BAD_REQUEST);
    }
  }

  private static String title(Asked asked) {
    String query = asked.text("q");
    return query.isEmpty() ? "All articles" : query;
  }

  private Answer fault(Asked asked, FaultView fault, int status) {
    Answer page = page(asked, "Not understood", fault, null, null);
    return new Answer(status, page.type(), page.headers(), page.body());
  }

  private Answer page(
      Asked asked,
      String title,
      @Nullable FaultView fault,
      @Nullable StartView start,
      @Nullable FoundView found) {
    return templates.page(
        "search",
        new View(
            Frame.of(title, asked),
            FormField.of(
                asked.address().without("q", "index", "after", "part", "facet", "in", "prefix")),
            fault,
            start,
            found));
  }

  private static FoundView found(Asked asked) throws IOException {
    boolean hitsOnly = asked.text("part").equals("hits");
    SearchRequest.Builder request =
        SearchParameters.hits(asked.without("facet"))
            .limit(asked.number("limit", HITS, 1, 100))
            .foldCopies(!asked.is("copies"));
    FacetPlan plan = FacetPlan.of(asked);
    if (!hitsOnly) {
      plan.requests().values().forEach(request::facet);
    }
    SearchResult result = asked.index().searcher().search(request.build());
    TimelineView timeline =
        hitsOnly || result.total() == 0 ? null : TimelineView.of(asked, asked.address());
    ReadingView reading = ReadingView.of(result, asked.text("q"), asked.address());
    ReadingView.Alternative question = result.total() == 0 ? question(asked) : null;
    return FoundView.of(
        asked, result, question == null ? reading : reading.asking(question), plan, timeline);
  }

  // "who was captured near Kursk in January" has words in it that no article need have.
  private static ReadingView.@Nullable Alternative question(Asked asked) throws IOException {
    if (asked.is("lenient") || asked.text("q").isEmpty() || !asked.text("after").isEmpty()) {
      return null;
    }
    SearchRequest loose = SearchParameters.articles(asked).lenient(true).limit(0).build();
    SearchResult read = asked.index().searcher().search(loose);
    return read.notes().stream()
        .filter(note -> note.startsWith(READ_AS) && read.total() > 0)
        .findFirst()
        .map(note ->
            new ReadingView.Alternative(
                shown(note.substring(READ_AS.length()), read),
                false,
                read.total(),
                asked.address().set("lenient", "1").toString()))
        .orElse(null);
  }

  private static String shown(String query, SearchResult read) {
    boolean most = read.notes().stream().anyMatch(note -> note.contains("most of them"));
    return most ? "most of " + query.replace(" AND ", ", ") : query;
  }
}

package org.dateline.cli.serve.page;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.PlainHandler;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.request.SortOrder;

/** {@code /api}: what programs can ask, for those who write them. */
public final class ApiPage implements PlainHandler {
  // An article of the sample archive.
  private static final Pattern SAMPLE = Pattern.compile("(?<=[?&]id=)s-[^&]+");

  private final Templates templates;
  private final List<Call> calls;
  private final List<Fault> faults;

  /**
   * @param calls the paths, in the order in which they are shown
   * @param faults what an answer can say instead
   */
  public ApiPage(Templates templates, List<Call> calls, List<Fault> faults) {
    this.templates = templates;
    this.calls = List.copyOf(calls);
    this.faults = List.copyOf(faults);
  }

  /**
   * A path.
   *
   * @param path of it
   * @param what it gives, in a few words
   * @param parameters their names
   * @param example an address of it
   */
  public record Call(String path, String what, List<String> parameters, String example) {
    /** Copies the list. */
    public Call {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A kind of problem.
   *
   * @param name what its {@code type} ends with
   * @param status of HTTP
   * @param title in a few words
   * @param advice what to do
   */
  public record Fault(String name, int status, String title, String advice) {}

  /**
   * What the template draws.
   *
   * @param frame around it
   * @param article the id of one in the index, empty if there is none
   * @param calls the paths
   * @param faults the problems
   */
  public record View(Frame frame, String article, List<Call> calls, List<Fault> faults) {
    /** Copies the lists. */
    public View {
      calls = List.copyOf(calls);
      faults = List.copyOf(faults);
    }

    /** An example, of the index of this page if there are several, and of an article in it. */
    public String example(Call call) {
      String example =
          article.isEmpty()
              ? call.example()
              : SAMPLE.matcher(call.example()).replaceFirst(encoded(article));
      if (frame.indexes().size() < 2 || !call.parameters().contains("index")) {
        return example;
      }
      return example + (example.contains("?") ? "&" : "?") + "index=" + encoded(frame.index());
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  // To find the newest article takes no time, and no turn.
  @Override
  public Answer answer(Asked asked) throws IOException {
    String article =
        asked
            .index()
            .searcher()
            .search(SearchRequest.builder("").sort(SortOrder.NEWEST).limit(1).build())
            .hits()
            .stream()
            .map(hit -> hit.article().id())
            .findFirst()
            .orElse("");
    return templates.page("api", new View(Frame.of("API", asked), article, calls, faults));
  }
}

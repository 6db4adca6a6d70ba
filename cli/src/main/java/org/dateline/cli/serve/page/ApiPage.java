package org.dateline.cli.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.PlainHandler;

/** {@code /api}: what programs can ask, for those who write them. */
public final class ApiPage implements PlainHandler {
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
   * @param calls the paths
   * @param faults the problems
   */
  public record View(Frame frame, List<Call> calls, List<Fault> faults) {
    /** Copies the lists. */
    public View {
      calls = List.copyOf(calls);
      faults = List.copyOf(faults);
    }

    /** An example, of the index of this page if there are several. */
    public String example(Call call) {
      if (frame.indexes().size() < 2 || !call.parameters().contains("index")) {
        return call.example();
      }
      return call.example()
          + (call.example().contains("?") ? "&" : "?")
          + "index="
          + URLEncoder.encode(frame.index(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public Answer answer(Asked asked) {
    return templates.page("api", new View(Frame.of("API", asked), calls, faults));
  }
}

package org.dateline.cli.serve.page;

import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;

/** Says that an index has no article or entity of an id, and where to look instead. */
public final class MissingPage {
  private MissingPage() {}

  /**
   * What the template draws.
   *
   * @param what is missing
   * @param id that was asked for
   */
  record View(Frame frame, String what, String id) {
    /** A search for what the id says. */
    public String search() {
      String words = id.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
      return frame.to("/").set("q", words).toString();
    }

    /** The same page in another index. */
    public String in(String index) {
      return frame.here().set("index", index).toString();
    }
  }

  public static Answer answer(Templates templates, Asked asked, String what, String id) {
    Answer page = templates.page("missing", new View(Frame.of("No such " + what, asked), what, id));
    return new Answer(404, page.type(), page.headers(), page.body());
  }
}

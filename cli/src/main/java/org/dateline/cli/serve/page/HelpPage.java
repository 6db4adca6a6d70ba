package org.dateline.cli.serve.page;

import java.util.List;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.PlainHandler;

/** {@code /help}: how to ask, by examples that can be followed. */
public final class HelpPage implements PlainHandler {
  /** What can be asked, the plainest first; each is a query of the guide. */
  static final List<Part> PARTS =
      List.of(
          new Part(
              "Words and names",
              List.of(
                  new Way("drone strike", "articles with both words"),
                  new Way("grain OR wheat", "either"),
                  new Way("kursk NOT submarine", "the one without the other"),
                  new Way("\"black sea\"", "a phrase"),
                  new Way("zelensky", "the man under every spelling"),
                  new Way("\"zelensky\"", "spelt so"))),
          new Part(
              "Who and where",
              List.of(
                  new Way("person:Putin", "a person"),
                  new Way("org:NIS", "an organisation"),
                  new Way(
                      "place:Russia",
                      "a place by its name or its people's; what lies in it is behind the facet"),
                  new Way("near:Kursk~100km", "places around a place"),
                  new Way("\"president <person>\"", "a phrase with a gap for a name"))),
          new Part(
              "What happened",
              List.of(
                  new Way("event:capture", "somebody was captured; other kinds are in the facet"),
                  new Way("event:capture(target:soldiers)", "who was captured"),
                  new Way("event:attack(where:Kursk when:2025-01)", "where it was, and when"),
                  new Way("event:*(by:NIS modality:any)", "all that the agency is quoted with"),
                  new Way("event:capture NEAR/10 entity:\"North Korea\"", "told close together"))),
          new Part(
              "When and by whom",
              List.of(
                  new Way("kursk date:2025-01", "published in that month"),
                  new Way("kursk date:\"last 7 days\"", "in the last week"),
                  new Way("grain source:\"BBC News\"", "by one source"))));

  private final Templates templates;

  public HelpPage(Templates templates) {
    this.templates = templates;
  }

  /** Ways to ask of one kind. */
  record Part(String title, List<Way> ways) {}

  /** A query and what it finds. */
  record Way(String query, String finds) {}

  /** What the template draws. */
  record View(Frame frame, List<Part> parts) {
    Address search(Way way) {
      return frame.to("/").set("q", way.query());
    }
  }

  @Override
  public Answer answer(Asked asked) {
    return templates.page("help", new View(Frame.of("How to ask", asked), PARTS));
  }
}

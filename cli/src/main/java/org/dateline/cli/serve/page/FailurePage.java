package org.dateline.cli.serve.page;

import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;

/** What went wrong, for people. */
public final class FailurePage {
  private final Templates templates;

  public FailurePage(Templates templates) {
    this.templates = templates;
  }

  /**
   * What the template draws.
   *
   * @param frame around it
   * @param title in a few words
   * @param detail what is wrong, and what would be right
   */
  public record View(Frame frame, String title, String detail) {}

  /** The page. */
  public Answer answer(Asked asked, int status, String title, String detail) {
    return templates.page("failure", new View(Frame.of(title, asked), title, detail)).as(status);
  }
}

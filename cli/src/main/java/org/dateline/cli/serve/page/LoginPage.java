package org.dateline.cli.serve.page;

import java.util.List;
import java.util.Map;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Answer;

/** Asks for the token; the same address is asked again with it. */
public final class LoginPage {
  private static final int STATUS = 401;

  private final Templates templates;

  public LoginPage(Templates templates) {
    this.templates = templates;
  }

  /**
   * What the template draws.
   *
   * @param address what was asked for
   * @param wrong whether a token was given that is none
   */
  public record View(Address address, boolean wrong) {}

  /**
   * The page.
   *
   * @param address what was asked for, without the token
   * @param parameters as they came
   */
  public Answer answer(Address address, Map<String, List<String>> parameters) {
    return templates.page("login", new View(address, parameters.containsKey("token"))).as(STATUS);
  }
}

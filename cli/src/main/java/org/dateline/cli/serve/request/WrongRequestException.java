package org.dateline.cli.serve.request;

/** A parameter that cannot be understood: which, and what was expected. */
public final class WrongRequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String parameter;
  private final String suggestion;

  public WrongRequestException(String parameter, String message) {
    this(parameter, message, "");
  }

  /**
   * @param suggestion what may have been meant, "" if that is not known
   */
  public WrongRequestException(String parameter, String message, String suggestion) {
    super(message);
    this.parameter = parameter;
    this.suggestion = suggestion;
  }

  /** The name of the parameter. */
  public String parameter() {
    return parameter;
  }

  /** What may have been meant, "" if that is not known. */
  public String suggestion() {
    return suggestion;
  }
}

package org.dateline.cli.serve.request;

/** A parameter that cannot be understood: which, and what was expected. */
public final class WrongRequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String parameter;

  public WrongRequestException(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** The name of the parameter. */
  public String parameter() {
    return parameter;
  }
}

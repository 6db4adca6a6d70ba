package org.dateline.cli.serve.request;

/** Too many ask for what only so many may have at once: to be asked again later. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BusyException(String message) {
    super(message);
  }
}

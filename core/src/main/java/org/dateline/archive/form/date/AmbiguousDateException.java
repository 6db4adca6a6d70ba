package org.dateline.archive.form.date;

import java.time.DateTimeException;

/** A date that may be more than one day. */
final class AmbiguousDateException extends DateTimeException {
  private static final long serialVersionUID = 1L;

  AmbiguousDateException() {
    super("more than one day");
  }
}

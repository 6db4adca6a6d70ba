package org.dateline.index.disk;

import java.io.IOException;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** Somebody else writes the folder now; later it may be free. */
@Internal
public final class BusyException extends IOException {
  private static final long serialVersionUID = 1L;

  public BusyException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package org.dateline.cli.serve.detail;

import java.io.IOException;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;

/** The tagger of this Dateline, loaded when it is first needed, for it is large. Thread-safe. */
public final class TaggerHolder {
  private @Nullable Tagger tagger;

  /**
   * The tagger.
   *
   * @throws IOException if the jar cannot be read
   */
  public synchronized Tagger get() throws IOException {
    Tagger loaded = tagger;
    if (loaded == null) {
      loaded = Tagger.bundled();
      tagger = loaded;
    }
    return loaded;
  }
}

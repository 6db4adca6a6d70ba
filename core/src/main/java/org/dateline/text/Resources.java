package org.dateline.text;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.dateline.Internal;

/** What lies in the jar beside the class that reads it. */
@Internal
public final class Resources {
  private Resources() {}

  public static InputStream open(Class<?> reader, String name) throws IOException {
    InputStream in = reader.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException("resource " + name + " is not on the class path");
    }
    return in;
  }
}

package org.dateline.tag;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** What lies in the jar beside these classes. */
final class Resources {
  private Resources() {}

  static InputStream open(String name) throws IOException {
    InputStream in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException("resource " + name + " is not on the class path");
    }
    return in;
  }
}

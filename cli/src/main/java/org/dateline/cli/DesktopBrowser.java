package org.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The browser of whoever sits here. Java's own way would start a window system with it. */
final class DesktopBrowser {
  private DesktopBrowser() {}

  /** Opens an address and says whether that could be begun. */
  static boolean open(String address) {
    try {
      new ProcessBuilder(command(System.getProperty("os.name"), address))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static List<String> command(String system, String address) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return List.of("open", address);
    }
    return name.startsWith("windows")
        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
        : List.of("xdg-open", address);
  }
}

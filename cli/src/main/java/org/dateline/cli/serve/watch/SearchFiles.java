package org.dateline.cli.serve.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.search.request.SavedSearch;

/** Reads the files of saved searches that the operator gives, as {@code dateline watch} does. */
public final class SearchFiles {
  private SearchFiles() {}

  /**
   * All searches of all files.
   *
   * @throws IllegalArgumentException with file and line, if one cannot be read or an id comes twice
   * @throws IOException if a file cannot be read
   */
  public static List<SavedSearch> read(List<Path> files) throws IOException {
    List<SavedSearch> searches = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path file : files) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          SavedSearch search = parsed(line, file + ":" + number + ": ");
          if (!ids.add(search.id())) {
            throw new IllegalArgumentException(
                file + ":" + number + ": the id \"" + search.id() + "\" is there already");
          }
          searches.add(search);
        }
      }
    }
    return searches;
  }

  private static SavedSearch parsed(String line, String place) {
    try {
      return SavedSearch.parse(line, WatchedSearch.PASSAGES);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + e.getMessage(), e);
    }
  }
}

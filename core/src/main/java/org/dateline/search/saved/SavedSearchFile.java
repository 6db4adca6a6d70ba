package org.dateline.search.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.IOConsumer;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.result.QuerySyntaxException;

/** Reads saved searches from a file, one a line. */
final class SavedSearchFile {
  private final Path file;
  private final int passages;
  private final IOConsumer<SavedSearch> taker;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<String> errors = new ArrayList<>();

  /**
   * @param passages how many each match shows
   * @param taker takes each search, and throws if its query cannot be understood
   */
  SavedSearchFile(Path file, int passages, IOConsumer<SavedSearch> taker) {
    this.file = file;
    this.passages = passages;
    this.taker = taker;
  }

  /** Gives all that can be read, and says what cannot, each with its place. */
  List<String> read() throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        read(line, number);
      }
    }
    return errors;
  }

  private void read(String line, int number) throws IOException {
    String place = file + ":" + number + ":";
    try {
      SavedSearch search = SavedSearch.parse(line, passages);
      Integer before = lines.putIfAbsent(search.id(), number);
      if (before != null) {
        throw new IllegalArgumentException(
            "the id \"" + search.id() + "\" is that of line " + before);
      }
      taker.accept(search);
    } catch (QuerySyntaxException e) {
      errors.add(place + "\n" + e.pointer());
    } catch (IllegalArgumentException e) {
      errors.add(place + " " + e.getMessage());
    }
  }
}

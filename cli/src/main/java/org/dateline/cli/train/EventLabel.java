package org.dateline.cli.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.text.DataFileException;
import org.dateline.text.TsvFile;

/**
 * Whether a trigger speaks of an event of a type, as a reader judged.
 *
 * @param text the text's id
 * @param start first UTF-16 code unit of the trigger
 * @param end the one after its last
 * @param code the event type
 * @param holds the judgement
 * @param weight how many triggers of the sampled texts it stands for
 */
record EventLabel(String text, int start, int end, String code, boolean holds, double weight) {
  private static final int COLUMNS = 6;

  /**
   * Reads a file of labels: tab-separated, first line {@code #dateline-event-labels 1}, columns
   * text, start, end, code, 1 or 0, weight.
   *
   * @throws DataFileException if a row is wrong, naming its line
   */
  static List<EventLabel> read(Path file) throws IOException {
    List<EventLabel> labels = new ArrayList<>();
    TsvFile.of(file).read("dateline-event-labels", COLUMNS, row -> labels.add(of(row)));
    return labels;
  }

  private static EventLabel of(String[] row) {
    if (!row[4].equals("0") && !row[4].equals("1")) {
      throw new IllegalArgumentException("a judgement is 1 or 0, not \"" + row[4] + "\"");
    }
    return new EventLabel(
        row[0],
        Integer.parseInt(row[1]),
        Integer.parseInt(row[2]),
        row[3],
        row[4].equals("1"),
        Double.parseDouble(row[5]));
  }
}

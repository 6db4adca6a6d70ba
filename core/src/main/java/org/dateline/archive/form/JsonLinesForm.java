package org.dateline.archive.form;

import java.io.IOException;

/** JSON Lines: one object a line. */
final class JsonLinesForm implements Form {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public String description() {
    return "JSON Lines (.jsonl, .ndjson, .json)";
  }

  @Override
  public boolean fits(FileHead head) {
    return head.json() == JsonLayout.LINES;
  }

  @Override
  public RecordReader open(FormInput in, FormOptions options) {
    return new JsonRecords(raw -> nextLine(in, raw), options);
  }

  private static boolean nextLine(FormInput in, RawRecord raw) throws IOException {
    while (in.takeLine(raw)) {
      if (!raw.isBlank()) {
        return true;
      }
    }
    return false;
  }
}

package org.dateline.archive.form;

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
    JsonArticleParser parser = new JsonArticleParser(options);
    return raw -> {
      while (in.takeLine(raw)) {
        if (!raw.isBlank()) {
          return parser.item(raw);
        }
      }
      return null;
    };
  }
}

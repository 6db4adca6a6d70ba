package org.dateline.archive;

import java.util.List;
import java.util.stream.Collectors;

/** All forms of file that are read. */
final class Forms {
  private static final List<Form> ALL =
      List.of(new JsonLinesForm(), new JsonValuesForm(), new TextForm());

  private Forms() {}

  /** The form of a file that begins with {@code head}. */
  static Form find(FileHead head) throws UnreadableRecord {
    if (head.isUtf16()) {
      throw new UnreadableRecord("the file is UTF-16; only UTF-8 is read");
    }
    return ALL.stream()
        .filter(form -> form.fits(head))
        .findFirst()
        .orElseThrow(() ->
            new UnreadableRecord(
                "neither name nor content is of a form that is read; read are " + known()));
  }

  private static String known() {
    return ALL.stream().map(Form::description).collect(Collectors.joining(", "))
        + ", each also gzipped (.gz)";
  }
}

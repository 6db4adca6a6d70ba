package org.dateline.archive.form;

import java.io.IOException;
import java.util.function.Predicate;

/**
 * A form that Dateline reads by itself.
 *
 * @param told whether a file that begins so is of it
 * @param reader starts to read such a file
 */
record BuiltInForm(String name, String description, Predicate<FileHead> told, Reader reader)
    implements Form {
  /** As {@link Form#open}. */
  @FunctionalInterface
  interface Reader {
    RecordReader open(FormInput in, FormOptions options) throws IOException, UnreadableRecord;
  }

  @Override
  public boolean fits(FileHead head) {
    return told.test(head);
  }

  @Override
  public RecordReader open(FormInput in, FormOptions options) throws IOException, UnreadableRecord {
    return reader.open(in, options);
  }
}

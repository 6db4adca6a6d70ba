package org.dateline.archive;

import java.io.IOException;
import java.util.function.Predicate;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.Form;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;

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

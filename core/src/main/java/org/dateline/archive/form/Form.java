package org.dateline.archive.form;

import java.io.IOException;

/**
 * One form of file that articles come in. Add one of your own by naming it in {@code
 * META-INF/services/org.dateline.archive.form.Form} of a jar: it is asked before the built-in ones.
 * It is found by the class loader of Dateline and by that of the thread which opens an archive; the
 * command line finds jars in {@code ~/.local/share/dateline/forms} and those that {@code --forms}
 * names.
 *
 * <pre>{@code
 * public final class OurExport implements Form {
 *   public String name() { return "our-export"; }
 *   public String description() { return "the export of our old system (.exp)"; }
 *   public boolean fits(FileHead head) { return head.text().startsWith("%EXPORT"); }
 *   public RecordReader open(FormInput in, FormOptions options) {
 *     return raw -> in.takeLine(raw) ? NewsItem.of(article(raw.text())) : null;
 *   }
 * }
 * }</pre>
 *
 * <p>Implementations are stateless and thread-safe; what a file needs lives in its reader.
 */
public interface Form {

  /** A short name in lower case, as {@code --format} takes it. */
  String name();

  /** Name and file extensions, for people. */
  String description();

  /** True if a file that begins like this is of this form. */
  boolean fits(FileHead head);

  /**
   * Starts to read a file.
   *
   * @param in its bytes, unpacked; closed by the caller
   * @throws IOException if the file cannot be read
   * @throws UnreadableRecord if it is damaged from its beginning
   */
  RecordReader open(FormInput in, FormOptions options) throws IOException, UnreadableRecord;
}

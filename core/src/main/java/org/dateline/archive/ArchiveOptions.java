package org.dateline.archive;

import java.time.InstantSource;
import org.dateline.archive.form.FieldMapping;
import org.dateline.archive.form.FormOptions;
import org.jspecify.annotations.Nullable;

/**
 * How an archive is read. Immutable.
 *
 * @param forms how records become articles
 * @param format the name of the form that every file is read as, {@code null} to tell each from its
 *     content
 * @param limits how far packed files are followed
 * @param clock tells whether an embargo is over
 * @param followLinks whether symbolic links that lead out of the archive are followed; a link that
 *     is named as the archive itself always is
 */
public record ArchiveOptions(
    FormOptions forms,
    @Nullable String format,
    UnpackLimits limits,
    InstantSource clock,
    boolean followLinks) {

  private static final ArchiveOptions DEFAULTS =
      new ArchiveOptions(
          FormOptions.defaults(), null, UnpackLimits.defaults(), InstantSource.system(), false);

  /** The default mapping, records of up to 64 MiB (less in little memory), any form. */
  public static ArchiveOptions defaults() {
    return DEFAULTS;
  }

  /** These options with another mapping. */
  public ArchiveOptions withMapping(FieldMapping value) {
    return withForms(new FormOptions(value, forms.maxRecordBytes(), forms.defaultSource()));
  }

  /**
   * These options with another limit of a record, in bytes.
   *
   * @throws IllegalArgumentException if it is below 1 or above 1 GiB
   */
  public ArchiveOptions withMaxRecordBytes(long value) {
    return withForms(new FormOptions(forms.mapping(), value, forms.defaultSource()));
  }

  /** These options with another default source. */
  public ArchiveOptions withDefaultSource(@Nullable String value) {
    return withForms(new FormOptions(forms.mapping(), forms.maxRecordBytes(), value));
  }

  /** These options with every file read as the form of this name; {@code null} to tell each. */
  public ArchiveOptions withFormat(@Nullable String value) {
    return new ArchiveOptions(forms, value, limits, clock, followLinks);
  }

  /** These options with other limits for packed files. */
  public ArchiveOptions withLimits(UnpackLimits value) {
    return new ArchiveOptions(forms, format, value, clock, followLinks);
  }

  /** These options with another clock. */
  public ArchiveOptions withClock(InstantSource value) {
    return new ArchiveOptions(forms, format, limits, value, followLinks);
  }

  /** These options with links that lead out of the archive followed, or not. */
  public ArchiveOptions withFollowLinks(boolean value) {
    return new ArchiveOptions(forms, format, limits, clock, value);
  }

  private ArchiveOptions withForms(FormOptions value) {
    return new ArchiveOptions(value, format, limits, clock, followLinks);
  }

  /**
   * How far packed files are followed, so that a small file cannot keep a reader busy for ever.
   * Immutable.
   *
   * @param depth how many packings may lie in one another; {@code a.tar.gz} has two
   * @param entries how many files one packed file may hold, those in its inner ones counted too
   * @param expansion how many times its size on disk a file may unpack to; the first 64 MiB are
   *     free
   */
  public record UnpackLimits(int depth, long entries, int expansion) {
    private static final UnpackLimits DEFAULTS = new UnpackLimits(8, 10_000_000, 1_000);

    /** Checks the numbers. */
    public UnpackLimits {
      if (depth < 1 || entries < 1 || expansion < 1) {
        throw new IllegalArgumentException("the limits of unpacking must be positive");
      }
    }

    /** Eight packings, ten million entries, a thousand times the size. */
    public static UnpackLimits defaults() {
      return DEFAULTS;
    }
  }
}

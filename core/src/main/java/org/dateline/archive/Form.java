package org.dateline.archive;

/** One form of file that articles come in. Stateless. */
interface Form {

  /** Name and file extensions, for people. */
  String description();

  /** True if a file that begins like this is of this form. */
  boolean fits(FileHead head);

  /**
   * Starts to read a file.
   *
   * @param in its bytes, unpacked; closed by the caller
   * @param name its path below the archive's root, for articles without an id of their own
   */
  Articles open(ByteSource in, String name, ArchiveOptions options);
}

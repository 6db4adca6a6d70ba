package org.dateline.archive.form;

/** How JSON lies in a file. */
enum JsonLayout {
  /** One record a line. */
  LINES,
  /** Objects over several lines, or an array of them. */
  VALUES,
  /** Not at all. */
  NONE
}

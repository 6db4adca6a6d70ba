package org.dateline.archive.form;

import org.dateline.Internal;

/** How JSON lies in a file. */
@Internal
public enum JsonLayout {
  /** One record a line. */
  LINES,
  /** Objects over several lines, or an array of them. */
  VALUES,
  /** Not at all. */
  NONE
}

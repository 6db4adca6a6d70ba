package org.dateline.cli.gazetteer;

import java.util.List;
import org.dateline.cli.gazetteer.GazetteerFinding.Severity;

/** A line of a gazetteer file; takes what is found there. */
record RowPlace(String file, int line, List<GazetteerFinding> findings) {

  void error(String message, String remedy) {
    findings.add(new GazetteerFinding(file, line, Severity.ERROR, message, remedy));
  }

  void warn(String message, String remedy) {
    findings.add(new GazetteerFinding(file, line, Severity.WARNING, message, remedy));
  }
}

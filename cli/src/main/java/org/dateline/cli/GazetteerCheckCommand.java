package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.cli.gazetteer.GazetteerCheck;
import org.dateline.cli.gazetteer.GazetteerFinding;
import org.dateline.cli.gazetteer.GazetteerFinding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description = {
      "Looks for mistakes in gazetteer files.",
      "Rows that cannot be read, names that somebody else has, ordinary words and more. The exit",
      "code is 1 if there are errors; warnings alone give 0."
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline gazetteer check ours.tsv")
final class GazetteerCheckCommand extends TerminalCommand {
  @Mixin private GazetteerOptions options;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "The files, in the order in which they are read over the gazetteer.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /** What is printed as JSON. */
  public record Findings(long errors, long warnings, List<GazetteerFinding> findings) {}

  @Override
  public Integer call() throws IOException {
    List<GazetteerFinding> findings = GazetteerCheck.check(files, options.gazetteer());
    long errors = findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
    if (json) {
      printJson(new Findings(errors, findings.size() - errors, findings));
    } else {
      findings.forEach(out()::println);
      err().printf("%d errors, %d warnings%n", errors, findings.size() - errors);
    }
    return errors == 0 ? ExitCode.DONE : ExitCode.FAILURE;
  }
}

package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.EntityType;
import org.dateline.cli.gazetteer.GazetteerEditor;
import org.dateline.gazetteer.GazetteerRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    description = {
      "Adds a row to a gazetteer file of your own.",
      "The file is made if it is not there. The row is checked first; with an error nothing is",
      "written."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  dateline gazetteer add ours.tsv --name 'Acme Widgets' --type organisation --alias Acme^c",
      "  dateline rebuild ARCHIVE --gazetteer ours.tsv"
    })
final class GazetteerAddCommand extends TerminalCommand {
  @Mixin private GazetteerOptions options;

  @Parameters(paramLabel = "FILE", description = "The file to add to.")
  private Path file;

  @Option(names = "--name", required = true, description = "The canonical name.")
  private String name;

  @Option(
      names = "--type",
      required = true,
      description = "One of person, organisation, place, group, other.")
  private EntityType type;

  @Option(
      names = "--id",
      description =
          "The id (default: that of the one known entity of this type and name, else user:NAME).")
  private String id = "";

  @Option(
      names = "--alias",
      description = "Another name, perhaps with ^ and flags, as in Acme^c. Repeatable.")
  private List<String> aliases = new ArrayList<>();

  @Option(names = "--country", paramLabel = "CC", description = "ISO 3166 alpha-2 code.")
  private @Nullable String country;

  @Option(names = "--subtype", description = "A finer word than the type: company, city.")
  private String subtype = "";

  @Option(names = "--parent", paramLabel = "ID", description = "The place that contains it.")
  private @Nullable String parent;

  @Option(names = "--weight", description = "Prominence, 1 to 100.")
  private int weight;

  @Override
  public Integer call() throws IOException {
    GazetteerRow row =
        new GazetteerRow(id, type, subtype, name, aliases, country, parent, weight, "");
    GazetteerEditor.Added added = GazetteerEditor.add(file, row, options.gazetteer());
    out().println(added.row().line().stripTrailing());
    added.warnings().forEach(err()::println);
    return ExitCode.DONE;
  }
}

package org.dateline.cli;

import picocli.CommandLine.Command;

@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    description = "Looks into an archive without an index.",
    subcommands = {ArchiveInspectCommand.class, ArchiveCatCommand.class, ArchiveFormsCommand.class})
final class ArchiveCommand {
  private ArchiveCommand() {}
}

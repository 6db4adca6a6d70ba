package org.dateline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/**
 * The commands by name, in the order of the help. A start that names one reads only its options,
 * and help none: those of all commands take as long as a search.
 */
final class Commands {
  static final Map<String, Class<?>> ALL = all();
  static final String HELP = "help";
  private static final Set<String> HELP_OPTIONS = Set.of("--help", "-h");

  private Commands() {}

  private static Map<String, Class<?>> all() {
    Map<String, Class<?>> all = new LinkedHashMap<>();
    all.put("rebuild", RebuildCommand.class);
    all.put("update", UpdateCommand.class);
    all.put("search", SearchCommand.class);
    all.put("serve", ServeCommand.class);
    all.put("watch", WatchCommand.class);
    all.put("suggest", SuggestCommand.class);
    all.put("related", RelatedCommand.class);
    all.put("events", EventsCommand.class);
    all.put("quote", QuoteCommand.class);
    all.put("timeline", TimelineCommand.class);
    all.put("graph", GraphCommand.class);
    all.put("tag", TagCommand.class);
    all.put("show", ShowCommand.class);
    all.put("stats", StatsCommand.class);
    all.put("archive", ArchiveCommand.class);
    all.put("export", ExportCommand.class);
    all.put("quarantine", QuarantineCommand.class);
    all.put("retag", RetagCommand.class);
    all.put("generations", GenerationsCommand.class);
    all.put("rollback", RollbackCommand.class);
    all.put("snapshot", SnapshotCommand.class);
    all.put("verify", VerifyCommand.class);
    all.put("gazetteer", GazetteerCommand.class);
    all.put("recogniser", RecogniserCommand.class);
    all.put("event-model", EventModelCommand.class);
    all.put("eval", EvalCommand.class);
    all.put("bench", BenchCommand.class);
    all.put("generate-completion", GenerateCompletion.class);
    return all;
  }

  /** The command that is named, under a bare parent; of all what help or a wrong name needs. */
  static CommandLine line(CommandLine.IFactory factory, String... args) {
    if (args.length == 1 && HELP_OPTIONS.contains(args[0])) {
      CommandLine line = new CommandLine(new Main(), factory);
      ALL.forEach((name, type) -> line.addSubcommand(name, outline(type)));
      return line;
    }
    Class<?> named = args.length == 0 ? null : ALL.get(args[0]);
    if (named == null || named == GenerateCompletion.class) {
      CommandLine line = new CommandLine(new Main(), factory);
      ALL.values().forEach(line::addSubcommand);
      return line;
    }
    CommandLine.Model.CommandSpec parent = CommandLine.Model.CommandSpec.create().name(Main.NAME);
    return new CommandLine(parent, factory).addSubcommand(named);
  }

  /** What shows the help that is asked for: {@code help gazetteer lookup}. */
  static String[] helped(String... args) {
    List<String> asked = new ArrayList<>(List.of(args).subList(1, args.length));
    asked.removeIf(HELP_OPTIONS::contains);
    if (asked.isEmpty() || ALL.containsKey(asked.getFirst())) {
      asked.add("--help");
    }
    return asked.toArray(String[]::new);
  }

  // All that a list of commands shows.
  private static CommandLine.Model.CommandSpec outline(Class<?> type) {
    CommandLine.Command command = type.getAnnotation(CommandLine.Command.class);
    CommandLine.Model.CommandSpec outline = CommandLine.Model.CommandSpec.create();
    outline.usageMessage().header(command.header()).description(command.description());
    return outline;
  }
}

package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.tag.Entity;
import org.dateline.tag.EntityType;
import org.dateline.tag.Gazetteer;
import org.dateline.tag.GazetteerBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    description = "Looks into the list of known names, and makes it anew from its sources.",
    subcommands = {GazetteerCommand.Lookup.class, GazetteerCommand.Build.class})
final class GazetteerCommand {
  private GazetteerCommand() {}

  @Command(
      name = "lookup",
      mixinStandardHelpOptions = true,
      description =
          "Lists who could be meant by a name, most likely first; places with their region and"
              + " coordinates.",
      footerHeading = "%nExample:%n",
      footer = "  dateline gazetteer lookup Georgia")
  static final class Lookup implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private TaggerOptions options;

    @Parameters(paramLabel = "NAME", description = "Any spelling.")
    private String name;

    Lookup(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
      Gazetteer gazetteer = options.tagger().gazetteer();
      List<Entity> entities = gazetteer.lookup(name);
      for (Entity entity : entities) {
        terminal
            .out()
            .printf(
                "%-24s %-12s %-24s %3d  %s  %s%s%n",
                entity.id(),
                entity.type().key(),
                entity.subtype(),
                entity.weight(),
                path(gazetteer, entity),
                entity.aliases(),
                entity.at() == null ? "" : "  " + entity.at());
      }
      if (entities.isEmpty()) {
        terminal.err().println("dateline: nobody is called \"" + name + "\"");
      }
      return entities.isEmpty() ? ExitCode.FAILURE : ExitCode.DONE;
    }

    private static String path(Gazetteer gazetteer, Entity entity) {
      return entity.type() == EntityType.PLACE
          ? gazetteer.path(entity).stream().map(Entity::name).collect(Collectors.joining(" / "))
          : entity.name();
    }
  }

  @Command(
      name = "build",
      mixinStandardHelpOptions = true,
      description = "Makes the gazetteer of the jar from the collected facts (docs/gazetteer.md).",
      footerHeading = "%nExample:%n",
      footer = "  dateline gazetteer build FACTS --out core/src/main/resources/org/dateline/tag")
  static final class Build implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FACTS", description = "The folder of the facts.")
    private Path facts;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    private Path out;

    Build(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
      terminal.err().println(GazetteerBuilder.build(facts, out));
      return ExitCode.DONE;
    }
  }
}

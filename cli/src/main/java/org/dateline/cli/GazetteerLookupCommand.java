package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.article.Alias;
import org.dateline.article.Entity;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.NameLookup;
import org.dateline.render.ResultJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "lookup",
    description = "Says who could be meant by a name, most likely first, and why.",
    footerHeading = "%nExample:%n",
    footer = "  dateline gazetteer lookup Georgia")
final class GazetteerLookupCommand extends TerminalCommand {
  @Mixin private GazetteerOptions options;

  @Parameters(paramLabel = "NAME", description = "Any spelling.")
  private String name;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Gazetteer gazetteer = options.gazetteer();
    NameLookup found = NameLookup.of(gazetteer, name);
    if (json) {
      printJson(ResultJson.lookup(found, gazetteer));
    } else {
      print(found, gazetteer);
    }
    return found.matches().isEmpty() ? ExitCode.FAILURE : ExitCode.DONE;
  }

  private void print(NameLookup found, Gazetteer gazetteer) {
    if (found.matches().isEmpty()) {
      err().println("dateline: nobody is called \"" + name + "\"");
    } else {
      Entity chosen = found.byDefault();
      String who = chosen == null ? "nobody" : chosen.name() + " (" + chosen.id() + ")";
      out().println("without context: " + who + ", " + found.reason());
    }
    int number = 0;
    for (NameLookup.Match match : found.matches()) {
      print(++number, match, gazetteer);
    }
    printOthers("written almost so", found.near());
    printOthers("longer names", found.longer());
  }

  private void print(int number, NameLookup.Match match, Gazetteer gazetteer) {
    Entity entity = match.entity();
    out().printf("%n%2d  %s  %s%n", number, entity.name(), entity.id());
    line("what", what(entity));
    line("where", where(entity, gazetteer));
    line("at", entity.at() == null ? "" : entity.at().toString());
    line("weight", String.valueOf(entity.weight()));
    line("by", by(match));
    line(
        "aliases",
        entity.aliases().stream().map(Alias::toString).collect(Collectors.joining(", ")));
  }

  private void line(String label, String value) {
    if (!value.isEmpty()) {
      out().printf("    %-8s %s%n", label, value);
    }
  }

  private static String what(Entity entity) {
    String subtype = entity.subtype().isEmpty() ? "" : ", " + entity.subtype();
    return entity.type().key() + subtype;
  }

  private static String where(Entity entity, Gazetteer gazetteer) {
    return gazetteer.path(entity).stream().map(Entity::name).collect(Collectors.joining(" / "));
  }

  private static String by(NameLookup.Match match) {
    List<String> parts = new ArrayList<>();
    boolean own = match.alias().text().equals(match.entity().name());
    parts.add(own ? "its name" : "\"" + match.alias().text() + "\"");
    match.alias().flags().stream().sorted().forEach(flag -> parts.add(flag.meaning()));
    return String.join("; ", parts);
  }

  private void printOthers(String heading, List<NameLookup.Match> others) {
    if (!others.isEmpty()) {
      out().printf("%n%s%n", heading);
    }
    for (NameLookup.Match match : others) {
      Entity entity = match.entity();
      boolean own = match.alias().text().equals(entity.name());
      String means = own ? "" : " = " + entity.name();
      out().printf("    %s%s  %s, %s%n", match.alias().text(), means, entity.id(), what(entity));
    }
  }
}

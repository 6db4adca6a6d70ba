package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandsTest {
  @Test
  void eachCommandIsFoundByItsOwnName() {
    Commands.ALL.forEach(
        (name, type) -> assertEquals(type.getAnnotation(Command.class).name(), name));
  }

  @Test
  void aNamedCommandIsAddedAlone() {
    CommandLine line = Commands.line(new Main.Factory(nowhere()), "search", "tag");
    assertEquals(Set.of("search"), line.getSubcommands().keySet());
  }

  @Test
  void helpAndCompletionKnowAll() {
    for (String args : new String[] {"--help", "generate-completion"}) {
      Ran ran = Ran.of(false, args);
      Commands.ALL.keySet().forEach(name -> assertTrue(ran.out().contains(name), name));
    }
  }

  @Test
  void helpReadsNoOptionsAndSaysTheSame() {
    CommandLine all = Commands.line(new Main.Factory(nowhere()));
    all.setUsageHelpWidth(100);
    for (String asked : new String[] {"--help", "-h"}) {
      CommandLine outlines = Commands.line(new Main.Factory(nowhere()), asked);
      outlines
          .getSubcommands()
          .values()
          .forEach(each -> assertEquals(List.of(), each.getCommandSpec().options()));
      assertEquals(
          all.getUsageMessage(CommandLine.Help.Ansi.OFF), Ran.of(false, asked).out(), asked);
    }
  }

  @Test
  void saysItsVersion() {
    for (String asked : new String[] {"--version", "-V"}) {
      assertEquals(new Ran(0, "dateline (not packaged)\n", ""), Ran.of(false, asked));
    }
  }

  @Test
  void aWrongNameIsCorrected() {
    Ran ran = Ran.of(false, "serch", "x");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("search"), ran.err());
  }

  private static Terminal nowhere() {
    return new Terminal(System.out, System.err, false, false, true, Terminal.COLUMNS);
  }
}

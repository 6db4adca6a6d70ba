package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.Internal;
import org.junit.jupiter.api.Test;

/**
 * Of the command line only what trains, measures and keeps gazetteers knows what is not for users.
 */
class CliArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.dateline");

  @Test
  void commandsKeepToTheFaceForUsers() {
    Set<String> inner = new TreeSet<>();
    for (JavaClass command : CLASSES) {
      String room = command.getPackageName();
      if (!room.equals("org.dateline.cli") && !room.startsWith("org.dateline.cli.serve")) {
        continue;
      }
      command.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> file(target).isAnnotatedWith(Internal.class))
          .forEach(target -> inner.add(command.getName() + " -> " + target.getName()));
      command.getAccessesFromSelf().stream()
          .flatMap(access -> access.getTarget().resolveMember().stream())
          .filter(member -> member.isAnnotatedWith(Internal.class))
          .forEach(member -> inner.add(command.getName() + " -> " + member.getFullName()));
    }
    assertEquals(Set.of(), inner);
  }

  private static JavaClass file(JavaClass type) {
    return type.getEnclosingClass().map(CliArchitectureTest::file).orElse(type);
  }

  /** What each room of the server may know of the others, and of the command line nothing. */
  private static final Map<String, Set<String>> SERVER =
      Map.ofEntries(
          Map.entry(
              "serve",
              Set.of(
                  "serve.request",
                  "serve.page",
                  "serve.page.event",
                  "serve.page.detail",
                  "serve.api",
                  "serve.detail",
                  "serve.watch")),
          Map.entry(
              "serve.page.event",
              Set.of(
                  "serve.page",
                  "serve.event",
                  "serve.detail",
                  "serve.chart",
                  "serve.request",
                  "table")),
          Map.entry(
              "serve.page.detail",
              Set.of("serve.page", "serve.detail", "serve.chart", "serve.request")),
          Map.entry(
              "serve.page",
              Set.of("serve.detail", "serve.watch", "serve.chart", "serve.request", "table")),
          Map.entry("serve.api", Set.of("serve.request", "table")),
          Map.entry("serve.watch", Set.of("serve.request")),
          Map.entry("serve.event", Set.of("serve.chart", "serve.request")),
          Map.entry("serve.detail", Set.of("serve.chart")),
          Map.entry("serve.chart", Set.of()),
          Map.entry("serve.request", Set.of()));

  @Test
  void roomsOfTheServerKnowWhatStandsBehindThem() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      String from = room(type);
      if (from.startsWith("serve")) {
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> room(dependency.getTargetClass().getBaseComponentType()))
            .filter(to -> !to.isEmpty() && !to.equals(from))
            .filter(to -> !SERVER.getOrDefault(from, Set.of()).contains(to))
            .forEach(to -> arrows.computeIfAbsent(from, none -> new TreeSet<>()).add(to));
      }
    }
    assertEquals(Map.of(), arrows);
  }

  // Without the root, which all have in common: "cli" is the command line's own.
  private static String room(JavaClass type) {
    String room = type.getPackageName();
    return room.equals("org.dateline.cli")
        ? "cli"
        : room.startsWith("org.dateline.cli.") ? room.substring("org.dateline.cli.".length()) : "";
  }

  // All others print by it: so nothing that is not ours steers the terminal.
  @Test
  void onlyTheTerminalWritesToTheTerminal() {
    Set<String> raw = new TreeSet<>();
    for (JavaClass command : CLASSES) {
      if (!command.getPackageName().startsWith("org.dateline.cli")) {
        continue;
      }
      String name = command.getSimpleName();
      command.getAccessesFromSelf().stream()
          .filter(access -> {
            String owner = access.getTargetOwner().getName();
            String member = access.getTarget().getName();
            return (owner.equals("java.lang.System") && Set.of("out", "err").contains(member))
                || (owner.equals("java.lang.Throwable") && member.equals("printStackTrace"))
                || (owner.endsWith(".cli.Terminal") && member.equals("styled"))
                || owner.endsWith("csv.CSVPrinter");
          })
          .forEach(access -> raw.add(name + " " + access.getTarget().getName()));
    }
    assertEquals(
        Set.of(
            "CsvTable <init>",
            "CsvTable printRecord",
            "EventText styled",
            "Main printStackTrace",
            "Main styled",
            "QuoteText styled",
            "StartTraining err",
            "Terminal styled",
            "Text styled"),
        raw);
  }
}

package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
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
      if (!command.getPackageName().equals("org.dateline.cli")) {
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
            "StartTraining err",
            "Text styled"),
        raw);
  }
}

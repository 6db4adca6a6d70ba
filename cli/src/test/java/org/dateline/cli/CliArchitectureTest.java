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
}

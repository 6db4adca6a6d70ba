package org.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.EventType;
import org.dateline.tag.event.EventScheme;
import org.junit.jupiter.api.Test;

/** Holds the house: which room may know which, and what is in none of them. */
class ArchitectureTest {
  private static final String ROOT = "org.dateline";

  // Each room and the rooms that it may know, itself and the root aside.
  private static final String ROOMS =
      """
      article              :
      text                 : article
      text.language        : article text
      archive.form.charset :
      archive.form.date    : article
      archive.form         : article text archive.form.charset archive.form.date
      archive.form.record  : article text archive.form
      archive.form.html    : article text archive.form archive.form.charset
      archive.form.warc    : article text archive.form archive.form.charset archive.form.html
      archive.form.feed    : article archive.form archive.form.charset
      archive.form.mail    : article archive.form archive.form.charset archive.form.record
      archive.form.wire    : article text archive.form
      archive.packing      : text
      archive              : article text text.language archive.packing archive.form archive.form.record archive.form.html archive.form.warc archive.form.feed archive.form.mail archive.form.wire
      gazetteer            : article text
      tag.name.recogniser  : article text gazetteer
      tag.name.detection   : article text gazetteer tag.name.recogniser
      tag.name             : article text text.language gazetteer tag.name.recogniser tag.name.detection
      tag.event.syntax     : article text
      tag.event.role       : article text tag.event.syntax
      tag.event.time       : article text tag.event.syntax
      tag.event.factuality : article text tag.event.syntax
      tag.event            : article text tag.event.syntax tag.event.role tag.event.time tag.event.factuality
      tag                  : article text text.language gazetteer tag.name.recogniser tag.name.detection tag.name tag.event
      index.schema         : article text tag.event
      index.analysis       : article text text.language index.schema
      index.document       : article text gazetteer tag.event index.schema index.analysis
      index.disk           :
      index.generation     : article text archive gazetteer tag tag.event index.disk index.schema index.analysis index.document
      index                : article text archive tag tag.event index.disk index.schema index.document index.generation
      search.result        : article index.schema
      search.request       : article index.schema search.result
      search.query         : article text index.schema search.result search.request
      search.lucene        : article index.schema index.document search.result search.request search.query
      search.facet         : article index.schema index.document search.result search.request search.lucene
      search.name          : article text gazetteer tag.event index.schema search.result search.request search.query search.lucene search.facet
      search.passage       : article text index.schema search.result search.lucene
      search.event         : article index.schema tag.event search.passage
      search.translate     : article text text.language tag.event index.schema index.analysis index.document search.result search.request search.query search.lucene search.name search.passage search.event
      search.relax         : index.schema search.result search.request search.query
      search.timeline      : article text index.schema index.document search.result search.request search.lucene search.facet search.name
      search               : article text gazetteer tag tag.event index.schema index.document index.generation index search.result search.request search.query search.lucene search.facet search.name search.passage search.event search.translate search.relax search.timeline
      search.saved         : article text gazetteer tag tag.event index.schema index.analysis index.document index.generation index search.result search.request search.query search.lucene search.name search.passage search.translate search
      render               : article archive gazetteer tag index.schema index.generation index search.result search
      """;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /** Rooms and what they may know; a room that stands nowhere may know nothing and be nowhere. */
  private static Map<String, Set<String>> rooms() {
    Map<String, Set<String>> rooms = new TreeMap<>();
    rooms.put("", Set.of());
    for (String line : ROOMS.lines().toList()) {
      String[] sides = line.split(":", -1);
      Set<String> known = new TreeSet<>(List.of(sides[1].strip().split("\\s+")));
      known.addAll(Set.of("", sides[0].strip()));
      rooms.put(sides[0].strip(), known);
    }
    return rooms;
  }

  private static String room(JavaClass type) {
    return type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT);
  }

  private static JavaClass file(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::file).orElse(type);
  }

  @Test
  void roomsKnowOnlyWhatTheTableAllows() {
    Map<String, Set<String>> rooms = rooms();
    Set<String> forbidden = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      Set<String> known = rooms.get(room(type));
      if (known == null) {
        forbidden.add("no room of the table: " + room(type));
        continue;
      }
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> isOurs(target) && !known.contains(room(target)))
          .forEach(target -> forbidden.add(type.getName() + " -> " + target.getName()));
    }
    assertEquals(Set.of(), forbidden);
  }

  @Test
  void theTableHasNoCircle() {
    Map<String, Set<String>> left = rooms();
    boolean moved = true;
    while (moved) {
      Set<String> free =
          left.entrySet().stream()
              .filter(room ->
                  room.getValue().stream()
                      .noneMatch(known -> !known.equals(room.getKey()) && left.containsKey(known)))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      moved = left.keySet().removeAll(free);
    }
    assertEquals(Set.of(), left.keySet());
  }

  @Test
  void noMoreThanThreeFilesOfARoomDependOnEachOtherInACircle() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      Set<String> targets = arrows.computeIfAbsent(file(type).getName(), name -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> file(dependency.getTargetClass().getBaseComponentType()))
          .filter(target -> target.getPackageName().equals(type.getPackageName()))
          .forEach(target -> targets.add(target.getName()));
    }
    Map<String, Set<String>> reached = new TreeMap<>();
    arrows.keySet().forEach(file -> reached.put(file, reached(file, arrows)));
    Set<Set<String>> circles = new HashSet<>();
    for (String file : arrows.keySet()) {
      Set<String> circle = new TreeSet<>(reached.getOrDefault(file, Set.of()));
      circle.removeIf(other -> !reached.getOrDefault(other, Set.of()).contains(file));
      if (circle.size() > 3) {
        circles.add(circle);
      }
    }
    assertEquals(Set.of(), circles);
  }

  private static Set<String> reached(String file, Map<String, Set<String>> arrows) {
    Set<String> reached = new TreeSet<>();
    List<String> next = new ArrayList<>(arrows.getOrDefault(file, Set.of()));
    while (!next.isEmpty()) {
      String each = next.removeLast();
      if (reached.add(each)) {
        next.addAll(arrows.getOrDefault(each, Set.of()));
      }
    }
    return reached;
  }

  @Test
  void noRoomIsOverThreeThousandLines() throws IOException {
    Map<String, Long> lines = new TreeMap<>();
    Path sources = Path.of("src/main/java/org/dateline");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        try (Stream<String> each = Files.lines(file)) {
          lines.merge(sources.relativize(file.getParent()).toString(), each.count(), Long::sum);
        }
      }
    }
    lines.values().removeIf(count -> count <= 3000);
    assertEquals(Map.of(), lines);
  }

  @Test
  void noCodeOfTheSchemeStandsInJava() throws IOException {
    String upper =
        EventScheme.bundled().types().stream()
            .filter(type -> type.broader() == null)
            .map(EventType::code)
            .collect(Collectors.joining("|"));
    Pattern code = Pattern.compile("\"(" + upper + ")[.\"]");
    Path sources = Path.of("src/main/java/org/dateline/tag/event");
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        code.matcher(Files.readString(file))
            .results()
            .forEach(found -> named.add(file.getFileName() + ": " + found.group()));
      }
    }
    assertEquals(Set.of(), named);
  }

  @Test
  void onlyIndexAndSearchKnowLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.dateline.index..", "org.dateline.search..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void onlyIndexOpensAnIndexWriter() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dateline.index..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.lucene.index.IndexWriter")
        .check(CLASSES);
  }

  @Test
  void nothingPrintsOrEndsTheProcess() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    noClasses().should().callMethod(System.class, "exit", int.class).check(CLASSES);
  }

  @Test
  void noTwoFilesBearOneName() {
    Map<String, Set<String>> named = new TreeMap<>();
    CLASSES.stream()
        .map(ArchitectureTest::file)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .forEach(type ->
            named
                .computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                .add(type.getName()));
    named.values().removeIf(types -> types.size() == 1);
    assertTrue(named.isEmpty(), named::toString);
  }

  @Test
  void theFaceForUsersIsListedOnOnePage() throws IOException {
    Set<String> face = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      boolean isShown = type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC);
      if (isShown
          && !type.isAnnotatedWith(Internal.class)
          && !type.isEquivalentTo(Internal.class)) {
        face.add(type.getName());
      }
    }
    String page = Files.readString(Path.of("src/main/java/org/dateline/package-info.java"));
    Set<String> listed = new TreeSet<>();
    Pattern.compile("@link\\s(?:\\*\\s)?(org[\\w.]+)")
        .matcher(page.replaceAll("\\s+", " "))
        .results()
        .forEach(found -> listed.add(found.group(1)));
    listed.remove(Internal.class.getName());
    assertEquals(face, listed);
    assertTrue(face.size() <= 98, () -> face.size() + " types for users");
  }

  @Test
  void examplesOfTheApiKeepToTheFace() {
    JavaClasses examples = new ClassFileImporter().importPackages(ROOT + ".apitests");
    Set<String> inner = new TreeSet<>();
    for (JavaClass example : examples) {
      example.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> isOurs(target) && file(target).isAnnotatedWith(Internal.class))
          .forEach(target -> inner.add(example.getName() + " -> " + target.getName()));
      example.getAccessesFromSelf().stream()
          .flatMap(access -> access.getTarget().resolveMember().stream())
          .filter(member -> member.isAnnotatedWith(Internal.class))
          .forEach(member -> inner.add(example.getName() + " -> " + member.getFullName()));
    }
    assertEquals(Set.of(), inner);
  }

  @Test
  void documentedExamplesKeepToTheFace() throws IOException {
    Set<String> inner = new TreeSet<>();
    CLASSES.stream()
        .filter(type -> type.isAnnotatedWith(Internal.class))
        .forEach(type -> inner.add(type.getSimpleName()));
    Pattern fence = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    List<Path> pages = new ArrayList<>(List.of(Path.of("../README.md")));
    try (Stream<Path> docs = Files.list(Path.of("../docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
    }
    Set<String> used = new TreeSet<>();
    for (Path page : pages) {
      fence
          .matcher(Files.readString(page))
          .results()
          .flatMap(block -> Stream.of(block.group(1).split("\\W+")))
          .filter(inner::contains)
          .forEach(name -> used.add(page + ": " + name));
    }
    assertEquals(Set.of(), used);
  }
}

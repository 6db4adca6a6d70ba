package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code bin/dateline} from a folder of its own, over the classes of this test. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"));

  @TempDir Path temporary;
  private Path home;
  private Path launcher;

  @BeforeEach
  void install() throws IOException {
    home = temporary.resolve("a folder");
    launcher = home.resolve("bin/dateline");
    Files.createDirectories(launcher.getParent());
    Files.copy(Path.of("bin/dateline"), launcher);
    assertTrue(launcher.toFile().setExecutable(true));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
    Path jar = home.resolve("lib/dateline-cli-0.jar");
    Files.createDirectories(jar.getParent());
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  private Ran run(Map<String, String> environment, Path command, String... args)
      throws IOException, InterruptedException {
    return run(false, environment, command, args);
  }

  private Ran run(boolean bare, Map<String, String> environment, Path command, String... args)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(args));
    Path out = temporary.resolve("out");
    Path err = temporary.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(temporary.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    if (bare) {
      builder.environment().clear();
    }
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().put("DATELINE_JAVA_HOME", JAVA.toString());
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Ran(code, text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private void assertVersion(Ran ran) {
    assertEquals(new Ran(0, "dateline (not packaged)\n", ""), ran);
  }

  @Test
  void runsWithoutNotesOfAStart() throws Exception {
    assertVersion(run(Map.of(), launcher, "--version"));
  }

  @Test
  void saysNothingOfNotesThatAreNone() throws Exception {
    Files.writeString(home.resolve("lib/dateline.aot"), "no notes");
    assertVersion(run(Map.of(), launcher, "--version"));
  }

  @Test
  void saysNothingOfNotesOfAnotherProgram() throws Exception {
    Path notes = home.resolve("lib/dateline.aot");
    Path jdk = JAVA.resolve("lib/server/classes.jsa");
    if (Files.exists(jdk)) {
      Files.copy(jdk, notes);
      assertVersion(run(Map.of(), launcher, "--version"));
    }
  }

  // A program in the place of the command line, of one class, for notes are of packed classes
  // alone.
  private Path noteStart() throws IOException, InterruptedException {
    Path classes = Files.createDirectories(temporary.resolve("classes"));
    Path source = temporary.resolve("Main.java");
    Files.writeString(
        source,
        """
        package org.dateline.cli;
        class Main {
          public static void main(String[] args) { System.out.println("began"); }
        }
        """);
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), source.toString());
    assertEquals(0, compiled);
    Path jar = home.resolve("lib/dateline-cli-0.jar");
    String name = "org/dateline/cli/Main.class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(name));
      Files.copy(classes.resolve(name), out);
    }
    Path notes = home.resolve("lib/dateline.aot");
    run(
        Map.of(),
        JAVA.resolve("bin/java"),
        "-XX:AOTCacheOutput=" + notes,
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        jar.toString(),
        "org.dateline.cli.Main");
    return notes;
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void damagedNotesAreNotTaken() throws Exception {
    Path notes = noteStart();
    Map<String, String> only = Map.of("DATELINE_OPTS", "-XX:AOTMode=on");
    assertEquals(new Ran(0, "began\n", ""), run(only, launcher));
    byte[] bytes = Files.readAllBytes(notes);
    for (int i = bytes.length / 5; i < bytes.length / 2; i += 500) {
      bytes[i] ^= 1;
    }
    Files.write(notes, bytes);
    assertEquals(1, run(only, launcher).code());
    assertEquals(new Ran(0, "began\n", ""), run(Map.of(), launcher));
  }

  @Test
  void passesExitCodesOn() throws Exception {
    Ran none = run(Map.of(), launcher, "search", "x", "--index", "none");
    assertEquals(ExitCode.INDEX_MISMATCH, none.code(), none.err());
    assertEquals("", none.out());
  }

  @Test
  void takesOptionsOfTheJvm() throws Exception {
    Ran parallel =
        run(
            Map.of("DATELINE_OPTS", "-XX:+UseParallelGC -XX:TieredStopAtLevel=4"),
            launcher,
            "--version");
    assertVersion(parallel);
  }

  // The JVM says with which options it runs.
  @Test
  void aServerIsCompiledWell() throws Exception {
    Map<String, String> said = Map.of("DATELINE_OPTS", "-XX:+PrintFlagsFinal -Xlog:disable");
    assertTrue(level(run(said, launcher, "serve", "--index", "none")) > 1);
    assertEquals(1, level(run(said, launcher, "stats", "--index", "none")));
  }

  private static int level(Ran ran) {
    return ran.out()
        .lines()
        .filter(line -> line.contains(" TieredStopAtLevel "))
        .mapToInt(line -> Integer.parseInt(line.replaceAll(".*= *(\\d+) .*", "$1")))
        .findFirst()
        .orElseThrow();
  }

  // A file, as the JVM of the tests may not know how to say such an argument.
  private Path script() throws IOException {
    Path script = temporary.resolve("script");
    Files.writeString(
        script,
        """
        printf '{"id":"1","title":"M\\303\\274nchen"}\\n' >'Zürich.jsonl'
        exec '%s' archive cat 'Zürich.jsonl' 'Ærø.jsonl'
        """
            .formatted(launcher));
    return script;
  }

  @Test
  void accentsAreWholeWithoutALocale() throws Exception {
    List<Map<String, String>> environments =
        List.of(Map.of(), Map.of("LC_ALL", "C"), Map.of("LANG", "POSIX"), Map.of("LC_CTYPE", "C"));
    for (Map<String, String> environment : environments) {
      Ran ran = run(true, environment, Path.of("/bin/sh"), script().toString());
      assertEquals("dateline: no such file: Ærø.jsonl\n", ran.err());
      assertEquals(ExitCode.FAILURE, ran.code());
    }
  }

  @Test
  void filesWithAccentsAreReadWithoutALocale() throws Exception {
    Path script = script();
    Files.writeString(script, Files.readString(script).replace(" 'Ærø.jsonl'", ""));
    Ran ran = run(true, Map.of(), Path.of("/bin/sh"), script.toString());
    assertEquals(new Ran(0, "{\"id\":\"1\",\"title\":\"München\",\"body\":\"\"}\n", ""), ran);
  }

  @Test
  void isFoundThroughLinks() throws Exception {
    Path near = Files.createSymbolicLink(home.resolve("near"), Path.of("bin/dateline"));
    Path far = Files.createSymbolicLink(temporary.resolve("far"), near);
    assertVersion(run(Map.of(), far, "--version"));
  }

  @Test
  void takesNoJavaThatIsTooOld() throws Exception {
    Path old = temporary.resolve("old");
    Path java = old.resolve("bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\necho old\n");
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.1\"\n");
    Map<String, String> homes =
        Map.of("DATELINE_JAVA_HOME", old.toString(), "JAVA_HOME", JAVA.toString());
    assertVersion(run(homes, launcher, "--version"));
  }

  @Test
  void saysThatItIsNotBuilt() throws Exception {
    Files.move(home.resolve("lib"), home.resolve("elsewhere"));
    Ran ran = run(Map.of(), launcher, "--version");
    assertEquals(69, ran.code());
    assertTrue(ran.err().contains("package"), ran.err());
  }
}

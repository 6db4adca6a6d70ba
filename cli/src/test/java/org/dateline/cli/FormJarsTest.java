package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that a user compiled into a jar is read by the command line. */
class FormJarsTest {
  private static final String SERVICE = "META-INF/services/org.dateline.archive.form.Form";
  private static final String FORM =
      """
      import org.dateline.archive.form.*;
      import org.dateline.article.Article;

      public final class ColonForm implements Form {
        public String name() { return "colon"; }
        public String description() { return "lines of a title"; }
        public boolean fits(FileHead head) { return head.text().startsWith("::"); }
        public RecordReader open(FormInput in, FormOptions options) {
          return raw -> in.takeLine(raw)
              ? NewsItem.of(Article.builder("c" + raw.line()).title(raw.text()).build()) : null;
        }
      }
      """;

  @TempDir Path dir;
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private Path news;

  @BeforeEach
  void archive() throws IOException {
    news = Files.writeString(dir.resolve("a.colons"), "::Storm\n::Calm\n");
  }

  @AfterEach
  void forget() {
    Thread.currentThread().setContextClassLoader(before);
  }

  private Path jar(String name, String service, boolean compiled) throws IOException {
    Path jar = dir.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      if (!service.isEmpty()) {
        out.putNextEntry(new JarEntry(SERVICE));
        out.write(service.getBytes(StandardCharsets.UTF_8));
      }
      if (compiled) {
        out.putNextEntry(new JarEntry("ColonForm.class"));
        out.write(Files.readAllBytes(compile().resolve("ColonForm.class")));
      }
    }
    return jar;
  }

  private Path compile() throws IOException {
    Path source = Files.writeString(dir.resolve("ColonForm.java"), FORM);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertNotNull(compiler);
    String[] line = {
      "-proc:none", "-d", dir.toString(), "-cp", System.getProperty("java.class.path"), "" + source
    };
    assertEquals(0, compiler.run(null, null, null, line));
    return dir;
  }

  private Ran cat(Path jar) {
    return Ran.of(false, "archive", "cat", "--forms", jar.toString(), news.toString());
  }

  @Test
  void aJarThatIsNamedIsUsed() throws IOException {
    Ran ran = cat(jar("colon.jar", "ColonForm", true));
    assertEquals("", ran.err());
    assertEquals(2, ran.out().lines().count());
    assertTrue(ran.out().contains("\"title\":\"::Storm\""), ran.out());
  }

  @Test
  void allJarsOfAFolderAreUsed() throws IOException {
    jar("colon.jar", "ColonForm", true);
    Ran ran = cat(dir);
    assertEquals(2, ran.out().lines().count(), ran.err());
  }

  @Test
  void aBrokenJarIsAClearError() throws IOException {
    assertEquals("dateline: no such file: none.jar\n", cat(Path.of("none.jar")).err());
    Path torn = Files.writeString(dir.resolve("torn.jar"), "PK");
    assertTrue(cat(torn).err().startsWith("dateline: " + torn + " is no jar"), cat(torn).err());
    Path empty = jar("empty.jar", "", false);
    assertTrue(cat(empty).err().contains("holds no form: it has no file META-INF"));
    Ran lacking = cat(jar("lacking.jar", "ColonForm", false));
    assertTrue(
        lacking.err().startsWith("dateline: a form of one's own cannot be loaded: "),
        lacking.err());
    assertTrue(lacking.err().contains("ColonForm"), lacking.err());
    assertEquals(ExitCode.USAGE, lacking.code());
  }

  @Test
  void theFolderOfTheUserIsThatOfXdg() {
    Path under = Path.of("dateline", "forms");
    assertEquals(
        Path.of("/data").resolve(under), FormJars.folder(Map.of("XDG_DATA_HOME", "/data"), "/h"));
    Path home = Path.of("/home/a/.local/share").resolve(under);
    for (String none : List.of("", "relative")) {
      assertEquals(home, FormJars.folder(Map.of("HOME", "/home/a", "XDG_DATA_HOME", none), "/h"));
    }
    assertEquals(home, FormJars.folder(Map.of(), "/home/a"));
  }
}

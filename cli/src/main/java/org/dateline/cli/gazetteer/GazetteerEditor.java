package org.dateline.cli.gazetteer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.article.Entity;
import org.dateline.cli.gazetteer.GazetteerFinding.Severity;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.GazetteerReader;
import org.dateline.gazetteer.GazetteerRow;
import org.dateline.text.TsvFile;

/** Adds rows to a user's gazetteer file, each only if it is sound. */
public final class GazetteerEditor {

  /**
   * What was added.
   *
   * @param row the row, with its id
   * @param line the line of the file that it stands in
   * @param warnings what {@link GazetteerCheck} says of it
   */
  public record Added(GazetteerRow row, int line, List<GazetteerFinding> warnings) {
    /** Copies the list. */
    public Added {
      warnings = List.copyOf(warnings);
    }
  }

  private GazetteerEditor() {}

  /**
   * Adds a row at the end of a file, which is made if it is not there. A row without an id gets
   * that of the one known entity of its type and name, else one made of its name.
   *
   * @param base the gazetteer that the file is to be read over
   * @throws IOException if the file cannot be read or written
   * @throws IllegalArgumentException if the row, or the file, has an error: nothing is written
   */
  public static Added add(Path file, GazetteerRow row, Gazetteer base) throws IOException {
    byte[] old = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    refuseGzip(file, old);
    GazetteerRow full = row.id().isEmpty() ? row.withId(id(row, base)) : row;
    String text = new String(old, StandardCharsets.UTF_8);
    String more = start(text) + full.line() + "\n";
    int line = (int) (text + more).lines().count();
    List<GazetteerFinding> findings = check(file, old, more, base);
    refuseErrors(findings);
    Files.writeString(file, more, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return new Added(full, line, findings.stream().filter(f -> f.line() == line).toList());
  }

  private static void refuseGzip(Path file, byte[] bytes) {
    boolean gzip = bytes.length > 1 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
    if (gzip) {
      throw new IllegalArgumentException(file + " is gzipped: unpack it first");
    }
  }

  // What must stand before the new row.
  private static String start(String text) {
    if (text.isEmpty()) {
      return GazetteerReader.HEADER + "\n";
    }
    return text.endsWith("\n") ? "" : "\n";
  }

  private static List<GazetteerFinding> check(Path file, byte[] old, String more, Gazetteer base)
      throws IOException {
    byte[] added = more.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[old.length + added.length];
    System.arraycopy(old, 0, all, 0, old.length);
    System.arraycopy(added, 0, all, old.length, added.length);
    TsvFile tried = new TsvFile(file.toString(), () -> new ByteArrayInputStream(all));
    return GazetteerCheck.checkAll(List.of(tried), base);
  }

  private static void refuseErrors(List<GazetteerFinding> findings) {
    String errors =
        findings.stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(GazetteerFinding::toString)
            .collect(Collectors.joining("\n"));
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException("nothing was added:\n" + errors);
    }
  }

  private static String id(GazetteerRow row, Gazetteer base) {
    String key = Gazetteer.key(row.name());
    List<Entity> known =
        base.entities().stream()
            .filter(entity -> entity.type() == row.type())
            .filter(entity -> Gazetteer.key(entity.name()).equals(key))
            .toList();
    if (known.size() == 1) {
      return known.getFirst().id();
    }
    String slug = key.replace(' ', '-');
    return "user:" + slug;
  }
}

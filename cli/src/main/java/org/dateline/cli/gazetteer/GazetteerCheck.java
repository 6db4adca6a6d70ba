package org.dateline.cli.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.GazetteerReader;
import org.dateline.text.DataFileException;
import org.dateline.text.TsvFile;
import org.jspecify.annotations.Nullable;

/**
 * Looks for mistakes in gazetteer files: all of them, where {@link Gazetteer#read} stops at the
 * first. Errors are what keeps a file from being read, or its rows from meaning what they say;
 * warnings are what would tag too much, too little or the wrong one. Changes nothing.
 *
 * <pre>{@code
 * for (GazetteerFinding finding : GazetteerCheck.check(files, Gazetteer.bundled())) {
 *   System.out.println(finding);
 * }
 * }</pre>
 */
public final class GazetteerCheck {
  private final Gazetteer base;
  private final Set<String> countries;
  private final List<GazetteerFinding> findings = new ArrayList<>();
  private final List<NameCheck.Row> rows = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private GazetteerCheck(Gazetteer base) {
    this.base = base;
    this.countries = new HashSet<>(Set.of(Locale.getISOCountries()));
    for (Entity entity : base.entities()) {
      ids.add(entity.id());
      if (entity.country() != null) {
        countries.add(entity.country());
      }
    }
  }

  /**
   * Checks files as if they were read in this order over a gazetteer.
   *
   * @return the findings by file and line
   * @throws IOException if a file cannot be read at all
   */
  public static List<GazetteerFinding> check(List<Path> files, Gazetteer base) throws IOException {
    return checkAll(files.stream().map(TsvFile::of).toList(), base);
  }

  static List<GazetteerFinding> checkAll(List<TsvFile> files, Gazetteer base) throws IOException {
    GazetteerCheck check = new GazetteerCheck(base);
    List<GazetteerFinding> all = new ArrayList<>();
    for (TsvFile file : files) {
      check.read(file);
    }
    check.compare();
    for (String place : new LinkedHashSet<>(files.stream().map(TsvFile::place).toList())) {
      check.findings.stream()
          .filter(finding -> finding.file().equals(place))
          .sorted(Comparator.comparingInt(GazetteerFinding::line))
          .forEach(all::add);
    }
    return all;
  }

  private void read(TsvFile file) throws IOException {
    Map<String, Integer> lines = new HashMap<>();
    int[] last = {0};
    try {
      file.lines((number, line) -> {
        last[0] = number;
        line(new RowPlace(file.place(), number, findings), line, lines);
      });
      if (last[0] == 0) {
        header(new RowPlace(file.place(), 1, findings), "");
      }
    } catch (DataFileException e) {
      // Bytes are read ahead: the line is the last that came whole, not that of the byte.
      RowPlace place = new RowPlace(file.place(), Math.max(1, last[0]), findings);
      place.error("not UTF-8 from here on or soon after", "save it as UTF-8");
    }
  }

  private void line(RowPlace place, String line, Map<String, Integer> lines) {
    if (place.line() == 1) {
      header(place, line);
    }
    if (line.startsWith("#") || line.isBlank()) {
      return;
    }
    RowCheck check = new RowCheck(line, place, countries);
    Entity entity = check.check();
    Integer earlier = lines.putIfAbsent(check.id(), place.line());
    ids.add(check.id());
    if (earlier != null && !check.id().isBlank()) {
      place.error(
          "the id " + check.id() + " stands in line " + earlier + " already",
          "join the rows, or give this one an id of its own");
    } else if (entity != null) {
      rows.add(new NameCheck.Row(place, entity));
    }
  }

  private static void header(RowPlace place, String line) {
    if (!line.equals(GazetteerReader.HEADER)) {
      place.error(
          "the first line is not \"" + GazetteerReader.HEADER + "\"", "put it before all others");
    }
  }

  private void compare() throws IOException {
    Gazetteer all = base.extendedBy(rows.stream().map(NameCheck.Row::entity).toList());
    NameCheck names = new NameCheck(base, all, CommonWords.bundled());
    for (NameCheck.Row row : rows) {
      checkParent(row, all);
      names.check(row);
    }
  }

  private void checkParent(NameCheck.Row row, Gazetteer all) {
    String id = row.entity().parent();
    Entity parent = id == null ? null : all.entity(id);
    if (parent == null) {
      if (id != null && !ids.contains(id)) {
        row.place()
            .error(
                "no entity has the id of the parent, " + id,
                "add a row for it, or leave column 7 empty: then the country contains it");
      }
    } else if (parent.type() != EntityType.PLACE) {
      String what = parent.name() + " (" + id + ") contains it and is no place";
      row.place().warn(what, "name a place in column 7");
    } else {
      checkCycle(row, all);
    }
  }

  private static void checkCycle(NameCheck.Row row, Gazetteer all) {
    List<String> path = new ArrayList<>();
    @Nullable Entity at = all.entity(row.entity().id());
    while (at != null && !path.contains(at.id())) {
      path.add(at.id());
      at = at.parent() == null ? null : all.entity(at.parent());
    }
    // Who only leads into a circle of others is not to blame.
    if (at != null && at.id().equals(path.getFirst())) {
      row.place()
          .error(
              "it contains itself: " + String.join(" in ", path) + " in " + at.id(),
              "change column 7 of one of them");
    }
  }
}

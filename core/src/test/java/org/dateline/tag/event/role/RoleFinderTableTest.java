package org.dateline.tag.event.role;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.Role;
import org.junit.jupiter.api.Test;

/** How many of the roles of {@code roles.tsv} are found, and how many of those found are right. */
class RoleFinderTableTest {

  /** Right, found and expected. */
  private static final class Score {
    private int right;
    private int found;
    private int expected;

    void add(List<String> wanted, List<String> got) {
      List<String> open = new ArrayList<>(wanted);
      for (String text : got) {
        found++;
        right += open.removeIf(w -> RolesTable.same(w, text)) ? 1 : 0;
      }
      expected += wanted.size();
    }

    double precision() {
      return found == 0 ? 1 : right / (double) found;
    }

    double recall() {
      return expected == 0 ? 1 : right / (double) expected;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.3f recall %.3f (%d right, %d found, %d expected)",
          precision(),
          recall(),
          right,
          found,
          expected);
    }
  }

  @Test
  void mostRolesOfTheTuningPartAreRight() throws IOException {
    check("tuning", 0.9, 0.85);
  }

  @Test
  void mostRolesOfTheHeldPartAreRight() throws IOException {
    check("held", 0.9, 0.85);
  }

  @Test
  void mostRolesOfTheFreshPartAreRight() throws IOException {
    check("fresh", 0.9, 0.85);
  }

  private static void check(String part, double precision, double recall) throws IOException {
    List<RolesTable.Row> rows =
        RolesTable.read().stream().filter(row -> row.part().equals(part)).toList();
    for (Role role : Role.values()) {
      Score score = new Score();
      for (RolesTable.Row row : rows) {
        Map<Role, List<String>> found = row.found();
        List<String> wanted = row.expected().getOrDefault(role, List.of());
        List<String> got = found.getOrDefault(role, List.of());
        score.add(wanted, got);
        report(row, role.key(), wanted, got);
      }
      floors(part + " " + role.key(), score, precision, recall);
    }
    Score score = new Score();
    for (RolesTable.Row row : rows) {
      List<String> wanted = row.quantity().isEmpty() ? List.of() : List.of(row.quantity());
      List<String> got = row.foundQuantity().isEmpty() ? List.of() : List.of(row.foundQuantity());
      score.add(wanted, got);
      report(row, "quantity", wanted, got);
    }
    floors(part + " quantity", score, precision, recall);
  }

  private static void report(
      RolesTable.Row row, String role, List<String> wanted, List<String> got) {
    boolean same = wanted.size() == got.size();
    for (int i = 0; same && i < wanted.size(); i++) {
      same = RolesTable.same(wanted.get(i), got.get(i));
    }
    if (!same) {
      System.out.println(role + " wanted " + wanted + " got " + got + ": " + row.text());
    }
  }

  private static void floors(String name, Score score, double precision, double recall) {
    System.out.println(name + ": " + score);
    assertTrue(score.precision() >= precision, name + ": " + score);
    assertTrue(score.recall() >= recall, name + ": " + score);
  }
}

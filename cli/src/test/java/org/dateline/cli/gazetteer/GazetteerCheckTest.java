package org.dateline.cli.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dateline.cli.gazetteer.GazetteerFinding.Severity;
import org.dateline.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerCheckTest {
  private static final String HEAD = "#dateline-gazetteer 1\n";
  private static final List<String> BASE =
      List.of(
          "b:land\tplace\tcountry\tLand\t\tXX\t\t70",
          "b:1\torganisation\tcompany\tMill Works\tMill|Old Mill\tXX\t\t30",
          "b:2\torganisation\tcompany\tIron Works\tIron^p\tXX\t\t30",
          "b:3\tplace\tcity\tMilltown\t\tXX\t\t30");

  @TempDir Path folder;

  private Path file(String name, List<String> rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEAD + String.join("\n", rows) + "\n");
  }

  private List<GazetteerFinding> check(String... rows) throws IOException {
    Gazetteer base = Gazetteer.read(List.of(file("base.tsv", BASE)));
    return GazetteerCheck.check(List.of(file("ours.tsv", List.of(rows))), base);
  }

  private void finds(Severity severity, String message, String... rows) throws IOException {
    List<GazetteerFinding> findings = check(rows);
    assertEquals(1, findings.size(), findings.toString());
    GazetteerFinding finding = findings.getFirst();
    assertEquals(severity, finding.severity());
    assertTrue(finding.message().contains(message), finding.toString());
    assertTrue(finding.file().endsWith("ours.tsv"), finding.file());
    assertEquals(rows.length + 1, finding.line());
    assertTrue(!finding.remedy().isEmpty());
  }

  private void error(String message, String... rows) throws IOException {
    finds(Severity.ERROR, message, rows);
  }

  private void warning(String message, String... rows) throws IOException {
    finds(Severity.WARNING, message, rows);
  }

  @Test
  void aSoundFileHasNoFindings() throws IOException {
    String row = "u:1\torganisation\tcompany\tAcme Widgets\tAcme^c|Acme Corp\tXX\t\t30\tours";
    assertEquals(List.of(), check(row, "", "# a comment", "b:3\tplace\t\tMilltown\tMilton"));
  }

  @Test
  void allRowsThatCannotBeReadAreFoundNotOnlyTheFirst() throws IOException {
    List<GazetteerFinding> findings =
        check("u:1\tplanet\t\tMars", "u:2\tplace\t\tVenus\tV^q\txx\t\t101", "u:3 place Pluto");
    assertEquals(
        List.of(2, 3, 3, 3, 4),
        findings.stream().map(GazetteerFinding::line).toList(),
        findings.toString());
    assertTrue(findings.getFirst().toString().contains("ours.tsv:2: error: no entity type"));
    assertTrue(findings.get(1).message().contains("no alias flag 'q'"));
    assertTrue(findings.get(2).message().contains("\"xx\" is no country code"));
    assertTrue(findings.get(3).message().contains("weight \"101\""));
    assertTrue(findings.get(4).remedy().contains("tabs"));
  }

  @Test
  void whatReadingWouldRefuseIsAnError() throws IOException {
    error("12 columns", "u:1\tplace\t\tVenus\t\t\t\t\t\t\t\t");
    error("no name", "u:1\tplace\t\t");
    error("no id", "\tplace\t\tVenus");
    error("an empty alias", "u:1\tplace\t\tVenus\t^n");
    error("weight \"-1\"", "u:1\tplace\t\tVenus\t\t\t\t-1");
    error("weight \"x\"", "u:1\tplace\t\tVenus\t\t\t\tx");
  }

  @Test
  void aFileWithoutItsFirstLineOrOfOtherBytesIsAnError() throws IOException {
    Gazetteer base = Gazetteer.of(List.of());
    Path empty = Files.writeString(folder.resolve("empty.tsv"), "");
    Path bare = Files.writeString(folder.resolve("bare.tsv"), "u:1\tplace\t\tVenus\n");
    Path latin = folder.resolve("latin.tsv");
    Files.write(latin, (HEAD + "u:2\tplace\t\tKöln\n").getBytes(StandardCharsets.ISO_8859_1));
    List<GazetteerFinding> findings = GazetteerCheck.check(List.of(empty, bare, latin), base);
    assertEquals(3, findings.size(), findings.toString());
    assertTrue(findings.get(0).message().contains("first line"));
    assertTrue(findings.get(1).message().contains("first line"));
    assertTrue(findings.get(2).message().contains("UTF-8"));
  }

  @Test
  void idsAreChecked() throws IOException {
    error("no Wikidata id", "Q0123\tplace\t\tVenus");
    error("no Wikidata id", "q12\tplace\t\tVenus");
    error("holds a blank", "u: 1\tplace\t\tVenus");
    warning("do not take \"venus\" for an id", "venus\tplace\t\tVenus");
    error("stands in line 2 already", "u:1\tplace\t\tVenus", "u:1\tplace\t\tPluto");
    assertEquals(List.of(), check("Q313\tplace\t\tVenus"));
  }

  @Test
  void parentsMustExistAndLeadSomewhere() throws IOException {
    error("no entity has the id of the parent, u:9", "u:1\tplace\t\tVenus\t\t\tu:9");
    warning("no place", "u:1\tplace\t\tVenus\t\t\tb:1");
    assertEquals(List.of(), check("u:1\tplace\t\tVenus\t\t\tu:2", "u:2\tplace\t\tSol\t\t\tb:land"));
    List<GazetteerFinding> cycle =
        check(
            "u:1\tplace\t\tVenus\t\t\tu:2",
            "u:2\tplace\t\tSol\t\t\tu:1",
            "u:3\tplace\t\tJove\t\t\tu:1");
    assertEquals(
        List.of(2, 3), cycle.stream().map(GazetteerFinding::line).toList(), cycle.toString());
    assertTrue(cycle.getFirst().message().contains("u:1 in u:2 in u:1"));
  }

  @Test
  void aliasesThatWouldTagTooMuchAreWarnedOf() throws IOException {
    warning("ordinary word", "u:1\torganisation\t\tVenus Ltd\table");
    warning("very short", "u:1\torganisation\t\tVenus Ltd\tVL");
    warning("is a number", "u:1\torganisation\t\tVenus Ltd\t24/7");
    error("holds no word", "u:1\torganisation\t\tVenus Ltd\t!!!");
    warning("stands twice", "u:1\torganisation\t\tVenus Ltd\tVenus Co|Venus Co");
    warning("is the name itself", "u:1\torganisation\t\tVenus Ltd\tVenus Ltd");
    assertEquals(List.of(), check("u:1\torganisation\t\tVenus Ltd\tAble^c|VL^cn|24/7^n"));
  }

  @Test
  void aCountryNobodyKnowsIsWarnedOf() throws IOException {
    warning("code \"QZ\"", "u:1\tplace\t\tVenus\t\tQZ");
  }

  @Test
  void anAliasOfSomebodyElseIsWarnedOfUntilItIsDecided() throws IOException {
    warning("without context nobody is meant", "u:1\torganisation\t\tHill Works\tMill");
    warning("without context b:2 is meant", "u:1\torganisation\t\tHill Works\tIron");
    warning("without context nobody is meant", "u:1\tperson\t\tJohn Mill\tMill");
    assertEquals(List.of(), check("u:1\torganisation\t\tHill Works\tMill^n|Iron^n"));
    assertEquals(List.of(), check("u:1\torganisation\t\tHill Works\tMill^p"));
    assertEquals(
        List.of(),
        check("b:1\torganisation\t\tMill Works\tMill^x", "u:1\torganisation\t\tHills\tMill"));
  }

  @Test
  void aNameThatIsKnownUnderAnotherIdIsPerhapsTheSame() throws IOException {
    warning("Mill Works (b:1, organisation, XX", "u:1\torganisation\t\tMill works\t\tXX");
    warning("perhaps the same", "u:1\torganisation\t\tOld Mill");
    warning("perhaps the same", "u:1\tplace\tcity\tMilltown\t\tXX");
    warning("is also Milltown", "u:1\tplace\tcity\tMilltown\t\tDE");
  }

  @Test
  void takingAwayWhatIsNotThereIsWarnedOf() throws IOException {
    warning("takes nothing away", "b:1\torganisation\t\tMill Works\tMiill^x");
    assertEquals(List.of(), check("b:1\torganisation\t\tMill Works\tMill^x|Mill Works^x"));
  }

  @Test
  void aNameThatManyHaveTakesNoLongerThanManyNames() throws IOException {
    String[] rows = new String[40_000];
    for (int i = 0; i < rows.length; i++) {
      String country = i % 2 == 0 ? "US" : "FR";
      rows[i] = "x:" + i + "\tperson\t\tZorgon Zorg\tZorg^n\t" + country;
    }
    List<GazetteerFinding> findings =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(rows));
    assertEquals(40_000, findings.size());
    assertTrue(findings.get(3).toString().contains("Zorgon Zorg (x:1, person, FR, "));
  }
}

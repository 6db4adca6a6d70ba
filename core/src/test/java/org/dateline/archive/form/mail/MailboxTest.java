package org.dateline.archive.form.mail;

import static org.dateline.archive.form.TextForms.read;
import static org.dateline.archive.form.TextForms.titles;
import static org.dateline.archive.form.TextForms.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dateline.archive.Forms;
import org.dateline.archive.form.Form;
import org.dateline.archive.form.TextForms.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
  private static final Form MBOX = Forms.load().named("mbox");
  private static final Form MAIL = Forms.load().named("mail");

  private static String mail(String subject, String text) {
    return "From: Ann Lee <ann@example.org>\nMessage-ID: <"
        + subject
        + "@example.org>\nDate: Fri, 27 Dec 2024 18:20:00 +0900\nSubject: "
        + subject
        + "\n\n"
        + text
        + "\n";
  }

  private static String box(String separator) {
    return separator + "\n" + mail("A", "One.") + "\n" + separator + "\n" + mail("B", "Two.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From ann@example.org Fri Dec 27 18:20:00 2024",
        "From ann at example.org  Fri Dec 27 18:20:00 2024",
        "From - Fri Dec 27 18:20:00 2024",
        "From ???@??? Fri Dec 27 18:20:00 2024",
        "From 123@xxx Fri Dec 27 18:20:00 +0000 2024",
        "From \"Ann Lee\" <ann@example.org> Fri, 27 Dec 2024 18:20:00 +0900",
        "From ann@example.org 2024-12-27 18:20:00",
        "From ann@example.org",
        "From ",
      })
  void mailsArePartedWhateverStandsBehindFrom(String separator) {
    String box = box(separator);
    for (String text : List.of(box, box.replace("\n", "\r\n"))) {
      List<Outcome> all = read(MBOX, text);
      assertEquals(List.of("A", "B"), titles(all));
      assertEquals("One.", all.getFirst().article().body());
      assertEquals(9, all.getLast().line());
      assertEquals("mbox", told("2024-December", text));
    }
  }

  @Test
  void aDatedSeparatorNeedsNoEmptyLine() {
    String box = box("From ann@example.org Fri Dec 27 18:20:00 2024").replace("One.\n\n", "One.\n");
    assertEquals(List.of("A", "B"), titles(read(MBOX, box)));
  }

  @Test
  void aSentenceThatBeginsWithFromPartsNothing() {
    String text =
        "From Paris\nwith love.\n\nFrom noon Fri to Sun\nit blew.\n\nFrom there on.\n\nFrom A\n"
            + "From Fri Dec 27 18:20:00 2024 on\nnothing.";
    List<Outcome> all = read(MBOX, "From x Fri Dec 27 18:20:00 2024\n" + mail("A", text));
    assertEquals(List.of("A"), titles(all));
    assertEquals(text, all.getFirst().article().body());
  }

  @Test
  void quotedFromLinesLoseOneMark() {
    List<Outcome> all =
        read(MBOX, "From \n" + mail("A", "One\n\n>From two\n\n>>From three\n\n> From four"));
    assertEquals("One\n\nFrom two\n\n>From three\n\n> From four", all.getFirst().article().body());
  }

  private static final String DIGEST =
      """
      From: list@example.org
      Message-ID: <dg@example.org>
      Subject: Ports Digest, Vol 1, Issue 2
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b1

      --b1
      Content-Type: text/plain

      Topics: two.
      --b1
      Content-Type: multipart/digest; boundary=b2

      --b2

      From: Bo Ek <bo@example.org>
      Subject: Pier shut
      Date: Thu, 26 Dec 2024 10:00:00 +0000
      Message-ID: <d1@example.org>

      It is shut.
      --b2
      Content-Type: message/rfc822

      From: Cy Fox <cy@example.org>
      Subject: Ship lost
      Content-Type: text/html

      <p>It is lost.</p>
      --b2--
      --b1--
      """;

  @Test
  void theMailsOfADigestAreArticles() {
    List<Outcome> all = read(MAIL, DIGEST);
    assertEquals(List.of("Ports Digest, Vol 1, Issue 2", "Pier shut", "Ship lost"), titles(all));
    assertEquals("Topics: two.", all.get(0).article().body());
    assertEquals("It is shut.", all.get(1).article().body());
    assertEquals("d1@example.org", all.get(1).article().id());
    assertEquals(List.of("Bo Ek"), all.get(1).article().authors());
    assertEquals("2024-12-26T10:00:00Z", String.valueOf(all.get(1).article().published()));
    assertEquals("It is lost.", all.get(2).article().body());
    String box = "From \n" + DIGEST + "\nFrom \n" + mail("B", "Two.");
    assertEquals(4, read(MBOX, box).size());
  }

  @Test
  void aBadMailOfADigestCostsNoOther() {
    StringBuilder deep = new StringBuilder("Subject: x\n");
    for (int i = 0; i < 30; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=c").append(i);
      deep.append("\n\n--c").append(i).append('\n');
    }
    String bad = DIGEST.replace("Subject: Ship lost\nContent-Type: text/html\n", deep);
    List<Outcome> all = read(MAIL, bad);
    assertEquals(List.of("Ports Digest, Vol 1, Issue 2", "-", "Pier shut"), titles(all));
    assertEquals("bad mail: more than 20 multiparts in one another", all.get(1).reason());
  }

  @Test
  void aDigestWithoutTextOfItsOwnIsNoArticle() {
    assertEquals(2, read(MAIL, DIGEST.replace("Topics: two.", "")).size());
  }

  @Test
  void aMailInAMailIsAnArticleButNotWhatAnErrorSendsBack() {
    String attached =
        DIGEST.replace("multipart/digest", "multipart/mixed").replace("Ports Digest", "Fwd");
    assertEquals(2, read(MAIL, attached.replace("\n\nFrom: Bo", "\nX-From: Bo")).size());
    String bounce = DIGEST.replace("multipart/mixed", "multipart/report");
    assertEquals(List.of("Ports Digest, Vol 1, Issue 2"), titles(read(MAIL, bounce)));
  }

  private static final String LINE = "-".repeat(30) + "\n";
  private static final String PLAIN =
      "From: list@example.org\nMessage-ID: <dg@example.org>\n"
          + "Subject: Ports Digest, Vol 1, Issue 2\n\nTopics:\n  1. Pier shut\n\n"
          + "-".repeat(70)
          + "\n\nMessage: 1\nDate: Thu, 26 Dec 2024 10:00:00 +0000\nFrom: Bo Ek <bo@example.org>\n"
          + "Subject: Pier shut\nMessage-ID: <d1@example.org>\n\nIt is shut.\n\n-- \nBo\n\n"
          + LINE
          + "\nMessage: 2\nDate: Thu, 26 Dec 2024 11:00:00 +0000\nFrom: cy@example.org (Cy Fox)\n"
          + "Subject: [Ports]\n Ship lost\n\nIt is lost.\n\n"
          + LINE
          + "It has a line.\n\n"
          + LINE
          + "\nSubject: Digest Footer\n\nPorts mailing list\n\n"
          + LINE
          + "\nEnd of Ports Digest, Vol 1, Issue 2\n****\n";

  @Test
  void theMailsOfAPlainDigestAreArticles() {
    for (String text : List.of(PLAIN, PLAIN.replace("\n", "\r\n"))) {
      List<Outcome> all = read(MAIL, text);
      assertEquals(
          List.of("Ports Digest, Vol 1, Issue 2", "Pier shut", "[Ports] Ship lost"), titles(all));
      assertEquals("It is shut.", all.get(1).article().body());
      assertEquals("d1@example.org", all.get(1).article().id());
      assertEquals("It is lost.\n\n" + LINE + "It has a line.", all.get(2).article().body());
      assertEquals(List.of("Cy Fox"), all.get(2).article().authors());
    }
  }

  @Test
  void aMailWithALineIsNoDigest() {
    String text = "One.\n\n" + LINE + "\nFrom: Bo\nDate: Mon\nSubject: x\n\ntwo";
    assertEquals(text, read(MAIL, mail("A", text)).getFirst().article().body());
  }

  @Test
  void mailsOfMmdfStandBetweenTheirMarks() {
    String mark = "\u0001\u0001\u0001\u0001\n";
    String box =
        mark + mail("A", "From here\n\nFrom there.") + mark + mark + mail("B", "Two.") + mark;
    for (String text : List.of(box, box.replace("\n", "\r\n"))) {
      List<Outcome> all = read(MBOX, text);
      assertEquals(List.of("A", "B"), titles(all));
      assertEquals("From here\n\nFrom there.", all.getFirst().article().body());
      assertEquals("mbox", told("inbox", text));
    }
  }

  @Test
  void mailsOfBabylHaveTheHeaderAsSent() {
    String shown = "Date: Friday\nSubject: Shown\n\n";
    String box =
        "BABYL OPTIONS: -*- rmail -*-\nVersion: 5\nLabels:\n\u001f\f\n"
            + "1, answered,,\n"
            + mail("A", "").stripTrailing()
            + "\n\n*** EOOH ***\n"
            + shown
            + "One.\n\f\nOn a page.\n\u001f\f\n0, unseen,,\n*** EOOH ***\n"
            + mail("B", "Two.\n\nMore.")
            + "\u001f\n";
    List<Outcome> all = read(MBOX, box);
    assertEquals(List.of("A", "B"), titles(all));
    assertEquals("One.\n\f\nOn a page.", all.getFirst().article().body());
    assertEquals("Two.\n\nMore.", all.getLast().article().body());
    assertEquals("mbox", told("RMAIL", box));
  }
}

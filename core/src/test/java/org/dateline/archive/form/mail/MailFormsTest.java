package org.dateline.archive.form.mail;

import static org.dateline.archive.form.TextForms.one;
import static org.dateline.archive.form.TextForms.read;
import static org.dateline.archive.form.TextForms.reason;
import static org.dateline.archive.form.TextForms.titles;
import static org.dateline.archive.form.TextForms.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.dateline.archive.Forms;
import org.dateline.archive.form.Form;
import org.dateline.archive.form.TextForms;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;

class MailFormsTest {
  private static final Form MAIL = Forms.load().named("mail");
  private static final Form MBOX = Forms.load().named("mbox");

  private static final String HEAD =
      """
      From: "Lee, Ann" <ann@example.org>
      Date: Fri, 27 Dec 2024 18:20:00 +0900
      Message-ID: <m1@example.org>
      Subject: =?utf-8?Q?Br=C3=BCcke_?=
       =?utf-8?Q?=C3=B6ffnet?=
      MIME-Version: 1.0
      """;

  private static final String ALTERNATIVES =
      HEAD
          + """
          Content-Type: multipart/mixed; boundary=b1

          --b1
          Content-Type: multipart/alternative; boundary=b2

          --b2
          Content-Type: text/html; charset=utf-8
          Content-Transfer-Encoding: quoted-printable

          <p>in =3D HTML</p>
          --b2
          Content-Type: text/plain; charset=windows-1252
          Content-Transfer-Encoding: quoted-printable

          A bridge =96 long.
          --=20
          Ann
          --b2--
          --b1
          Content-Type: text/plain; name=a.txt
          Content-Disposition: attachment; filename=a.txt

          attached
          --b1--
          """;

  @Test
  void charsetsOfMailsAreThoseOfTheWeb() {
    String head =
        """
        From: a@example.org
        Date: Fri, 27 Dec 2024 18:20:00 +0900
        Subject: =?gb2312?B?1uzpRrv5?= =?iso-8859-8-i?B?+ezl7Q==?=
        Content-Type: text/plain; charset=gb2312
        Content-Transfer-Encoding: base64

        1uzpRrv5
        """;
    Article article = one(MAIL, head);
    assertEquals("朱镕基שלום", article.title());
    assertEquals("朱镕基", article.body());
  }

  @Test
  void headerAndPlainTextBecomeTheArticle() {
    Article article = one(MAIL, ALTERNATIVES);
    assertEquals("m1@example.org", article.id());
    assertEquals("Brücke öffnet", article.title());
    assertEquals("A bridge \u2013 long.", article.body());
    assertEquals(List.of("Lee, Ann"), article.authors());
    assertEquals("2024-12-27T18:20:00+09:00", String.valueOf(article.published()));
  }

  @Test
  void htmlIsTakenWhereThereIsNoPlainText() {
    String html = HEAD + "Content-Type: text/html\n\n<p>One</p><p>two<script>x</script></p>\n";
    assertEquals("One\n\ntwo", one(MAIL, html).body());
    String base64 =
        HEAD + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nT25lIHR3bw==\n";
    assertEquals("One two", one(MAIL, "   \n" + base64).body());
  }

  @Test
  void linesThatFlowAreJoined() {
    String flowed = HEAD + "Content-Type: text/plain; format=flowed\n\nOne \ntwo\nthree\n";
    assertEquals("One two\nthree", one(MAIL, flowed).body());
  }

  @Test
  void namesAndValuesInAMailAreMapped() {
    String json = "{\"Headline\":[\"A\"],\"Body\":[\"b\nc\"],\"Timestamp\":[\"5/5/2016\"]}";
    Article article = one(MAIL, HEAD + "\n" + json);
    assertEquals("A", article.title());
    assertEquals("b c", article.body());
    assertEquals("m1@example.org", article.id());
    assertEquals("2024-12-27T18:20:00+09:00", String.valueOf(article.published()));
  }

  @Test
  void mailWithoutTextIsUnreadable() {
    assertEquals("the mail has no text", reason(MAIL, HEAD + "Content-Type: image/png\n\nx"));
    assertEquals("the mail has no text", reason(MAIL, HEAD));
    assertEquals("the mail has no text", reason(MAIL, ""));
  }

  @Test
  void mailWithABadDateIsReadWithoutOne() {
    TextForms.Outcome read = read(MAIL, HEAD.replace("27 Dec", "32 Dec") + "\nx").getFirst();
    assertNull(read.article().published());
    assertEquals("[published: no such date: \"Fri, 32 Dec 2024 18:20:00 +0900\"]", read.doubts());
  }

  @Test
  void multipartsInOneAnotherAreLimited() {
    StringBuilder deep = new StringBuilder(HEAD);
    for (int i = 0; i < 3_000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b").append(i);
      deep.append("\n\n--b").append(i).append('\n');
    }
    assertEquals("bad mail: more than 20 multiparts in one another", reason(MAIL, deep.toString()));
  }

  @Test
  void aMailboxIsCutAtItsFromLines() {
    String from = "From ann@example.org Fri Dec 27 18:20:00 2024\n";
    String text = "\nOne\n\nFrom here on\n\n>From there\n\n";
    String mails = from + HEAD + text + from + HEAD + "\n\n" + from + HEAD + text;
    List<TextForms.Outcome> all = read(MBOX, mails);
    assertEquals(List.of("Brücke öffnet", "-", "Brücke öffnet"), titles(all));
    assertEquals("One\n\nFrom here on\n\nFrom there", all.getFirst().article().body());
    assertEquals(15L, all.get(1).line());
  }

  @Test
  void areToldByTheirHeaders() {
    assertEquals("mail", told("a.txt", HEAD + "\nx"));
    assertEquals("mail", told("a.eml", "x"));
    assertEquals("mbox", told("box", "From a Fri Dec 27 18:20:00 2024\n" + HEAD + "\nx"));
    assertEquals("text", told("a.txt", "From: Ann\nSubject: a letter\n\nDear all"));
  }
}

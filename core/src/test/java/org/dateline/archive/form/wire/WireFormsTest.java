package org.dateline.archive.form.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.TextForms;
import org.dateline.archive.form.charset.Charsets;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;

class WireFormsTest {
  private static final Form IPTC = Forms.load().named("iptc7901");
  private static final Form ANPA = Forms.load().named("anpa1312");

  private static final String IPTC_MESSAGE =
      """
      \u0001abc012 4 i 33 ccccb   nwa 061\r
      \r
      Freedonia/bridge/\r
      \u00021ST LEAD\r
      New bridge opens\r
      in Freedonia\r
      By Ann Lee, nwa =\r
      \r
      Freedonia (nwa) - A bridge\r
      opened on Monday.\r
      \r
      It is long.\r
      \r
      # Notebook\r
      - adds byline\r
      \r
      \u0003131137 GMT Okt 13 \r
      \u007F\u0004\
      """;

  private static final String ANPA_MESSAGE =
      """
      \u0016\u0016\u0001W0042\u001Fall
      r i\u0013\u0011 BC-FR--Bridge 2ndLd-Writethru   11-13 0099
      \u0002^BC-FR--Freedonia Bridge, 2nd Ld-Writethru,46<
      ^New bridge opens in Freedonia<
      ^Eds: Adds quote.<
      ^By ANN LEE=
      ^News Writer=
      \t   FREEDONIA (NW) _ ``A bridge opened,'' she
      said.
      \t   It is 6{ miles long.
      \t   ___
      \bA\u001F\u001E 73
      \bB\u0010 C;9

      \t   \u0003NW-WF-11-13-13 1509GMT<

      \f
      \u0004\
      """;

  @Test
  void aMessageOfIptc7901BecomesAnArticle() {
    Article article = one(IPTC, IPTC_MESSAGE);
    assertEquals("iptc7901-abc012-2013-10-13", article.id());
    assertEquals("New bridge opens in Freedonia", article.title());
    assertEquals("Freedonia (nwa) - A bridge opened on Monday.\n\nIt is long.", article.body());
    assertEquals("2013-10-13T11:37Z", String.valueOf(article.published()));
    assertEquals(List.of("Ann Lee"), article.authors());
    assertEquals("i", article.section());
    assertEquals("nwa", article.source());
    assertEquals(List.of("Freedonia", "bridge"), article.subjects());
  }

  @Test
  void aMessageOfAnpa1312BecomesAnArticle() {
    Article article = one(ANPA, ANPA_MESSAGE.replace("News Writer", "AP Writer"));
    assertEquals("anpa1312-W0042-2013-11-13", article.id());
    assertEquals("New bridge opens in Freedonia", article.title());
    assertEquals(
        """
        FREEDONIA (NW) \u2014 "A bridge opened," she said.

        It is 6\u00BD miles long.

        A 73
        B C;9\
        """,
        article.body());
    assertEquals("2013-11-13T15:09Z", String.valueOf(article.published()));
    assertEquals(List.of("ANN LEE"), article.authors());
    assertEquals("NW", article.source());
    assertEquals("i", article.section());
    assertEquals(List.of("Freedonia Bridge"), article.subjects());
  }

  @Test
  void aFileMayHoldManyMessagesAndDamagedOnes() {
    String cut = IPTC_MESSAGE.substring(0, IPTC_MESSAGE.indexOf('\u0003'));
    List<TextForms.Outcome> all =
        read(IPTC, IPTC_MESSAGE + "\r\n" + cut + IPTC_MESSAGE + "noise" + IPTC_MESSAGE);
    String title = "New bridge opens in Freedonia";
    assertEquals(List.of(title, "-", title, "-", title), titles(all));
    assertEquals("the message ends before its text does (no ETX)", all.get(1).reason());
    assertEquals("text outside of a message", all.get(3).reason());
    assertEquals(2, read(ANPA, ANPA_MESSAGE + ANPA_MESSAGE).size());
  }

  @Test
  void messagesWithoutTextAreUnreadable() {
    assertEquals("the message has no text (no STX)", reason(IPTC, "\u0001abc012 4 i 3\n\u0004"));
    assertEquals("neither title nor body", reason(IPTC, "\u0001abc012 4 i 3\n\u0002 \u0003\u0004"));
    assertEquals("the header is none of ANPA 1312", reason(ANPA, "\u0001x\u0002y\u0003\u0004"));
  }

  @Test
  void aMessageWithABadDateIsReadWithoutOne() {
    TextForms.Outcome read = read(IPTC, IPTC_MESSAGE.replace("131137", "321137")).getFirst();
    assertNull(read.article().published());
    assertEquals("[published: no such date: \"32 Okt 13 11:37 GMT\"]", read.doubts());
  }

  @Test
  void withoutAYearThereIsNoDate() {
    Article article = one(IPTC, IPTC_MESSAGE.replace("131137 GMT Okt 13", "131137"));
    assertEquals(null, article.published());
  }

  @Test
  void oddCharsetsAreGuessed() {
    byte[] latin = IPTC_MESSAGE.replace("long", "schön").getBytes(Charsets.WINDOWS_1252);
    String body = read(IPTC, latin, FormOptions.defaults()).getFirst().article().body();
    assertEquals("It is schön.", body.lines().toList().getLast());
  }

  @Test
  void areToldByTheirHeaders() {
    assertEquals("iptc7901", told("a.txt", IPTC_MESSAGE));
    assertEquals("anpa1312", told("a.tst", ANPA_MESSAGE));
    assertEquals("text", told("a.txt", "abc012 4 i 33".getBytes(UTF_8)));
  }
}

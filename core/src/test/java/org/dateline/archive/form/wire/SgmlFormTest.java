package org.dateline.archive.form.wire;

import static org.dateline.archive.form.TextForms.one;
import static org.dateline.archive.form.TextForms.read;
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

class SgmlFormTest {
  private static final Form FORM = Forms.load().named("reuters-sgml");
  private static final String FULL =
      """
      <!DOCTYPE lewis SYSTEM "lewis.dtd">
      <REUTERS TOPICS="YES" OLDID="3" NEWID="9">
      <DATE> 3-APR-1988 09:08:07.25</DATE>
      <TOPICS><D>tin</D><D>zinc</D></TOPICS>
      <PLACES><D>peru</D></PLACES>
      <COMPANIES></COMPANIES>
      <UNKNOWN>
      &#5;&#5;F</UNKNOWN>
      <TEXT>&#2;
      <TITLE>TIN &lt;TN&gt; FALLS</TITLE>
      <AUTHOR>    By Ann Lee and Bo Chen</AUTHOR>
      <DATELINE>    LIMA, April 3 - </DATELINE><BODY>Tin fell
      on Sunday.
          Zinc &amp; lead did not.
       Reuter
      &#3;</BODY></TEXT>
      </REUTERS>
      """;

  @Test
  void elementsBecomeTheArticle() {
    Article article = one(FORM, FULL);
    assertEquals("reuters-9", article.id());
    assertEquals("TIN <TN> FALLS", article.title());
    assertEquals("Tin fell on Sunday.\n\nZinc & lead did not.", article.body());
    assertEquals("1988-04-03T09:08:07.25", String.valueOf(article.published()));
    assertEquals("LIMA, April 3", article.dateline());
    assertEquals(List.of("Ann Lee", "Bo Chen"), article.authors());
    assertEquals(List.of("tin", "zinc", "peru"), article.subjects());
  }

  @Test
  void briefAndUnprocessedTextsAreTakenAsTheyAre() {
    String brief =
        """
        <REUTERS NEWID="1">
        <TEXT TYPE="BRIEF">&#2;
        ******<TITLE>BANK CUTS RATE
        </TITLE>&#3;
        </TEXT>
        </REUTERS>
        """;
    assertEquals("BANK CUTS RATE", one(FORM, brief).title());
    assertEquals("", one(FORM, brief).body());
    String raw =
        "<REUTERS NEWID=\"1\">\n<TEXT TYPE=\"UNPROC\">&#2;\nSHR 3 CTS\n  NET 4\n&#3;</TEXT>\n";
    assertEquals("SHR 3 CTS\n\nNET 4", one(FORM, raw + "</REUTERS>").body());
  }

  @Test
  void damageCostsOneArticle() {
    String cut = FULL.replace("</REUTERS>\n", "");
    List<TextForms.Outcome> all = read(FORM, "stray\n" + cut + FULL + cut);
    assertEquals(List.of("-", "-", "TIN <TN> FALLS", "-"), titles(all));
    assertEquals("text that is in no <REUTERS>", all.getFirst().reason());
    assertEquals("the article is not closed by </REUTERS>", all.getLast().reason());
  }

  @Test
  void aDateThatIsNoneIsNotGuessed() {
    TextForms.Outcome read = read(FORM, FULL.replace(" 3-APR", "31-FEB")).getFirst();
    assertNull(read.article().published());
    assertEquals("[published: no such date: \"31-FEB-1988 09:08:07.25\"]", read.doubts());
  }

  @Test
  void isToldByItsFirstElement() {
    assertEquals("reuters-sgml", told("reut.sgm", FULL));
    assertEquals("", told("lewis.dtd", "<!ELEMENT LEWIS (REUTERS*)>"));
  }
}

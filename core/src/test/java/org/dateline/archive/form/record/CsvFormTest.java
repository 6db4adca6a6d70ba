package org.dateline.archive.form.record;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dateline.archive.form.TextForms.one;
import static org.dateline.archive.form.TextForms.read;
import static org.dateline.archive.form.TextForms.reason;
import static org.dateline.archive.form.TextForms.titles;
import static org.dateline.archive.form.TextForms.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.dateline.archive.Forms;
import org.dateline.archive.form.FieldMapping;
import org.dateline.archive.form.Form;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.TextForms.Outcome;
import org.dateline.archive.form.WholeForms;
import org.dateline.archive.form.charset.Charsets;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;

class CsvFormTest {
  private static final Form FORM = Forms.load().named("csv");

  @Test
  void namesOfTheHeaderAreThoseOfTheMappingInAnyCase() {
    Article article =
        one(
            FORM,
            """
            ID, Headline ,Text,Publish Date,Author,Category
            7,Bridge opens,The bridge opened.,2024-05-01,Ann Lee and Bo Chen,Local
            """);
    assertEquals("7", article.id());
    assertEquals("Bridge opens", article.title());
    assertEquals("The bridge opened.", article.body());
    assertEquals("2024-05-01", String.valueOf(article.published()));
    assertEquals(List.of("Ann Lee", "Bo Chen"), article.authors());
    assertEquals("Local", article.section());
  }

  @Test
  void theDelimiterIsToldFromTheHeader() {
    assertEquals("A, b; c", one(FORM, "title\tbody\nA, b; c\tx\n").title());
    assertEquals("A, b", one(FORM, "title;body\nA, b;x\n").title());
    assertEquals("A, b", one(FORM, "\"title\"|\"body\"\n\"A, b\"|x\n").title());
    assertEquals("A", one(FORM, "sep=;\ntitle;body\nA;x\n").title());
  }

  @Test
  void quotedFieldsHoldDelimitersQuotesAndLineBreaks() {
    Article article = one(FORM, "title,body\r\n\"A \"\"b\"\", c\",\"one\r\n\r\ntwo\"\r\n");
    assertEquals("A \"b\", c", article.title());
    assertEquals("one\r\n\r\ntwo", article.body());
  }

  @Test
  void placesAreThoseOfTheRows() {
    List<Outcome> all = read(FORM, "title,body\n\"A\",\"x\ny\"\n\nB,z\n,\nC");
    assertEquals(List.of("A", "B", "-"), titles(all));
    assertEquals(List.of(2L, 5L, 7L), all.stream().map(Outcome::line).toList());
    assertEquals("the row has 1 fields, the header 2", all.get(2).reason());
    assertEquals("\"A\",\"x\ny\"", all.getFirst().excerpt());
  }

  @Test
  void rowsWithTooManyOrTooFewFieldsAreUnreadable() {
    List<Outcome> all = read(FORM, "id,title,body\n1,A,x,y\n2,B\n3,C,z\n");
    assertEquals(List.of("-", "-", "C"), titles(all));
    assertEquals("the row has 4 fields, the header 3", all.get(0).reason());
    assertEquals("the row has 2 fields, the header 3", all.get(1).reason());
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsOwnRow() {
    List<Outcome> all = read(FORM, "title,body\nA,\"x\nB,y\nC,\"z\"\nD,v\n");
    assertEquals(List.of("-", "B", "C", "D"), titles(all));
    List<Outcome> atEnd = read(FORM, "title,body\nA,\"x\nB,y\nC,z");
    assertEquals(List.of("-", "B", "C"), titles(atEnd));
    assertEquals("a quote is opened and never closed", atEnd.getFirst().reason());
  }

  @Test
  void aQuoteThatClosesRowsLaterCostsItsOwnRow() {
    List<Outcome> all = read(FORM, "title,body\nA,\"x\nB,y\nC,z\",z\nD,v\n");
    assertEquals(List.of("-", "B", "-", "D"), titles(all));
  }

  @Test
  void quotesWithinAFieldNeedNotBeDoubled() {
    List<Outcome> all = read(FORM, "title,body\n\"A \"b\" c\",x\nB,y\n5\" screen,z\n");
    assertEquals(List.of("A \"b\" c", "B", "5\" screen"), titles(all));
    assertEquals(
        List.of("-"), titles(read(FORM, "title,body\n\"A \"b\" c\",x,\"y\"\n").subList(0, 1)));
  }

  @Test
  void quotesMayBeWrittenWithABackslash() {
    String text =
        """
        id,title,text
        1,"He said \\"go\\", and went","Text \\"a\\", more"
        2,B,"x \\"y\\""
        3,"C \\\\ d","two
        lines \\"q\\""
        4,"D",z
        """;
    List<Outcome> all = read(FORM, text);
    assertEquals(List.of("He said \"go\", and went", "B", "C \\ d", "D"), titles(all));
    assertEquals("A:\\", one(FORM, "title,body\n\"A:\\\",x\n").title());
  }

  @Test
  void emptyFieldsAtTheEndMayBeLeftOutOrTooMany() {
    List<Outcome> all =
        read(FORM, "id,title,text,author,section\n1,A,x\n2,B,y,Ann,World\n3,C,z,Bo,,,\n4,D\n");
    assertEquals(List.of("A", "B", "C", "-"), titles(all));
  }

  @Test
  void numbersOfRowsNeedNoName() {
    for (String text :
        List.of(
            "title,text\n0,A,x\n1,B,y\n",
            "\"title\"\t\"text\"\n\"1\"\t\"A\"\t\"x\"\n\"2\"\t\"B\"\t\"y\"\n",
            "id,title,text\n0,a7,A,x\n1,a8,B,y\n",
            ",title,text\n0,A,x\n1,B,y\n")) {
      assertEquals(List.of("A", "B"), titles(read(FORM, text)), text);
    }
  }

  @Test
  void columnsMayHaveNamesOfOtherLanguages() {
    for (String header :
        List.of(
            "Titel;Text;Datum;Quelle;Autoren",
            "Überschrift;Inhalt;Veröffentlicht;Zeitung;Verfasser",
            "Titre;Texte;Date de publication;Source;Auteur",
            "Título;Contenido;Fecha de publicación;Fuente;Autor",
            "Titolo;Testo;Data;Fonte;Autore",
            "Heading;Article Text;Date Published;News Source;Author(s)",
            "Заголовок;Текст;Дата;Источник;Автор")) {
      Article article = one(FORM, header + "\nA;x;2024-12-27;The Post;Ann Lee\n");
      assertEquals("A", article.title(), header);
      assertEquals("x", article.body(), header);
      assertEquals("2024-12-27", String.valueOf(article.published()), header);
      assertEquals("The Post", article.source(), header);
    }
    assertEquals("csv", told("a.txt", "Titel;Inhalt\nA;b\n"));
  }

  @Test
  void whatStandsForNothingIsNothing() {
    Article article = one(FORM, "id,title,body,author,date\n\\N,A,x,NULL,NaN\n");
    assertEquals(List.of(), article.authors());
    assertTrue(article.id().startsWith("sha-"));
  }

  @Test
  void aSaidDelimiterIsTaken() {
    assertEquals("A,x", one(FORM, "\"sep=|\"\r\ntitle|text,body\r\nA,x|y\r\n").title());
  }

  @Test
  void rowsBetweenTabsMayHaveBareQuotes() {
    assertEquals("\"A\" says b", one(FORM, "title\tbody\n\"A\" says b\tx\n").title());
  }

  @Test
  void rowsOverTheLimitAreUnreadable() {
    FormOptions small = new FormOptions(FieldMapping.defaults(), 100, null);
    String text =
        "title,body\nA,\"" + "x".repeat(300_000) + "\"\nB,y\nC,\"" + "z\n".repeat(80) + "D,v";
    List<Outcome> all = read(FORM, text.getBytes(UTF_8), small);
    assertEquals("-", titles(all).getFirst());
    assertEquals("B", titles(all).get(1));
    assertEquals("D", titles(all).getLast());
  }

  @Test
  void quotesThatOpenOnEveryLineTakeNoTimeWithoutEnd() {
    String hostile = "title,body\n" + "a\",\"c\n".repeat(200_000);
    List<Outcome> all = assertTimeout(Duration.ofSeconds(20), () -> read(FORM, hostile));
    assertEquals(200_000, all.size());
  }

  @Test
  void aFileWithoutAKnownColumnSaysWhatItHas() {
    assertEquals(
        "no column is known as title or body: price, size; --mapping names them",
        reason(FORM, "price,size\n1,2\n3,4\n"));
    assertEquals("the file is empty", reason(FORM, "\n\n"));
    FieldMapping mapping = FieldMapping.defaults().override("title", List.of("kop"));
    FormOptions options = new FormOptions(mapping, 1_000, null);
    assertEquals(List.of("A"), titles(read(FORM, "Kop,prijs\nA,2\n".getBytes(UTF_8), options)));
  }

  @Test
  void charsetsAndLineEndsOfOldSystemsAreRead() {
    FormOptions options = FormOptions.defaults();
    byte[] utf16 = "title\tbody\nCafé\tx\n".getBytes(UTF_16);
    assertEquals(List.of("Café"), titles(read(FORM, utf16, options)));
    byte[] latin = "title,body\nCafé,x\n".getBytes(Charsets.WINDOWS_1252);
    assertEquals(List.of("Café"), titles(read(FORM, latin, options)));
    assertEquals(List.of("A", "B"), titles(read(FORM, "title,body\rA,x\rB,y\r")));
    assertEquals(List.of("A"), titles(read(FORM, "\uFEFFtitle,body\nA,x")));
  }

  @Test
  void isToldByNameOrByAHeaderOfKnownColumns() {
    assertEquals("csv", told("a.csv", "x"));
    assertEquals("csv", told("a.TSV.gz", "x"));
    assertEquals("csv", told("a.dat", "title;body\nA;b\n"));
    assertEquals("text", told("a.txt", "Text, and title of it\nMore, of it.\n"));
    assertTrue(told("a.dat", "price,size\n1,2\n").isEmpty());
  }

  @Test
  void theHeaderOfATableBehindAnotherIsNoArticle() {
    assertEquals(
        List.of("A", "B"),
        WholeForms.read("a.csv", "id,title,text\n1,A,One.\nid,title,text\n2,B,Two.\n").titles());
  }
}

package org.dateline.archive;

import static org.dateline.archive.Reading.article;
import static org.dateline.archive.Reading.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleMappingTest {
  @TempDir Path dir;

  private Article with(String members) throws IOException {
    return article(dir, ("{'title':'t'," + members + "}").replace('\'', '"'));
  }

  private String reasonWith(String members) throws IOException {
    return reason(dir, ("{'title':'t'," + members + "}").replace('\'', '"'));
  }

  @Test
  void readsAnArticleOfJsonLd() throws IOException {
    Article article =
        article(
            dir,
            """
            {"@type": "NewsArticle", "headline": "Storm", "articleBody": "Text.",
             "datePublished": "2024-12-27T18:20:00+02:00", "dateline": "ODESA",
             "publisher": {"name": "The Post"}, "mainEntityOfPage": {"@id": "http://x/1"},
             "author": [{"name": "Ann Lee"}, {"name": "Bo Ek"}], "articleSection": ["World", "War"],
             "inLanguage": "en"}
            """);
    assertEquals("Storm", article.title());
    assertEquals("Text.", article.body());
    assertEquals(Published.parse("2024-12-27T18:20:00+02:00"), article.published());
    assertEquals("The Post", article.source());
    assertEquals("http://x/1", article.url());
    assertEquals(List.of("Ann Lee", "Bo Ek"), article.authors());
    assertEquals("World", article.section());
    assertEquals("en", article.language());
    assertEquals("ODESA", article.dateline());
  }

  @Test
  void readsAnArticleOfANewsApi() throws IOException {
    Article article =
        article(
            dir,
            """
            {"source": {"id": null, "name": "CNN"}, "author": "By Ann Lee and Bo Ek", "title": "T",
             "description": "D", "url": "http://x/2", "publishedAt": "2024-12-27T18:20:00Z",
             "content": null}
            """);
    assertEquals("CNN", article.source());
    assertEquals("D", article.body());
    assertEquals(List.of("Ann Lee", "Bo Ek"), article.authors());
  }

  @Test
  void readsHeadlineAndBylineInsideObjects() throws IOException {
    Article article =
        article(dir, "{\"headline\":{\"main\":\"T\"},\"byline\":{\"original\":\"By ANN LEE\"}}");
    assertEquals("T", article.title());
    assertEquals(List.of("ANN LEE"), article.authors());
  }

  @Test
  void aKeyThatHasTheDotsItselfIsFound() throws IOException {
    assertEquals("The Post", with("'publisher.name':'The Post'").source());
  }

  @Test
  void anEmptyValueIsPassedOverForTheNextName() throws IOException {
    assertEquals("d", with("'body':' ','text':null,'description':'d'").body());
  }

  @Test
  void theBodyGoesBeforeItsSummary() throws IOException {
    assertEquals("b", with("'description':'d','body':'b'").body());
  }

  @Test
  void paragraphsAreJoinedByBlankLines() throws IOException {
    assertEquals(
        "a\n\nb\n\nc", with("'body':['a','',{'text':'b'},{'x':1},{'content':'c'}]").body());
  }

  @Test
  void htmlBecomesTextAndTheRestIsLeftAlone() throws IOException {
    assertEquals("a & b\n\nc", with("'body':'<p>a &amp; b</p><p>c</p>\\n'").body());
    assertEquals("a &amp; 1 < 2\n", with("'body':'a &amp; 1 < 2\\n'").body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'author':'By Ann Lee, Bo Ek and Cy Fox' | Ann Lee;Bo Ek;Cy Fox",
        "'byline':'BY: Ann Lee & Bo Ek'          | Ann Lee;Bo Ek",
        "'author':'Ann Lee; Bo Ek'               | Ann Lee;Bo Ek",
        "'author':'Ann Lee, Jr., Bo Ek'          | Ann Lee, Jr.;Bo Ek",
        "'author':'Lee, Ann'                     | Lee, Ann",
        "'author':'Byron Andrews'                | Byron Andrews",
        "'author':'Ann Sandy, Andy Byrd'         | Ann Sandy;Andy Byrd",
        "'authors':['Lee, Ann','By Bo Ek','']    | Lee, Ann;Bo Ek",
        "'authors':[{'name':'Ann'},{'x':1},'Bo'] | Ann;Bo",
        "'creator':{'name':'Ann Lee'}            | Ann Lee",
        "'authors':[],'byline':'By Bo'           | Bo",
      })
  void readsAuthorsOfEveryShape(String members, String expected) throws IOException {
    assertEquals(Arrays.asList(expected.split(";", -1)), with(members).authors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'date':1735320000            | 2024-12-27T17:20:00Z",
        "'date':'1735320000'          | 2024-12-27T17:20:00Z",
        "'date':1735320000.25         | 2024-12-27T17:20:00.25Z",
        "'published_date':1735320000125 | 2024-12-27T17:20:00.125Z",
        "'date':2024                  | 2024",
        "'date':[' 2024-12-27 ']      | 2024-12-27",
        "'date':{'$date':'2024-12-27'} | 2024-12-27",
        "'date':{'$date':{'$numberLong':'1735320000125'}} | 2024-12-27T17:20:00.125Z",
        "'date':{'$date':1735320000} | 1970-01-21T02:02:00Z",
        "'date':{'$numberLong':'1735320000125'} | 2024-12-27T17:20:00.125Z",
        "'date':{'_seconds':1735320000,'_nanoseconds':0} | 2024-12-27T17:20:00Z",
        "'date':{'date':'2024-12-27 17:20:00.000000','timezone_type':3,'timezone':'Europe/Kyiv'}"
            + " | 2024-12-27T17:20:00+02:00",
        "'date':[2024,12,27,17,20]     | 2024-12-27T17:20",
        "'date':[2024,12,27]           | 2024-12-27",
        "'date':987654321              | 2001-04-19T04:25:21Z",
        "'date':1735320000125000       | 2024-12-27T17:20:00.125Z",
        "'date':1.7353200001E9         | 2024-12-27T17:20:00.1Z",
        "'date':'NaT','pubDate':'Dec 27, 2024' | 2024-12-27",
        "'date':'','pubDate':'Fri, 27 Dec 2024 18:20:00 GMT' | 2024-12-27T18:20:00Z",
      })
  void readsDatesAsTextAndAsEpochNumbers(String members, String date) throws IOException {
    assertEquals(Published.parse(date), with(members).published());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'x':1",
        "'date':null",
        "'date':' '",
        "'date':[]",
        "'date':{}",
        "'date':'NULL'",
        "'date':0",
        "'date':false",
        "'date':'0000-00-00 00:00:00'",
        "'date':{'$date':null}"
      })
  void anArticleWithoutADateHasNone(String members) throws IOException {
    assertNull(with(members).published());
    assertEquals(List.of(), readWith(members).doubts());
  }

  private ArchiveRecord.Read readWith(String members) throws IOException {
    String json = ("{'title':'t'," + members + "}").replace('\'', '"');
    ArchiveRecord record = Reading.read(Reading.file(dir, "one.json", json)).getFirst();
    return assertInstanceOf(ArchiveRecord.Read.class, record);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'date':'soon'",
        "'date':'2024-02-30'",
        "'date':7",
        "'date':true",
        "'date':{'y':2024}",
        "'date':123456789012345678901234567890",
      })
  void whatIsNoDateIsSaidAndTheArticleStays(String members) throws IOException {
    ArchiveRecord.Read read = readWith(members);
    assertNull(read.article().published());
    assertEquals(1, read.doubts().size());
    assertEquals("published", read.doubts().getFirst().field());
  }

  @Test
  void whatIsNoDateIsNeverReplacedInSilence() throws IOException {
    ArchiveRecord.Read read = readWith("'date':'soon','pubDate':'2024-12-27'");
    assertEquals(Published.parse("2024-12-27"), read.article().published());
    assertTrue(read.doubts().toString().startsWith("[published: not a date: \"soon\""));
  }

  @Test
  void whatIsNoDateOfAnEmbargoIsUnreadable() throws IOException {
    String reason = reasonWith("'embargoed':'soon'");
    assertTrue(reason.startsWith("embargo: not a date: \"soon\""), reason);
  }

  @Test
  void neitherTitleNorBodyIsUnreadableAndTheReasonListsTheNames() throws IOException {
    assertEquals(
        "neither title nor body, the record has only: id, titel",
        reason(dir, "{\"id\":\"1\",\"titel\":\"t\"}"));
    assertEquals("neither title nor body, the record has only: nothing", reason(dir, "{}"));
  }

  @Test
  void numbersAsIdsBecomeStrings() throws IOException {
    assertEquals("42", with("'id':42").id());
    assertEquals("12345678901234567890", with("'id':12345678901234567890").id());
    assertEquals("5f", with("'_id':{'$oid':'5f'}").id());
  }

  @Test
  void anArticleWithoutAnIdGetsAStableOne() throws IOException {
    String byUrl = with("'url':'http://x/1'").id();
    assertTrue(byUrl.matches("sha-[0-9a-f]{16}"), byUrl);
    assertEquals(byUrl, with("'url':'http://x/1','body':'corrected'").id());
    assertEquals(with("'body':'b'").id(), with("'body':'b','section':'s'").id());
    assertNotEquals(with("'body':'b'").id(), with("'body':'c'").id());
    assertNotEquals(with("'body':'b'").id(), with("'body':'b','date':'2024'").id());
  }

  @Test
  void theDefaultSourceFillsInForANameless() throws IOException {
    ArchiveOptions options = ArchiveOptions.defaults().withDefaultSource("Wire");
    Path file =
        Reading.file(dir, "a.jsonl", "{\"title\":\"a\"}\n{\"title\":\"b\",\"source\":\"Own\"}");
    assertEquals(
        List.of("Wire", "Own"),
        Reading.articles(Reading.read(file, options)).stream().map(Article::source).toList());
  }
}

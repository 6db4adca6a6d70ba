package org.dateline.archive.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dateline.article.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs that nobody sees, in every form and however they are written there. */
class InvisibleFormsTest {
  private static final String HIDDEN = "Zelen\u00adsky meets Cafe\u0301 owners\u200b";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.json | {\"title\":\"@\",\"body\":\"@.\",\"author\":\"A\u200bnn Lee\u200e\"}",
        "a.json | {\"title\":\"Zelen\\u00adsky meets Cafe\\u0301 owners\",\"body\":\"@.\",\"author\":\"Ann Lee\"}",
        "a.csv | 'title,body,author\n@,@.,\u2060Ann Lee\n'",
        "a.html | <html><head><title>@</title><meta name=author content='Ann&shy; Lee'></head><body><article><p>Zelen&shy;sky meets Cafe&#769; owners&#8203;&#x2060;.</p></article></body></html>",
        "a.rss | <rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>c</title><item><title>@</title><dc:creator>Ann Lee\u200e</dc:creator><description>Zelen&amp;shy;sky meets Cafe&amp;#769; owners&amp;#8203;.</description></item></channel></rss>",
        "a.md | '---\ntitle: \"@\"\nauthor: \"Ann\u00ad Lee\"\n---\n@.\n'",
      })
  void titlesBodiesAndNamesAreClean(String file, String text) {
    Article article = WholeForms.read(file, text.replace("@", HIDDEN)).article();
    assertEquals("Zelensky meets Caf\u00e9 owners", article.title());
    assertEquals("Zelensky meets Caf\u00e9 owners.", article.body());
    assertEquals(List.of("Ann Lee"), article.authors());
  }
}

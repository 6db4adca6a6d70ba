package org.dateline.archive.form.record;

import static org.dateline.archive.form.TextForms.one;
import static org.dateline.archive.form.TextForms.read;
import static org.dateline.archive.form.TextForms.reason;
import static org.dateline.archive.form.TextForms.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dateline.archive.Forms;
import org.dateline.archive.form.Form;
import org.dateline.archive.form.NewsItem;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;

class MarkdownFormTest {
  private static final Form FORM = Forms.load().named("markdown");

  @Test
  void frontMatterIsMappedAndMarkdownBecomesPlainText() {
    Article article =
        one(
            FORM,
            """
            ---
            Title: "Bridge: open"
            date: 2024-05-01
            authors: [Ann Lee, Bo Chen]
            tags:
              - bridges
              - roads
            lang: en
            ---
            # Chapter

            A **long** [bridge](https://example.org/b)
            with `ends`.<br>![](x.png)

            * one
            * two
            """);
    assertEquals("Bridge: open", article.title());
    assertEquals("Chapter\n\nA long bridge with ends.\n\n* one\n* two", article.body());
    assertEquals("2024-05-01", String.valueOf(article.published()));
    assertEquals(List.of("Ann Lee", "Bo Chen"), article.authors());
    assertEquals(List.of("bridges", "roads"), article.subjects());
    assertEquals("en", article.language());
    assertEquals("a/b.txt", article.id());
  }

  @Test
  void theFirstHeadingIsTheTitle() {
    Article article = one(FORM, "Title *one*\n====\n\nText & more.\r\n");
    assertEquals("Title one", article.title());
    assertEquals("Text & more.", article.body());
  }

  @Test
  void frontMatterOfTomlIsReadLineByLine() {
    Article article =
        one(FORM, "+++\ntitle = \"A = b\"\ntags = [\"x\", 'y']\n[more]\ndate = 1\n+++\nText");
    assertEquals("A = b", article.title());
    assertEquals(List.of("x", "y"), article.subjects());
    assertEquals(null, article.published());
  }

  @Test
  void draftsAreWithheld() {
    for (String line : List.of("draft: true", "published: false")) {
      NewsItem item = read(FORM, "---\ntitle: A\n" + line + "\n---\nText").getFirst().item();
      assertNotNull(item);
      assertEquals(NewsItem.Status.WITHHELD, item.status());
    }
  }

  @Test
  void damagedAndHostileFrontMatterIsUnreadable() {
    assertTrue(reason(FORM, "---\ntitle: A: b\n---\nx").startsWith("bad front matter: "));
    assertTrue(reason(FORM, "---\na: &a [x]\nb: [*a, *a]\n---\nx").startsWith("bad front matter"));
    assertTrue(reason(FORM, "---\na: &a [*a]\n---\nx").startsWith("bad front matter"));
    assertTrue(
        reason(FORM, "---\na: " + "[".repeat(30_000) + "\n---\nx").startsWith("bad front matter"));
    assertEquals(
        "the front matter has more than 65536 characters",
        reason(FORM, "---\na: " + "x".repeat(70_000) + "\n---\nx"));
    assertEquals("bad front matter: no names and values", reason(FORM, "---\n- a\n---\nx"));
  }

  @Test
  void deepMarkdownDoesNoHarm() {
    String stars = "*".repeat(20_000);
    assertTrue(one(FORM, stars + "a" + stars).body().endsWith("*"));
    assertTrue(one(FORM, ">".repeat(20_000) + "a").body().endsWith("a"));
    String nested = "*a **b ".repeat(9_000) + "c" + "** d*".repeat(9_000);
    assertTrue(one(FORM, nested).body().contains("b *a"));
  }

  @Test
  void isToldByNameOrFrontMatter() {
    assertEquals("markdown", told("README.md", "x"));
    assertEquals("markdown", told("a.txt", "---\ntitle: A\n---\nText"));
    assertEquals("text", told("a.txt", "---\nNo front matter"));
    assertEquals("", told("a.txt", "{\\rtf1}"));
  }
}

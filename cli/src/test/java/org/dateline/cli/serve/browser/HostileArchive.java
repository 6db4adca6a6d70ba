package org.dateline.cli.serve.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.render.ResultJson;

/** Articles whose every text would run a script, or turn the page round, if a page let it. */
final class HostileArchive {
  /** Sets the window's title, if it is ever run. */
  static final String HACKED = "hacked";

  /** What breaks out of text, of an attribute, of a template, of a script. */
  static final List<String> TEXTS =
      List.of(
          "<script>document.title='hacked'</script>",
          "\"><img src=x onerror=\"document.title='hacked'\">",
          "' onmouseover='document.title=`hacked`' x='",
          "</title></textarea><svg onload=document.title='hacked'>",
          "${7*7}{{7*7}}<!--",
          "]]></script><b>bold</b>&lt;&amp;&#0;",
          "\u202e\u2066turned\u200f\u061c\u200b\ufeff\u2060\u00ad\u2028\u0085\u009b31m\u0007\u0000");

  /** What no link may lead to. */
  static final List<String> ADDRESSES =
      List.of(
          "javascript:document.title='hacked'",
          " JavaScript:document.title='hacked'//https://samples.example/",
          "java\nscript:document.title='hacked'",
          "data:text/html,<script>document.title='hacked'</script>",
          "vbscript:x",
          "https://samples.example/\"onmouseover=\"document.title='hacked'",
          "//samples.example/<script>document.title='hacked'</script>");

  static final String LONG = "Long" + "<b>long</b>".repeat(900);

  private HostileArchive() {}

  /** The id of an article. */
  static String id(int number) {
    return "h" + number + TEXTS.get(number);
  }

  /** Writes it as JSON Lines. */
  static void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      String evil = TEXTS.get(i);
      lines.add(article(id(i), evil, "Hostile " + evil, ADDRESSES.get(i)));
    }
    lines.add(article("long", "", "Hostile " + LONG, "https://samples.example/" + LONG));
    Files.write(file, lines);
  }

  private static String article(String id, String evil, String title, String url) {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("id", id);
    article.put("title", title);
    article.put(
        "body",
        "KYIV (Sample) — Ukrainian troops captured two "
            + evil
            + " soldiers in Kursk on Jan. 9. President Volodymyr Zelensky"
            + evil
            + " said so. \"We "
            + evil
            + " won,\" said John Brown"
            + evil
            + ".\n\n"
            + evil
            + "\nMr. Jo"
            + evil
            + "hn Smith of Evil"
            + evil
            + " Corp met Putin.");
    article.put("url", url);
    article.put("published", "2025-01-10");
    article.put("source", "Source " + evil);
    article.put("section", "Section " + evil);
    article.put("dateline", "Kyiv " + evil);
    article.put("authors", List.of("Ann " + evil));
    article.put("subjects", List.of("war " + evil));
    return ResultJson.line(article);
  }
}

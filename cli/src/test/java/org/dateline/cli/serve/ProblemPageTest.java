package org.dateline.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Whichever problem an answer tells of, its type leads to what is to be done. */
class ProblemPageTest {
  // As they are declared, or one could be left out of the list.
  private static List<Problem.Kind> kinds() throws IllegalAccessException {
    List<Problem.Kind> kinds = new ArrayList<>();
    for (Field field : Problem.class.getDeclaredFields()) {
      if (field.getType() == Problem.Kind.class && field.getName().matches("[A-Z]+")) {
        kinds.add((Problem.Kind) field.get(null));
      }
    }
    return kinds;
  }

  @Test
  void eachKindIsExplainedOnce() throws Exception {
    try (Server server = Server.start(ServerOptions.local(ServedArchive.samples()))) {
      Document page = Jsoup.parse(Client.get(server, "/api").body());
      assertEquals(kinds(), Problem.KINDS);
      for (Problem.Kind kind : kinds()) {
        String explained = page.select("#" + kind.name() + " dd").text();
        assertEquals(kind.title() + ". " + kind.advice(), explained);
      }
      List<String> ids = page.select("[id]").eachAttr("id");
      assertEquals(ids.stream().distinct().toList(), ids);
      assertTrue(page.select("footer a[href^=/api]").size() == 1);
    }
  }
}

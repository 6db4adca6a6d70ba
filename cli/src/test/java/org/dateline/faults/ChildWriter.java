package org.dateline.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.article.Article;
import org.dateline.index.ArticleIndex;
import org.dateline.tag.Tagger;

/**
 * Adds and deletes until nobody listens, in a process of its own. Says {@code begin n1 n2 -n0}
 * before, and {@code ack} once that is committed.
 */
final class ChildWriter {
  private ChildWriter() {}

  /** The text of an article, which its id decides. */
  static String text(String id) {
    return SampleArchive.text(new Random(id.hashCode()));
  }

  /** Takes a folder, the number of the first article and a seed. */
  public static void main(String[] args) throws IOException {
    int number = Integer.parseInt(args[1]);
    Random random = new Random(Long.parseLong(args[2]));
    List<String> acknowledged = new ArrayList<>();
    try (ArticleIndex index =
        ArticleIndex.open(Path.of(args[0]), Tagger.none(), SampleArchive.SETTINGS)) {
      while (!System.out.checkError()) {
        List<String> ids = new ArrayList<>();
        for (int i = random.nextInt(10); i >= 0; i--) {
          ids.add("n" + number++);
        }
        String gone =
            acknowledged.isEmpty() || random.nextInt(4) > 0
                ? ""
                : acknowledged.remove(random.nextInt(acknowledged.size()));
        System.out.println("begin " + String.join(" ", ids) + (gone.isEmpty() ? "" : " -" + gone));
        for (String id : ids) {
          index.add(Article.builder(id).body(text(id)).build());
        }
        if (!gone.isEmpty()) {
          index.delete(gone);
        }
        index.commit();
        acknowledged.addAll(ids);
        System.out.println("ack");
      }
    }
  }
}

package org.dateline.cli.serve.detail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.tag.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Mentions of an article that say the same: who is named, how, and why it was tagged so. Immutable.
 *
 * @param id of the entity
 * @param name of the entity
 * @param type what the marks are
 * @param text as written
 * @param reason why it was tagged
 * @param marks the numbers of the mentions in the article
 * @param decision what else the first of them could have meant, {@code null} if it was not asked
 */
public record NamedMarks(
    String id,
    String name,
    EntityType type,
    String text,
    String reason,
    List<Integer> marks,
    @Nullable Decision decision) {
  /** Copies the numbers. */
  public NamedMarks {
    marks = List.copyOf(marks);
  }

  /** The first of the marks. */
  public int first() {
    return marks.getFirst();
  }

  private record Same(String id, String text, EntityType type, String reason) {}

  /**
   * All mentions of an article, alike ones together, in the order of their first.
   *
   * @param meanings what else they could have meant
   */
  public static List<NamedMarks> of(TaggedArticle tagged, Meanings meanings) {
    Map<Same, List<Integer>> same = new LinkedHashMap<>();
    List<Mention> mentions = tagged.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      Mention each = mentions.get(i);
      same.computeIfAbsent(
              new Same(each.entityId(), each.text(), each.type(), each.reason()),
              key -> new ArrayList<>())
          .add(i);
    }
    return same.values().stream().map(marks -> of(mentions, marks, meanings)).toList();
  }

  private static NamedMarks of(List<Mention> mentions, List<Integer> marks, Meanings meanings) {
    Mention first = mentions.get(marks.getFirst());
    return new NamedMarks(
        first.entityId(),
        first.name(),
        first.type(),
        first.text(),
        first.reason(),
        marks,
        meanings.of(marks.getFirst()));
  }
}

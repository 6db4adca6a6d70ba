package org.dateline.cli.serve.detail;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;

/**
 * An entity that an article names. Immutable.
 *
 * @param id its id
 * @param name its name
 * @param type what it is
 * @param first the number of its first mention
 * @param mentions how often it is named
 * @param prominence how much the article is about it, 0 to 1
 */
public record NamedEntity(
    String id, String name, EntityType type, int first, int mentions, double prominence) {

  /** All that an article names, what it is most about first. */
  public static List<NamedEntity> of(TaggedArticle tagged) {
    Map<String, Double> prominence = tagged.prominence();
    Map<String, NamedEntity> named = new LinkedHashMap<>();
    List<Mention> mentions = tagged.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      Mention each = mentions.get(i);
      double about = prominence.getOrDefault(each.entityId(), 0.0);
      named.merge(
          each.entityId(),
          new NamedEntity(each.entityId(), each.name(), each.type(), i, 1, about),
          NamedEntity::and);
    }
    return named.values().stream()
        .sorted(Comparator.comparingDouble(NamedEntity::prominence).reversed())
        .toList();
  }

  // A country that is named by its people too is a country.
  private NamedEntity and(NamedEntity more) {
    EntityType either = type == EntityType.GROUP ? more.type : type;
    return new NamedEntity(id, name, either, first, mentions + more.mentions, prominence);
  }
}

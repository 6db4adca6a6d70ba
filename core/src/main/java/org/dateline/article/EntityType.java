package org.dateline.article;

import java.util.Locale;

/** What kind of thing a name stands for. */
public enum EntityType {
  /** One human being. */
  PERSON,
  /** A company, agency, armed group, party, outlet or the like. */
  ORGANISATION,
  /** A country, region, city, sea or other place. */
  PLACE,
  /** A nationality, people, faith or political grouping. */
  GROUP,
  /** An event, product, work or anything else with a name. */
  OTHER;

  /** The name in files, JSON and queries, in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The type of a key.
   *
   * @throws IllegalArgumentException naming the keys there are
   */
  public static EntityType of(String key) {
    return Keys.find(values(), EntityType::key, "entity type", key);
  }
}

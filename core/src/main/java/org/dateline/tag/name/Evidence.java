package org.dateline.tag.name;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/** What an article as a whole says of whom its names mean. Belongs to one article. */
final class Evidence {
  private static final int MOST_SOURCES = 10_000;

  // No name is written so.
  private static final String SEVERAL = "\n";

  // The form in which each entity is named, or SEVERAL.
  private final Map<String, String> named = new HashMap<>();
  // The same of all names that speak of a country.
  private final Map<String, String> countries = new HashMap<>();
  private final @Nullable String home;

  private Evidence(@Nullable String home) {
    this.home = home;
  }

  /**
   * What is known of an article before its text is read: where its source is at home.
   *
   * @param sources the countries of sources that came before, to be added to; thread-safe
   */
  static Evidence of(Article article, Gazetteer gazetteer, Map<String, String> sources) {
    Evidence evidence = new Evidence(home(article, gazetteer, sources));
    String dateline = article.dateline();
    if (dateline != null) {
      gazetteer.lookup(dateline.split("[,(—–-]", 2)[0]).stream()
          .filter(entity -> entity.type() == EntityType.PLACE)
          .findFirst()
          .ifPresent(place -> evidence.name(place, ""));
    }
    return evidence;
  }

  private static @Nullable String home(
      Article article, Gazetteer gazetteer, Map<String, String> sources) {
    String source = article.source();
    if (source != null) {
      String country = sources.get(source);
      if (country == null) {
        country = country(source, gazetteer);
        if (sources.size() < MOST_SOURCES) {
          sources.put(source, country);
        }
      }
      if (!country.isEmpty()) {
        return country;
      }
    }
    String domain = source != null && source.indexOf('.') > 0 ? source : host(article.url());
    int dot = domain.lastIndexOf('.');
    String top = domain.substring(dot + 1).toUpperCase(Locale.ROOT);
    String code = top.equals("UK") ? "GB" : top;
    return dot > 0 && gazetteer.country(code) != null ? code : null;
  }

  // That of the organisation with this name, "" if there is none.
  private static String country(String source, Gazetteer gazetteer) {
    for (Entity entity : gazetteer.lookup(source)) {
      if (entity.type() == EntityType.ORGANISATION && entity.country() != null) {
        return entity.country();
      }
    }
    return "";
  }

  private static String host(@Nullable String url) {
    try {
      String host = url == null ? null : URI.create(url).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The article names this entity beyond doubt, in this form. */
  void name(Entity entity, String form) {
    add(named, entity.id(), form);
    if (entity.country() != null) {
      add(countries, entity.country(), form);
    }
  }

  private static void add(Map<String, String> forms, String key, String form) {
    forms.merge(key, form, (old, other) -> old.equals(other) ? old : SEVERAL);
  }

  /** Whether the article's source is of this country. */
  boolean isHome(@Nullable String code) {
    return code != null && code.equals(home);
  }

  /** Whether the article names this entity in another form than this. */
  boolean namesOtherwise(Entity entity, String form) {
    return !named.getOrDefault(entity.id(), form).equals(form);
  }

  /** Whether a name of another form than this speaks of an entity's country. */
  boolean sharesCountry(Entity entity, String form) {
    return entity.country() != null && !countries.getOrDefault(entity.country(), form).equals(form);
  }
}

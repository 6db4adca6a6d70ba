package org.dateline.tag.name;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/** What an article as a whole says of whom its names mean. Belongs to one article. */
final class Evidence {
  private final Map<String, Set<String>> named = new HashMap<>();
  // The forms of the names that speak of each country.
  private final Map<String, Set<String>> countries = new HashMap<>();
  private final @Nullable String home;

  private Evidence(@Nullable String home) {
    this.home = home;
  }

  /** What is known of an article before its text is read: where its source is at home. */
  static Evidence of(Article article, Gazetteer gazetteer) {
    Evidence evidence = new Evidence(home(article, gazetteer));
    String dateline = article.dateline();
    if (dateline != null) {
      gazetteer.lookup(dateline.split("[,(—–-]", 2)[0]).stream()
          .filter(entity -> entity.type() == EntityType.PLACE)
          .findFirst()
          .ifPresent(place -> evidence.name(place, ""));
    }
    return evidence;
  }

  private static @Nullable String home(Article article, Gazetteer gazetteer) {
    String source = article.source();
    if (source != null) {
      for (Entity entity : gazetteer.lookup(source)) {
        if (entity.type() == EntityType.ORGANISATION && entity.country() != null) {
          return entity.country();
        }
      }
    }
    String domain = source != null && source.indexOf('.') > 0 ? source : host(article.url());
    int dot = domain.lastIndexOf('.');
    String top = domain.substring(dot + 1).toUpperCase(Locale.ROOT);
    String code = top.equals("UK") ? "GB" : top;
    return dot > 0 && gazetteer.country(code) != null ? code : null;
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
    named.computeIfAbsent(entity.id(), id -> new HashSet<>()).add(form);
    if (entity.country() != null) {
      countries.computeIfAbsent(entity.country(), code -> new HashSet<>()).add(form);
    }
  }

  /** Whether the article's source is of this country. */
  boolean isHome(@Nullable String code) {
    return code != null && code.equals(home);
  }

  /** Whether the article names this entity in another form than this. */
  boolean namesOtherwise(Entity entity, String form) {
    return hasOther(named.getOrDefault(entity.id(), Set.of()), form);
  }

  /** Whether a name of another form than this speaks of an entity's country. */
  boolean sharesCountry(Entity entity, String form) {
    return entity.country() != null
        && hasOther(countries.getOrDefault(entity.country(), Set.of()), form);
  }

  private static boolean hasOther(Set<String> forms, String form) {
    return forms.size() > 1 || (forms.size() == 1 && !forms.contains(form));
  }
}

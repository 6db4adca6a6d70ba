package org.dateline.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.GazetteerRow;
import org.dateline.search.result.Facet;

/**
 * An entity of the index that the gazetteer does not hold: articles introduced it. Immutable.
 *
 * @param id the id that was made of its name
 * @param type what the articles' words around it say it is
 * @param name the name to show
 * @param articles how many articles name it
 * @param forms how they write it, with the number of articles, the most frequent first
 * @param countries the countries named beside it, with the number of articles, the most frequent
 *     first
 */
public record UnknownName(
    String id,
    EntityType type,
    String name,
    long articles,
    List<Facet.Form> forms,
    List<Country> countries) {
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}");

  /**
   * A country named in the same articles.
   *
   * @param id its id
   * @param code its ISO 3166 alpha-2 code
   * @param name its name
   * @param articles in how many of the articles it, or a place in it, is named
   */
  public record Country(String id, String code, String name, long articles) {}

  /** Copies the lists. */
  public UnknownName {
    forms = List.copyOf(forms);
    countries = List.copyOf(countries);
  }

  /**
   * The row of a gazetteer file for it, to be completed by a person. Full forms become aliases, an
   * organisation's acronym one that needs context; a family name alone does not.
   */
  public GazetteerRow row() {
    Set<String> keys = new HashSet<>(Set.of(Gazetteer.key(name)));
    List<String> aliases = new ArrayList<>();
    for (Facet.Form form : forms) {
      String text = form.text();
      String key = Gazetteer.key(text);
      boolean acronym = type == EntityType.ORGANISATION && ACRONYM.matcher(text).matches();
      boolean plain = text.indexOf('|') < 0 && text.indexOf('^') < 0;
      if (plain && (acronym || key.indexOf(' ') > 0) && keys.add(key)) {
        aliases.add(acronym ? text + "^cn" : text);
      }
    }
    return new GazetteerRow(id, type, "", name, aliases, null, null, 0, "learned");
  }
}

package org.dateline.search.query;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.Internal;
import org.dateline.index.schema.Dimension;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.text.Spelling;

/** The fields that a query may name, and what they mean. */
@Internal
public final class Fields {
  /** The field of what names none. */
  public static final String DEFAULT = "";

  public static final String TITLE = "title";
  public static final String BODY = "body";

  /** Those that are words of a text. */
  public static final List<String> TEXTS = List.of(TITLE, BODY);

  public static final String ENTITY = "entity";
  public static final String DATE = "date";
  public static final String AFTER = "after";
  public static final String BEFORE = "before";
  public static final String SINCE = "since";
  public static final String UNTIL = "until";
  public static final String ID = "id";
  public static final String NEAR = "near";
  static final String WITHIN = "within";

  private static final Map<String, String> KNOWN = new TreeMap<>();

  static {
    for (String field :
        List.of(TITLE, BODY, ENTITY, AFTER, BEFORE, SINCE, UNTIL, ID, NEAR, WITHIN)) {
      KNOWN.put(field, field);
    }
    for (Dimension dimension : Dimension.values()) {
      KNOWN.put(dimension.key(), dimension.key());
    }
    KNOWN.put("org", Dimension.ORGANISATION.key());
    KNOWN.put("organization", Dimension.ORGANISATION.key());
    KNOWN.put("headline", TITLE);
    KNOWN.put("text", BODY);
    KNOWN.put("published", DATE);
  }

  private Fields() {}

  /** The names that a query may use, each with the field that it stands for; by name. */
  public static Map<String, String> names() {
    return Collections.unmodifiableMap(KNOWN);
  }

  /** Whether a field asks where something is: its values may begin with a minus. */
  static boolean isArea(String field) {
    return field.equalsIgnoreCase(NEAR) || field.equalsIgnoreCase(WITHIN);
  }

  /** Whether a field's values are words of a text. */
  public static boolean isText(String field) {
    return field.equals(Fields.DEFAULT) || TEXTS.contains(field);
  }

  static String known(QueryToken token) {
    String field = KNOWN.get(token.text().toLowerCase(Locale.ROOT));
    if (field == null) {
      throw new QuerySyntaxException(
          token.start(),
          "no field \""
              + token.text()
              + "\""
              + token.nearest(KNOWN.keySet())
              + EventConditions.hint(token.text())
              + " There are "
              + String.join(", ", KNOWN.keySet())
              + "; to search for the text itself put it in quotes",
          Spelling.nearest(token.text(), KNOWN.keySet()));
    }
    return field;
  }
}

package org.dateline.search.query;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.Internal;
import org.dateline.article.Role;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.text.Spelling;

/** What can be asked of an event in brackets, and the names that stand for it. */
@Internal
public final class EventConditions {
  public static final String BY = "by";
  public static final String MODALITY = "modality";
  public static final String HAPPENED = "happened";
  public static final String ANY = "any";
  public static final String WITH = "with";
  public static final String DENIED = "denied";

  /** Before days: what has none happened when it was published. */
  public static final String APPROXIMATELY = "~";

  private static final Map<String, String> KNOWN = new TreeMap<>();

  static {
    for (Role role : Role.values()) {
      KNOWN.put(role.key(), role.key());
    }
    KNOWN.put("who", Role.AGENT.key());
    KNOWN.put("whom", Role.TARGET.key());
    KNOWN.put("where", Role.PLACE.key());
    KNOWN.put(WITH, WITH);
    KNOWN.put(ANY, ANY);
    KNOWN.put(DENIED, DENIED);
    KNOWN.put("when", HAPPENED);
    KNOWN.put(HAPPENED, HAPPENED);
    KNOWN.put(MODALITY, MODALITY);
    KNOWN.put(BY, BY);
  }

  private EventConditions() {}

  /** Whether a name before a colon asks for days on which something happened. */
  static boolean isDays(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals(HAPPENED) || lower.equals("when");
  }

  /** The condition that a name stands for. */
  public static String named(QueryToken token) {
    String known = KNOWN.get(token.text().toLowerCase(Locale.ROOT));
    if (known == null) {
      throw new QuerySyntaxException(
          token.start(),
          "an event has no \""
              + token.text()
              + "\""
              + token.nearest(KNOWN.keySet())
              + " There are "
              + String.join(", ", new LinkedHashSet<>(KNOWN.values())),
          Spelling.nearest(token.text(), KNOWN.keySet()));
    }
    return known;
  }

  /** Where a condition belongs that stands outside; empty for what is none. */
  static String hint(String name) {
    return KNOWN.containsKey(name.toLowerCase(Locale.ROOT))
        ? " Of an event it is asked in brackets: event:capture(" + name + ":...)."
        : "";
  }
}

package org.dateline.cli.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.EntityType;

/**
 * Tells a labelled text anew with other people, and some other places, of the facts, so that the
 * recogniser learns from how names are used rather than whom the texts are about. Not thread-safe.
 */
final class NameSwaps {
  private static final double PLACES = 0.1;
  private static final int LONGEST = 40;
  private static final Pattern ODD = Pattern.compile("[0-9(),]");
  private static final Set<String> PLACE_KINDS = Set.of("city", "subdivision", "country");

  private final List<String> people = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final Random random;

  NameSwaps(List<Fact> facts, Random random) {
    this.random = random;
    for (Fact fact : facts) {
      String name = fact.name();
      if (name.isEmpty() || name.length() >= LONGEST || ODD.matcher(name).find()) {
        continue;
      }
      if (fact.isPerson() && name.indexOf(' ') > 0) {
        people.add(name);
      } else if (fact.isPlace() && PLACE_KINDS.contains(fact.subtype())) {
        places.add(name);
      }
    }
  }

  /** The text with other names; what stands for one name in it is the same throughout. */
  LabelledText swap(LabelledText text) {
    StringBuilder out = new StringBuilder();
    List<LabelledText.Label> labels = new ArrayList<>();
    Map<String, String> chosen = new HashMap<>();
    int done = 0;
    for (LabelledText.Label label : text.labels()) {
      out.append(text.text(), done, label.start());
      int start = out.length();
      out.append(other(text.surface(label), label.type(), chosen));
      labels.add(new LabelledText.Label(start, out.length(), label.type()));
      done = label.end();
    }
    out.append(text.text(), done, text.text().length());
    return new LabelledText(out.toString(), labels);
  }

  private String other(String name, EntityType type, Map<String, String> chosen) {
    if (type == EntityType.PERSON && !people.isEmpty()) {
      return chosen.computeIfAbsent(name, this::person);
    }
    if (type == EntityType.PLACE && !places.isEmpty() && random.nextDouble() < PLACES) {
      return chosen.computeIfAbsent(name, n -> any(places));
    }
    return name;
  }

  // A full name for a full name, a last word for a single one.
  private String person(String name) {
    String other = any(people);
    return name.indexOf(' ') > 0 ? other : other.substring(other.lastIndexOf(' ') + 1);
  }

  private String any(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}

package org.dateline.cli.serve.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dateline.cli.serve.request.Asked;

/** A part of what comes one by one, and whether more comes behind it. Not thread-safe. */
final class Portion {
  private static final int USUAL = 20;
  private static final int MOST = 1_000;
  private static final int DEEPEST = 100_000;

  private final int offset;
  private final int limit;
  private final List<Object> taken = new ArrayList<>();
  private int seen;

  /** Of the size that is asked for by {@code limit} and {@code offset}. */
  Portion(Asked asked) {
    limit = asked.number("limit", USUAL, 1, MOST);
    offset = asked.number("offset", 0, 0, DEEPEST);
  }

  /** Takes the next, if it is of this part, and says whether it wants more. */
  boolean add(Supplier<Object> next) {
    if (++seen > offset && seen <= offset + limit) {
      taken.add(next.get());
    }
    return seen <= offset + limit;
  }

  /** As an object, with what was taken under a name. */
  Map<String, Object> named(String name) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("offset", offset);
    object.put("more", seen > offset + limit);
    object.put(name, taken);
    return object;
  }
}

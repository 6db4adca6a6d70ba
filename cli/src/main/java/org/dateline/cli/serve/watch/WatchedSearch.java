package org.dateline.cli.serve.watch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.cli.serve.request.Address;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.cli.serve.request.WrongRequestException;
import org.dateline.index.schema.Dimension;
import org.dateline.search.request.Limits;
import org.dateline.search.request.Match;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.request.SearchRequest;

/**
 * A search that is watched. Immutable.
 *
 * @param name to show
 * @param shared whether it is one of the operator's, whose id is the name
 * @param search the address that finds what there is already, without an index
 */
public record WatchedSearch(String name, boolean shared, Address search) {
  /** How many passages a match shows. */
  public static final int PASSAGES = 2;

  private static final int MOST = 50;
  private static final int LONGEST = 20_000;
  private static final String[] PARAMETERS = {
    "q", "where", "since", "until", "any", "lenient", "literal", "zone"
  };

  /** One of the operator's. */
  public static WatchedSearch of(SavedSearch saved) {
    SearchRequest request = saved.request();
    Address search =
        Address.of("/")
            .set("q", request.query())
            .set("since", request.since() == null ? "" : request.since())
            .set("until", request.until() == null ? "" : request.until())
            .set("any", request.match() == Match.ANY ? "1" : "")
            .set("lenient", request.lenient() ? "1" : "")
            .set("literal", request.expandNames() ? "" : "1");
    for (Map.Entry<Dimension, List<String>> chosen : request.where().entrySet()) {
      for (String value : chosen.getValue()) {
        search = search.add("where", chosen.getKey().key() + "=" + value);
      }
    }
    return new WatchedSearch(saved.id(), true, search);
  }

  /**
   * Those that an address names: each {@code q} with the other parameters, each {@code search} with
   * those that are written in it, each {@code id} one of the operator's.
   *
   * @throws WrongRequestException if one cannot be read or is unknown, or if there are too many
   */
  public static List<WatchedSearch> of(Asked asked, List<WatchedSearch> shared) {
    List<WatchedSearch> searches = new ArrayList<>();
    Address rest = asked.address().only(PARAMETERS).at("/");
    List<String> queries = asked.all("q");
    queries.forEach(query -> searches.add(named(rest.set("q", query))));
    if (queries.isEmpty() && rest.parameters().containsKey("where")) {
      searches.add(named(rest));
    }
    asked.all("search").forEach(written -> searches.add(named(parsed(written))));
    for (String id : asked.all("id")) {
      searches.add(
          shared.stream()
              .filter(each -> each.name().equals(id))
              .findFirst()
              .orElseThrow(
                  () -> new WrongRequestException("id", "no saved search \"" + id + "\"")));
    }
    if (searches.size() > MOST) {
      throw new WrongRequestException("search", "more than " + MOST + " searches at once");
    }
    return searches.stream().distinct().toList();
  }

  private static WatchedSearch named(Address search) {
    Address ordered = Address.of("/");
    for (String name : PARAMETERS) {
      for (String value : search.parameters().getOrDefault(name, List.of())) {
        ordered = value.isEmpty() ? ordered : ordered.add(name, value);
      }
    }
    List<String> query = ordered.parameters().getOrDefault("q", List.of());
    List<String> chosen = ordered.parameters().getOrDefault("where", List.of());
    String name = query.isEmpty() ? String.join(", ", chosen) : query.getFirst();
    return new WatchedSearch(name.isBlank() ? "All articles" : name, false, ordered);
  }

  private static Address parsed(String written) {
    if (written.length() > LONGEST) {
      throw new WrongRequestException("search", "longer than " + LONGEST + " characters");
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : written.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return new Address("/", parameters).only(PARAMETERS);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new WrongRequestException("search", "not encoded as an address is: " + text);
    }
  }

  /** The same parameters as they stand in an address; tells a search from others. */
  public String written() {
    String address = search.toString();
    return address.substring(address.indexOf('?') + 1);
  }

  /** What tells it from all others. */
  public String key() {
    return (shared ? "id " + name + " " : "") + written();
  }

  /** The address of a page of it in an index. */
  public Address at(String path, Asked asked) {
    Address index = asked.address().only("index").at(path);
    if (shared) {
      return index.set("id", name);
    }
    Address all = index;
    for (Map.Entry<String, List<String>> each : search.parameters().entrySet()) {
      for (String value : each.getValue()) {
        all = all.add(each.getKey(), value);
      }
    }
    return all;
  }

  /** The search page of it in an index. */
  public Address found(Asked asked) {
    return new WatchedSearch(name, false, search).at("/", asked);
  }

  /**
   * What is asked.
   *
   * @throws WrongRequestException if a parameter cannot be understood
   */
  public SearchRequest.Builder request(Asked asked) {
    Asked alone =
        new Asked("/", search.parameters(), asked.indexes(), asked.index(), null, asked.origin());
    return SearchParameters.articles(alone).passages(PASSAGES);
  }

  /** The same for new articles. */
  public SavedSearch saved(Asked asked) {
    return new SavedSearch(key(), request(asked).limits(Limits.NONE).build());
  }
}

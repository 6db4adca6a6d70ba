package org.dateline.cli.serve.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks.
 *
 * @param path the address without its parameters, as {@code /entity}
 * @param parameters decoded, each with its values in their order
 * @param indexes all that are served
 * @param index which of them is asked
 * @param lastEventId what a stream of events was left at, {@code null} for none
 * @param origin by what the server was asked, as {@code http://localhost:8080}
 */
public record Asked(
    String path,
    Map<String, List<String>> parameters,
    Indexes indexes,
    ServedIndex index,
    @Nullable String lastEventId,
    String origin) {

  /** Asked by nobody knows what. */
  public Asked(
      String path,
      Map<String, List<String>> parameters,
      Indexes indexes,
      ServedIndex index,
      @Nullable String lastEventId) {
    this(path, parameters, indexes, index, lastEventId, "http://localhost");
  }

  /** A parameter's first value, {@code null} if it is missing or empty. */
  public @Nullable String one(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? null : values.getFirst();
  }

  /** A parameter's values that are not empty. */
  public List<String> all(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** A parameter's value, "" if it is missing. */
  public String text(String name) {
    String value = one(name);
    return value == null ? "" : value;
  }

  /** Whether a parameter is on: there, and not {@code false} or {@code 0}. */
  public boolean is(String name) {
    String value = one(name);
    return value != null && !value.equals("false") && !value.equals("0");
  }

  /**
   * A parameter that is a number.
   *
   * @throws WrongRequestException if it is none or not from {@code least} to {@code most}
   */
  public int number(String name, int usual, int least, int most) {
    String value = one(name);
    if (value == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new WrongRequestException(name, name + " is a number from " + least + " to " + most);
  }

  /**
   * A parameter that must be there.
   *
   * @throws WrongRequestException if it is missing
   */
  public String required(String name) {
    String value = one(name);
    if (value == null) {
      throw new WrongRequestException(name, "name it, as in " + path + "?" + name + "=...");
    }
    return value;
  }

  /** The same without a parameter. */
  public Asked without(String name) {
    return new Asked(
        path, address().without(name).parameters(), indexes, index, lastEventId, origin);
  }

  /** This address, to make others of. */
  public Address address() {
    return new Address(path, parameters);
  }
}

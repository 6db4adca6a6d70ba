package org.dateline.archive.form;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.Internal;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Questions to an element of {@link XmlTree} by local names, whatever characters these have. */
@Internal
public final class XmlNode {
  private XmlNode() {}

  /** Children of this name; none if there is nothing to look in. */
  public static List<Element> children(@Nullable Element of, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return children(of).stream().filter(child -> child.normalName().equals(lower)).toList();
  }

  /** All children; none if there is nothing to look in. */
  public static List<Element> children(@Nullable Element of) {
    return of == null ? List.of() : of.children();
  }

  /** The first child of this name, {@code null} if there is none or nothing to look in. */
  public static @Nullable Element child(@Nullable Element of, String name) {
    List<Element> all = children(of, name);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** The first element of this name at any depth. */
  public static @Nullable Element find(@Nullable Element in, String name) {
    return in == null ? null : in.getElementsByTag(name).first();
  }

  /** Every element of this name at any depth. */
  public static List<Element> all(@Nullable Element in, String name) {
    return in == null ? List.of() : in.getElementsByTag(name);
  }

  /** Its text on one line, empty if there is no element. */
  public static String line(@Nullable Element of) {
    return of == null ? "" : Prose.oneLine(Prose.of(of));
  }

  /** An attribute, empty if it or the element is absent. */
  public static String attribute(@Nullable Element of, String name) {
    return of == null ? "" : of.attr(name).strip();
  }

  /** What such an attribute says in each of these that has it. */
  public static List<String> attributes(List<Element> in, String name) {
    return distinct(in.stream().map(element -> element.attr(name)));
  }

  /** Without empty ones and without what comes twice. */
  public static List<String> distinct(Stream<String> texts) {
    return texts.map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
  }

  /** The first text that is not empty, {@code null} if all are. */
  public static @Nullable String first(@Nullable String... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** As {@link #first}, but empty if all are. */
  public static String firstOrEmpty(@Nullable String... texts) {
    String first = first(texts);
    return first == null ? "" : first;
  }
}

package org.dateline.archive.form.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * What the prefixes of a feed stand for, under one name for each namespace: all those of RSS are
 * none, and a well-known prefix needs no declaration. Immutable.
 */
final class FeedNames {
  static final Namespace RSS = Namespace.NO_NAMESPACE;
  static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
  static final Namespace ATOM_03 = Namespace.getNamespace("atom03", "http://purl.org/atom/ns#");
  static final Namespace CONTENT =
      Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
  static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
  static final Namespace DCTERMS = Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");
  static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");
  static final Namespace ITUNES =
      Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
  static final Namespace RDF =
      Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

  /** WordPress's own, of whatever version. */
  static final Namespace WP = Namespace.getNamespace("wp", "http://wordpress.org/export/");

  static final Namespace EXCERPT =
      Namespace.getNamespace("excerpt", "http://wordpress.org/export/excerpt/");

  // Without a prefix, as what reads HTML later knows none.
  private static final Namespace XHTML = Namespace.getNamespace("", "http://www.w3.org/1999/xhtml");

  // One for all others: JDOM keeps every namespace it has seen.
  private static final Namespace OTHER = Namespace.getNamespace("other", "urn:other");

  private static final Set<Namespace> KNOWN =
      Set.of(ATOM, ATOM_03, CONTENT, DC, DCTERMS, ITUNES, MEDIA, RDF, XHTML);

  private static final Set<String> OF_RSS =
      Set.of(
          "",
          "http://purl.org/rss/1.0",
          "http://purl.org/rss/2.0",
          "http://purl.org/net/rss1.1#",
          "http://my.netscape.com/rdf/simple/0.9",
          "http://channel.netscape.com/rdf/simple/0.9",
          "http://my.netscape.com/publish/formats/rss-0.91.dtd",
          "http://backend.userland.com/rss",
          "http://backend.userland.com/rss2",
          "http://backend.userland.com/rss092",
          "http://blogs.law.harvard.edu/tech/rss");

  static final FeedNames STANDARD = new FeedNames(standard());

  private final Map<String, Namespace> byPrefix;

  private FeedNames(Map<String, Namespace> byPrefix) {
    this.byPrefix = byPrefix;
  }

  private static Map<String, Namespace> standard() {
    Map<String, Namespace> map = new HashMap<>();
    map.put("", RSS);
    map.put("xml", Namespace.XML_NAMESPACE);
    for (Namespace known : Set.of(ATOM, CONTENT, DC, DCTERMS, ITUNES, MEDIA, RDF, WP, EXCERPT)) {
      map.put(known.getPrefix(), known);
    }
    return map;
  }

  /** The names that hold in the element at which {@code in} stands. */
  FeedNames within(XMLStreamReader in, boolean isRoot) {
    Map<String, Namespace> declared = new HashMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String name = attribute(in, i);
      if (name.equals("xmlns") || name.startsWith("xmlns:")) {
        declared.put(name.equals("xmlns") ? "" : local(name), known(in.getAttributeValue(i)));
      }
    }
    boolean isFeed = isRoot && local(in.getLocalName()).equalsIgnoreCase("feed");
    String prefix = prefix(in.getLocalName());
    if (isFeed && !isAtom(declared.get(prefix))) {
      declared.put(prefix, ATOM);
    }
    if (declared.isEmpty()) {
      return this;
    }
    Map<String, Namespace> all = new HashMap<>(byPrefix);
    all.putAll(declared);
    return new FeedNames(all);
  }

  /** What an element of this name is in. */
  Namespace of(String name) {
    return byPrefix.getOrDefault(prefix(name), OTHER);
  }

  /** Of the attributes with a prefix only XML's own mean something here. */
  void copyAttribute(String name, String value, Element to) {
    if (name.startsWith("xml:")) {
      to.setAttribute(local(name), value, Namespace.XML_NAMESPACE);
    } else if (of(name).equals(RDF) && !prefix(name).isEmpty()) {
      to.setAttribute(local(name), value, RDF);
    } else if (name.indexOf(':') < 0 && !name.equals("xmlns")) {
      to.setAttribute(name, value);
    }
  }

  /** The whole name of an attribute; the parser takes it apart though not told to. */
  static String attribute(XMLStreamReader in, int i) {
    String prefix = in.getAttributePrefix(i);
    String local = in.getAttributeLocalName(i);
    return prefix == null || prefix.isEmpty() ? local : prefix + ':' + local;
  }

  static boolean isAtom(@Nullable Namespace namespace) {
    return ATOM.equals(namespace) || ATOM_03.equals(namespace);
  }

  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static String prefix(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  private static Namespace known(String declared) {
    String plain =
        declared.strip().toLowerCase(Locale.ROOT).replace("https:", "http:").replaceFirst("/$", "");
    if (OF_RSS.contains(plain)) {
      return RSS;
    }
    if (plain.startsWith("http://wordpress.org/export")) {
      return plain.endsWith("excerpt") ? EXCERPT : WP;
    }
    for (Namespace known : KNOWN) {
      String its = known.getURI().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
      if (its.equals(plain)) {
        return known;
      }
    }
    return plain.equals("http://purl.org/dc/elements/1.0") ? DC : OTHER;
  }
}

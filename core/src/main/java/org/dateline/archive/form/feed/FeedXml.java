package org.dateline.archive.form.feed;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.XmlTree;
import org.jdom2.Element;
import org.jdom2.IllegalAddException;
import org.jdom2.IllegalDataException;
import org.jdom2.IllegalNameException;
import org.jdom2.Text;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of feeds, which is often not quite that, into JDOM's tree: a wrong charset, bare
 * ampersands, control characters and prefixes that were never declared are put up with. An item
 * that is beyond reading is left out, and where the rest is, what came before is kept. Nothing is
 * fetched, and no entity of the document's own is expanded.
 */
final class FeedXml {
  private static final int MOST_BEFORE = 2_000;
  // What XML does not allow, numbers of characters, signs that begin no reference and no element.
  private static final Pattern ILLEGAL =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|&#x([0-9A-Fa-f]{1,32}+);|&#([0-9]{1,32}+);"
              + "|&(?!#?[A-Za-z0-9]{1,32};)|&#[A-Za-z0-9]{1,32};|<(?=[\\s\\d=<$.,-])");
  private static final Pattern ITEM =
      Pattern.compile("<(?:[A-Za-z]{1,20}+:)?+(?:item|entry)(?=[\\s>])");
  private static final Pattern END_OF_ITEM =
      Pattern.compile("</(?:[A-Za-z]{1,20}+:)?+(?:item|entry)\\s*+>");
  private static final Set<String> ITEMS = Set.of("item", "entry");
  private static final int MOST_LEFT_OUT = 20;
  private static final int MOST_READ_AGAIN = 1 << 24;
  private @Nullable Element root;
  private @Nullable Element at;
  private FeedNames names = FeedNames.STANDARD;
  private final Deque<FeedNames> scopes = new ArrayDeque<>();
  private int depth;
  private @Nullable String damage;
  private int damagedAt;
  private final List<String> leftOut = new ArrayList<>();

  private FeedXml() {}

  /**
   * The feed of a record.
   *
   * @throws UnreadableRecord if not even its root element can be read
   */
  static FeedXml parse(RawRecord raw) throws UnreadableRecord {
    String text = raw.xmlText().strip();
    FeedXml feed = new FeedXml();
    feed.read(XmlTree.withoutEncoding(text));
    if (feed.damage != null) {
      feed =
          withoutDamaged(
              ILLEGAL
                  .matcher(XmlTree.withoutEncoding(fromDeclaration(text)))
                  .replaceAll(FeedXml::heal));
    }
    if (feed.root == null) {
      throw new UnreadableRecord("bad XML: " + feed.damage);
    }
    return feed;
  }

  // Each time all is read again, so of a long feed only a few items are left out.
  private static FeedXml withoutDamaged(String text) {
    String rest = text;
    List<String> leftOut = new ArrayList<>();
    int most = Math.min(MOST_LEFT_OUT, MOST_READ_AGAIN / Math.max(1, text.length()));
    while (true) {
      FeedXml feed = new FeedXml();
      feed.read(rest);
      feed.leftOut.addAll(leftOut);
      int begin = feed.beginOfDamaged(rest);
      int next = begin < 0 ? -1 : begin(rest, Math.max(begin + 1, feed.damagedAt));
      if (next < 0 || leftOut.size() >= most) {
        return feed;
      }
      leftOut.add(String.valueOf(feed.damage));
      // Lines keep their numbers.
      long lines = rest.substring(begin, next).chars().filter(c -> c == '\n').count();
      rest = rest.substring(0, begin) + "\n".repeat((int) lines) + rest.substring(next);
    }
  }

  /** Where the damaged item begins, or what follows the last whole one; negative if nowhere. */
  private int beginOfDamaged(String text) {
    boolean isInFeed = damage != null && at != null && at.getParentElement() != null;
    Pattern edge = isInItem() ? ITEM : END_OF_ITEM;
    Matcher edges = edge.matcher(text).region(0, Math.clamp(damagedAt, 0, text.length()));
    int last = -1;
    while (isInFeed && edges.find()) {
      last = edge.equals(ITEM) ? edges.start() : edges.end();
    }
    return last;
  }

  private boolean isInItem() {
    Element open = at;
    while (open != null && !ITEMS.contains(open.getName())) {
      open = open.getParentElement();
    }
    return open != null;
  }

  private static int begin(String text, int from) {
    Matcher items = ITEM.matcher(text);
    return from < text.length() && items.find(from) ? items.start() : -1;
  }

  // It may only be the first thing, but some programs write a comment before it.
  private static String fromDeclaration(String text) {
    int start = text.indexOf("<?xml ");
    return start > 0 && start < MOST_BEFORE ? text.substring(start) : text;
  }

  private static String heal(MatchResult found) {
    String number = found.group(1) == null ? found.group(2) : found.group(1);
    if (number == null) {
      return switch (found.group().charAt(0)) {
        case '&' -> "&amp;" + found.group().substring(1);
        case '<' -> "&lt;";
        default -> " ";
      };
    }
    return isCharacter(number, found.group(1) == null ? 10 : 16) ? found.group() : " ";
  }

  private static boolean isCharacter(String number, int radix) {
    // No character has more digits, but for zeros before them.
    String digits = number.replaceFirst("^0+", "");
    int c = digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits, radix);
    boolean isBlank = c == '\t' || c == '\n' || c == '\r';
    return isBlank || (c >= ' ' && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || isBeyond(c);
  }

  private static boolean isBeyond(int c) {
    return c > 0xFFFF && c <= Character.MAX_CODE_POINT;
  }

  Element root() {
    if (root == null) {
      throw new IllegalStateException("nothing was read");
    }
    return root;
  }

  /** Why the rest could not be read, {@code null} if all was. */
  @Nullable String damage() {
    return damage;
  }

  /** What is wrong with the items that were left out, in their order. */
  List<String> leftOut() {
    return leftOut;
  }

  /** What was open where the damage is: such an element is not whole. */
  boolean isCut(Element element) {
    for (Element open = at; damage != null && open != null; open = open.getParentElement()) {
      if (open.equals(element)) {
        return true;
      }
    }
    return false;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XmlTree.factory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  private void read(String text) {
    try {
      XMLStreamReader in = factory().createXMLStreamReader(new StringReader(text));
      try {
        while (in.hasNext()) {
          take(in, in.next());
        }
      } finally {
        damagedAt = in.getLocation().getCharacterOffset();
        in.close();
      }
    } catch (XMLStreamException e) {
      damage = XmlTree.oneLine(e);
    } catch (IllegalNameException | IllegalAddException | IllegalDataException e) {
      damage = Prose.oneLine(String.valueOf(e.getMessage()));
    }
  }

  private void take(XMLStreamReader in, int event) throws XMLStreamException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> open(in);
      case XMLStreamConstants.END_ELEMENT -> {
        depth--;
        names = scopes.pop();
        at = at == null ? null : at.getParentElement();
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text(in.getText());
      case XMLStreamConstants.ENTITY_REFERENCE ->
          text(Parser.unescapeEntities("&" + in.getLocalName() + ";", false));
      default -> {}
    }
  }

  private void text(String text) {
    if (at != null) {
      at.addContent(new Text(text));
    }
  }

  private void open(XMLStreamReader in) throws XMLStreamException {
    if (++depth > XmlTree.DEEPEST) {
      throw new XMLStreamException("more than " + XmlTree.DEEPEST + " elements in one another");
    }
    Element element = new Element(FeedNames.local(in.getLocalName()));
    FeedNames outer = names;
    names = outer.within(in, at == null);
    scopes.push(outer);
    element.setNamespace(names.of(in.getLocalName()));
    for (int i = 0; i < in.getAttributeCount(); i++) {
      names.copyAttribute(FeedNames.attribute(in, i), in.getAttributeValue(i), element);
    }
    if (at == null) {
      root = element;
    } else {
      at.addContent(element);
    }
    at = element;
  }
}

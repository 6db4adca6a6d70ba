package org.dateline.archive.form;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dateline.Internal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Reads XML into jsoup's tree, under local names, so that it can be asked with selectors. Nothing
 * is fetched, no entity of the document's own is expanded, and what is not well formed is an error
 * with its place, which jsoup's own lenient parser would pass over.
 */
@Internal
public final class XmlTree {
  /** How many elements may stand in one another. */
  public static final int DEEPEST = 500;

  private static final Set<Integer> TEXT =
      Set.of(XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE);

  private final XMLStreamReader in;
  private final Document document = new Document("");
  private Element at = document;
  private int depth;

  private XmlTree(XMLStreamReader in) {
    this.in = in;
  }

  /** The document of a record. */
  public static Document parse(RawRecord raw) throws UnreadableRecord {
    // The declaration must be the first thing; many files begin with an empty line.
    StringReader text = new StringReader(withoutEncoding(raw.xmlText().strip()));
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(text);
      try {
        return new XmlTree(reader).read();
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new UnreadableRecord("bad XML: " + oneLine(e));
    }
  }

  /** Without the declaration, as its encoding is done with and its name may be a wrong one. */
  public static String withoutEncoding(String text) {
    int end = text.startsWith("<?xml ") ? text.indexOf("?>") : -1;
    return end < 0 ? text : text.substring(end + 2);
  }

  /** A parser that fetches nothing and expands no entity of the document's own. */
  public static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** The complaint with its place. */
  public static String oneLine(XMLStreamException e) {
    return Prose.oneLine(String.valueOf(e.getMessage()).replace("ParseError at [row,col]:", "at "));
  }

  private Document read() throws XMLStreamException, UnreadableRecord {
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        at = at.parent() == null ? document : at.parent();
      } else if (TEXT.contains(event) && depth > 0) {
        at.appendChild(new TextNode(in.getText()));
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE && depth > 0) {
        // HTML's names are often used without a declaration.
        at.appendChild(new TextNode(Parser.unescapeEntities("&" + in.getLocalName() + ";", false)));
      }
    }
    return document;
  }

  private void open() throws UnreadableRecord {
    if (++depth > DEEPEST) {
      throw new UnreadableRecord("bad XML: more than " + DEEPEST + " elements in one another");
    }
    Element element = new Element(Tag.valueOf(in.getLocalName()), "");
    for (int i = 0; i < in.getAttributeCount(); i++) {
      element.attributes().put(in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
    at.appendChild(element);
    at = element;
  }
}

package org.dateline.cli.serve.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawing read as XML; that it bears no script and no style is seen to at once. */
final class ParsedDrawing {
  private static final Set<String> ELEMENTS =
      Set.of(
          "figure", "svg", "title", "desc", "path", "rect", "circle", "line", "text", "a", "g", "p",
          "ul", "ol", "li", "bdi", "span", "output");

  private final Document document;

  private ParsedDrawing(Document document) {
    this.document = document;
  }

  static ParsedDrawing of(String drawing) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      ParsedDrawing parsed =
          new ParsedDrawing(
              factory.newDocumentBuilder().parse(new InputSource(new StringReader(drawing))));
      parsed.all("*").forEach(ParsedDrawing::check);
      return parsed;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e + " in " + drawing, e);
    }
  }

  private static void check(Element element) {
    assertEquals(true, ELEMENTS.contains(element.getTagName()), element.getTagName());
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      String name = element.getAttributes().item(i).getNodeName();
      String value = element.getAttributes().item(i).getNodeValue();
      assertFalse(name.startsWith("on") || name.equals("style") || name.contains(":"), name);
      assertFalse(value.contains("NaN") || value.contains("Infinity"), name + " " + value);
      if (name.equals("href")) {
        assertEquals(value, Markup.harmless(value));
      }
    }
  }

  List<Element> all(String element) {
    NodeList found = document.getElementsByTagName(element);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }

  List<Element> ofClass(String name) {
    return all("*").stream()
        .filter(element -> List.of(element.getAttribute("class").split(" ")).contains(name))
        .toList();
  }

  List<String> texts(String ofClass) {
    return ofClass(ofClass).stream().map(Element::getTextContent).toList();
  }

  List<String> values(String ofClass, String attribute) {
    return ofClass(ofClass).stream().map(element -> element.getAttribute(attribute)).toList();
  }
}

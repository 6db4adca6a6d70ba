package org.dateline.archive.form;

import java.util.List;
import org.jsoup.nodes.Element;

/** The IPTC's NewsML 1: an article for each of its items. */
final class NewsMl1Form implements Form {
  @Override
  public String name() {
    return "newsml1";
  }

  @Override
  public String description() {
    return "NewsML 1 (.xml)";
  }

  @Override
  public boolean fits(FileHead head) {
    return XmlRoot.name(head).equals("newsml");
  }

  @Override
  public RecordReader open(FormInput in, FormOptions options) {
    return DocumentForm.many(in, NewsMl1Form::items, item -> new NewsMl1Item(item).item(options));
  }

  private static List<Element> items(RawRecord raw) throws UnreadableRecord {
    Element root = XmlNode.child(XmlTree.parse(raw), "NewsML");
    List<Element> items = root == null ? List.of() : XmlNode.children(root, "NewsItem");
    if (items.isEmpty()) {
      throw new UnreadableRecord("the NewsML holds no items");
    }
    return items;
  }
}

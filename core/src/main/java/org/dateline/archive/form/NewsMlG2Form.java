package org.dateline.archive.form;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The IPTC's NewsML-G2: an item or a message with several; an article for each news item. */
final class NewsMlG2Form implements Form {
  private static final Set<String> ROOTS =
      Set.of(
          "newsmessage",
          "newsitem",
          "packageitem",
          "conceptitem",
          "knowledgeitem",
          "planningitem",
          "catalogitem");

  @Override
  public String name() {
    return "newsmlg2";
  }

  @Override
  public String description() {
    return "NewsML-G2 (.xml)";
  }

  @Override
  public boolean fits(FileHead head) {
    return ROOTS.contains(XmlRoot.name(head));
  }

  @Override
  public RecordReader open(FormInput in, FormOptions options) {
    return DocumentForm.many(in, NewsMlG2Form::items, item -> item(item, options));
  }

  private static List<Element> items(RawRecord raw) throws UnreadableRecord {
    Element root = XmlTree.parse(raw).firstElementChild();
    if (root != null && !root.normalName().equals("newsmessage")) {
      return List.of(root);
    }
    Element set = XmlNode.child(root, "itemSet");
    if (set == null || set.children().isEmpty()) {
      throw new UnreadableRecord("the message holds no items");
    }
    return set.children();
  }

  private static NewsItem item(Element item, FormOptions options) throws UnreadableRecord {
    return switch (item.normalName()) {
      case "newsitem" -> new NewsMlG2Item(item).item(options);
      case "packageitem" -> throw new UnreadableRecord("a package that only refers to other items");
      default -> throw new UnreadableRecord("a \"" + item.tagName() + "\" is no article");
    };
  }
}

package org.dateline.archive.form.wire;

import java.util.List;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.archive.form.DocumentForm;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.XmlNode;
import org.dateline.archive.form.XmlRoot;
import org.dateline.archive.form.XmlTree;
import org.dateline.text.WordLists;
import org.jsoup.nodes.Element;

/** The IPTC's NewsML-G2: an item or a message with several; an article for each news item. */
@Internal
public final class NewsMlG2Form {
  private static final Set<String> ROOTS =
      WordLists.words(
          "newsmessage newsitem packageitem conceptitem knowledgeitem planningitem catalogitem");

  private NewsMlG2Form() {}

  public static boolean fits(FileHead head) {
    return ROOTS.contains(XmlRoot.name(head));
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    return DocumentForm.many(in, NewsMlG2Form::items, item -> item(item, options));
  }

  private static List<Element> items(RawRecord raw) throws UnreadableRecord {
    Element root = XmlTree.parse(raw).firstElementChild();
    if (root != null && !root.normalName().equals("newsmessage")) {
      return List.of(root);
    }
    List<Element> items = XmlNode.children(XmlNode.child(root, "itemSet"));
    if (items.isEmpty()) {
      throw new UnreadableRecord("the message holds no items");
    }
    return items;
  }

  private static NewsItem item(Element item, FormOptions options) throws UnreadableRecord {
    return switch (item.normalName()) {
      case "newsitem" -> new NewsMlG2Item(item).item(options);
      case "packageitem" -> throw new UnreadableRecord("a package that only refers to other items");
      default -> throw new UnreadableRecord("a \"" + item.tagName() + "\" is no article");
    };
  }
}

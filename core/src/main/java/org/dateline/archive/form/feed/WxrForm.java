package org.dateline.archive.form.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.Internal;
import org.dateline.archive.form.DocumentForm;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.XmlRoot;
import org.jdom2.Element;

/** WordPress's own export (WXR): an article for each post. */
@Internal
public final class WxrForm {
  private WxrForm() {}

  public static boolean fits(FileHead head) {
    return XmlRoot.name(head).equals("rss") && head.text().contains("wordpress.org/export");
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    return DocumentForm.many(in, raw -> parts(raw, options), FeedForm.Part::read);
  }

  private static List<FeedForm.Part> parts(RawRecord raw, FormOptions options)
      throws UnreadableRecord {
    FeedXml xml = FeedXml.parse(raw);
    List<Element> items = FeedForm.items(xml.root());
    FeedItem.Channel channel = FeedForm.channel(xml.root(), items, options);
    Map<String, String> names = authors(xml.root());
    return FeedForm.parts(xml, items, item -> new WxrPost(channel, names, item).read());
  }

  // An item names its author's login only.
  private static Map<String, String> authors(Element root) {
    Map<String, String> names = new HashMap<>();
    for (Element channel : root.getChildren("channel", FeedNames.RSS)) {
      for (Element author : channel.getChildren("author", FeedNames.WP)) {
        List<String> login = FeedItem.texts(author, "author_login", FeedNames.WP);
        String name = name(author);
        if (!login.isEmpty() && !name.isEmpty()) {
          names.put(login.getFirst(), name);
        }
      }
    }
    return names;
  }

  private static String name(Element author) {
    List<String> shown = FeedItem.texts(author, "author_display_name", FeedNames.WP);
    List<String> parts = new ArrayList<>(FeedItem.texts(author, "author_first_name", FeedNames.WP));
    parts.addAll(FeedItem.texts(author, "author_last_name", FeedNames.WP));
    return shown.isEmpty() ? String.join(" ", parts) : shown.getFirst();
  }
}

package org.dateline.archive.form.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.UnreadableRecord;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * What Rome makes of one item. It is given each on its own, in a feed made for it, so that one item
 * that it cannot take costs no other, and without the parts of other vocabularies, whose readers
 * are easily upset.
 */
final class RomeEntry {
  private static final Set<Namespace> KNOWN =
      Set.of(FeedNames.RSS, FeedNames.ATOM, FeedNames.ATOM_03);
  private static final Set<String> TEXTS =
      Set.of("title", "description", "content", "summary", "source");

  private final SyndEntry entry;

  private RomeEntry(SyndEntry entry) {
    this.entry = entry;
  }

  /** Takes what it needs out of {@code item}. */
  static RomeEntry of(Element item) throws UnreadableRecord {
    boolean isAtom = FeedNames.isAtom(item.getNamespace());
    Element own = isAtom ? new Element("entry", item.getNamespace()) : new Element("item");
    for (Element child : new ArrayList<>(item.getChildren())) {
      if (isKnown(child)) {
        own.addContent(child.detach());
      }
    }
    try {
      Document feed = new Document(isAtom ? atom(own) : rss(own));
      return new RomeEntry(new SyndFeedInput().build(feed).getEntries().getFirst());
    } catch (FeedException | RuntimeException e) {
      // Rome's readers of single elements throw whatever they meet.
      throw new UnreadableRecord("the item is damaged: " + Prose.oneLine(String.valueOf(e)));
    }
  }

  // Titles and texts are read elsewhere.
  private static boolean isKnown(Element child) {
    return KNOWN.contains(child.getNamespace()) && !TEXTS.contains(child.getName());
  }

  private static Element rss(Element item) {
    Element channel = new Element("channel").addContent(item);
    return new Element("rss").setAttribute("version", "2.0").addContent((Content) channel);
  }

  private static Element atom(Element entry) {
    Element feed = new Element("feed", entry.getNamespace());
    if (entry.getNamespace().equals(FeedNames.ATOM_03)) {
      feed.setAttribute("version", "0.3");
    }
    return feed.addContent(entry);
  }

  @Nullable String id() {
    return entry.getUri();
  }

  @Nullable String link() {
    return entry.getLink();
  }

  List<String> authors() {
    List<String> names = new ArrayList<>();
    for (SyndPerson person : entry.getAuthors()) {
      add(person.getName(), names);
    }
    if (names.isEmpty()) {
      add(entry.getAuthor(), names);
    }
    return names;
  }

  List<String> categories() {
    List<String> names = new ArrayList<>();
    for (SyndCategory category : entry.getCategories()) {
      add(category.getName(), names);
    }
    return names;
  }

  private static void add(@Nullable String name, List<String> to) {
    if (name != null && !name.isBlank()) {
      to.add(Prose.line(name));
    }
  }
}

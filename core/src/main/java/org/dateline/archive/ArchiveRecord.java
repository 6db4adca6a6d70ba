package org.dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.dateline.archive.form.Ids;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.record.ArticleJson;
import org.dateline.article.Article;

/** What stood at one place of an archive. Immutable. */
public sealed interface ArchiveRecord {

  /** Where it stands. */
  Location location();

  /** The name of the form it was read as, empty for a file of no form that is read. */
  String form();

  /**
   * A record that is an article.
   *
   * @param article what was read
   * @param location where it stands
   * @param form as what it was read
   * @param doubts what stands in the record and was not taken, or not as it stands
   */
  record Read(Article article, Location location, String form, List<NewsItem.Doubt> doubts)
      implements ArchiveRecord {
    /** Copies the list. */
    public Read {
      doubts = List.copyOf(doubts);
    }

    /** This record with another article for its own. */
    @Internal
    public Read as(Article other) {
      return new Read(other, location, form, doubts);
    }

    /**
     * Ids for this article if another one has its: of its URL, of its file and the id it has there,
     * of its text.
     */
    @Internal
    public List<String> otherIds() {
      String text = article.title() + '\n' + article.body() + '\n' + article.published();
      List<String> ids = new ArrayList<>();
      if (article.url() != null && !Ids.isHome(article.url())) {
        ids.add(Ids.of(article.url()));
      }
      ids.add(Ids.of(location.inFolder() + '\n' + article.id()));
      ids.add(Ids.of(text));
      return ids;
    }

    /** This record under another id, as another article has its own. */
    @Internal
    public Read withId(String id) {
      List<NewsItem.Doubt> all = new ArrayList<>(doubts);
      all.add(new NewsItem.Doubt("id", "another article has it: " + article.id()));
      return new Read(article.withId(id), location, form, all);
    }

    /** This record as one that an index cannot take; its beginning is that of its article. */
    @Internal
    public Unreadable refused(String reason) {
      RawRecord raw = new RawRecord(Integer.MAX_VALUE);
      byte[] json = ArticleJson.write(article).getBytes(UTF_8);
      raw.append(json, 0, Math.min(json.length, 1 << 14));
      return new Unreadable(location, form, reason, raw.excerpt(), raw.base64());
    }
  }

  /**
   * A record that kills an article.
   *
   * @param id of the article that is not to be shown any more
   * @param version of the kill: it takes back this and lower versions; 0 if not known, then all
   *     that came before
   * @param location where it stands
   * @param form as what it was read
   */
  record Kill(String id, long version, Location location, String form) implements ArchiveRecord {}

  /**
   * A record, or a whole file, of which no article could be made, or none that an index takes.
   *
   * @param location where it stands
   * @param form as what it was to be read
   * @param reason one sentence for people
   * @param excerpt how the record begins, at most 2,000 UTF-16 code units; empty for a whole file
   * @param raw its first bytes in Base64, at most 8 KiB of them; empty for a whole file
   */
  record Unreadable(Location location, String form, String reason, String excerpt, String raw)
      implements ArchiveRecord {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    static final String CUT_OFF = "the rest of the file cannot be read: ";

    private static final int SHORTEST_KIND = 12;
    private static final int LONGEST_KIND = 100;

    /** The reason without what differs from record to record, for counting. */
    public String kindOfReason() {
      String kind = NUMBER.matcher(QUOTED.matcher(reason).replaceAll("\"...\"")).replaceAll("N");
      // What comes after it is the reason.
      int begin = kind.startsWith(CUT_OFF) ? CUT_OFF.length() : SHORTEST_KIND;
      int colon = kind.indexOf(": ", begin);
      int semicolon = kind.indexOf("; ");
      String before = colon > 0 ? kind.substring(0, colon) : kind;
      before =
          semicolon > 0 && semicolon < before.length() ? before.substring(0, semicolon) : before;
      return before.length() <= LONGEST_KIND ? before : before.substring(0, LONGEST_KIND) + "...";
    }
  }

  /**
   * Where a record stands. Immutable.
   *
   * @param file the file as the archive names it
   * @param entry the path within a packed file ({@code "2024/a.xml"} in a zip, {@code
   *     "inner.tar!/a.xml"} deeper), empty if the file is not one of those
   * @param line the 1-based line on which the record begins, after unpacking; 0 for the whole file
   * @param offset how many bytes stand before it, after unpacking; of some forms near the place
   *     only
   * @param number the how-manieth record of the file it is, from 1, all entries counted together
   */
  record Location(Path file, String entry, long line, long offset, long number) {

    /** The file with its folder and its path there: the same wherever the archive lies. */
    private String inFolder() {
      int names = file.getNameCount();
      return file.subpath(Math.max(0, names - 2), names) + "!/" + entry;
    }

    /** {@code file!/entry:line}, without what does not apply. */
    @Override
    public String toString() {
      return file + (entry.isEmpty() ? "" : "!/" + entry) + (line == 0 ? "" : ":" + line);
    }
  }
}

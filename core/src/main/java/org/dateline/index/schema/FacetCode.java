package org.dateline.index.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.text.Hashes;

/**
 * How facet values stand in the index: one encoding for every dimension, read back exactly as
 * written. Any letter may stand in a value.
 *
 * <p>Lucene's terms have an end, so an id of more than {@link #LONGEST} letters is <em>kept</em> as
 * its beginning and digests of the whole: no two become one, and the whole is in the articles. A
 * label is the kept ids of a path and, if it is another, the name to show, parted by control
 * characters, which are escaped where a value has them. A name that the id tells is a sign.
 */
@Internal
public final class FacetCode {
  /** Of so many letters (UTF-16 code units) a value is kept whole. */
  public static final int LONGEST = 1_000;

  private static final char STEP = '\u001e';
  private static final char NAME = '\u001f';

  /** Stands before what a value has in place of another character; never last. */
  static final char ESCAPE = '\u001b';

  private static final int FLIP = 0x40;
  private static final int DIGEST = 64;

  private FacetCode() {}

  /**
   * An id as the index keeps it: itself, or the beginning and two digests, with and without case.
   */
  public static String kept(String id) {
    return id.length() <= LONGEST
        ? id
        : beginning(id) + digest(id) + digest(id.toLowerCase(Locale.ROOT));
  }

  /** Whether a kept id is not the whole id. */
  public static boolean isCut(String kept) {
    return kept.length() > LONGEST;
  }

  /** The term that selects the articles of a kept id: case does not matter. */
  public static String term(String kept) {
    if (!isCut(kept)) {
      return kept.toLowerCase(Locale.ROOT);
    }
    int end = kept.length() - DIGEST;
    // Letter by letter, so that what is cut off does not matter.
    StringBuilder term = new StringBuilder();
    kept.substring(0, end - DIGEST)
        .codePoints()
        .map(Character::toLowerCase)
        .forEach(term::appendCodePoint);
    return term.append(kept, end, kept.length()).toString();
  }

  /** What there is to show of a kept id: an ellipsis stands for what is cut off. */
  public static String shown(String kept) {
    return isCut(kept) ? kept.substring(0, kept.length() - 2 * DIGEST) + "…" : kept;
  }

  /** A label: the whole ids of a path, outermost first, and the name to show. */
  public static String label(List<String> path, String name) {
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < path.size(); i++) {
      label.append(i == 0 ? "" : STEP).append(escaped(kept(path.get(i))));
    }
    String id = path.getLast();
    if (!name.equals(id)) {
      String sign = id.length() <= LONGEST ? IdName.sign(id, name) : null;
      label.append(NAME).append(sign == null ? shortened(name) : sign);
    }
    return label.toString();
  }

  private static String shortened(String name) {
    return escaped(name.length() <= LONGEST ? name : beginning(name) + "…");
  }

  /** The kept ids of a label, outermost first. */
  public static List<String> path(String label) {
    List<String> path = new ArrayList<>(3);
    String rest = unnamed(label);
    for (int step = rest.indexOf(STEP); step >= 0; step = rest.indexOf(STEP)) {
      path.add(plain(rest.substring(0, step)));
      rest = rest.substring(step + 1);
    }
    path.add(plain(rest));
    return path;
  }

  /** A label without the name to show. */
  public static String unnamed(String label) {
    int end = label.indexOf(NAME);
    return end < 0 ? label : label.substring(0, end);
  }

  /** What all labels begin with that differ from this one in their names alone. */
  public static String beforeName(String unnamed) {
    return unnamed + NAME;
  }

  /** What a label says is to be shown. */
  public static String name(String label) {
    int at = label.indexOf(NAME);
    String id = plain(label.substring(label.lastIndexOf(STEP) + 1, at < 0 ? label.length() : at));
    if (at < 0) {
      return shown(id);
    }
    String kept = label.substring(at + 1);
    return IdName.isSign(kept) ? IdName.name(id, kept) : plain(kept);
  }

  /** A text without the characters that part labels. */
  static String escaped(String text) {
    if (text.indexOf(STEP) < 0 && text.indexOf(NAME) < 0 && text.indexOf(ESCAPE) < 0) {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean parts = c == STEP || c == NAME || c == ESCAPE;
      escaped.append(parts ? String.valueOf(ESCAPE) + (char) (c ^ FLIP) : c);
    }
    return escaped.toString();
  }

  /** What was {@link #escaped}. */
  static String plain(String escaped) {
    if (escaped.indexOf(ESCAPE) < 0) {
      return escaped;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      plain.append(c == ESCAPE ? (char) (escaped.charAt(++i) ^ FLIP) : c);
    }
    return plain.toString();
  }

  private static String beginning(String text) {
    boolean splits = Character.isSurrogatePair(text.charAt(LONGEST - 1), text.charAt(LONGEST));
    return text.substring(0, splits ? LONGEST - 1 : LONGEST);
  }

  // Capitals, which no term has but for these: no pattern that anybody asks for ends in them.
  private static String digest(String text) {
    byte[] bytes = BytesRef.deepCopyOf(new BytesRef(text)).bytes;
    StringBuilder letters = new StringBuilder(DIGEST);
    for (byte each : Hashes.sha256(bytes)) {
      letters.append((char) ('A' + ((each >> 4) & 0xf))).append((char) ('A' + (each & 0xf)));
    }
    return letters.toString();
  }
}

package org.dateline.article;

import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import org.dateline.Internal;

/**
 * A name of an entity and how far it may be trusted. Immutable. Written {@code NIS^cn} in a
 * gazetteer file: the name, a caret, one letter a flag.
 *
 * @param text the name as written
 * @param flags conditions on its use
 */
public record Alias(String text, Set<Flag> flags) {

  /** A condition on the use of an alias. */
  public enum Flag {
    /** Counts only in exactly this capitalisation. */
    CASE_SENSITIVE('c', "counts only in exactly this capitalisation"),
    /** Counts only if the article confirms the entity, or its country, in another way. */
    NEEDS_CONTEXT('n', "counts only where the article confirms it otherwise"),
    /** Of several entities with this name, this one is meant by default. */
    PRIMARY('p', "meant by default among namesakes"),
    /** Names the people or the quality of a place ("Russian"). */
    DEMONYM('d', "names the people or the quality of the place"),
    /** Takes the alias away from an entity that another gazetteer defined. */
    REMOVED('x', "taken away");

    private final char letter;
    private final String meaning;

    Flag(char letter, String meaning) {
      this.letter = letter;
      this.meaning = meaning;
    }

    /** What it says of an alias, in words. */
    public String meaning() {
      return meaning;
    }

    private static Flag of(char letter) {
      for (Flag flag : values()) {
        if (flag.letter == letter) {
          return flag;
        }
      }
      throw new IllegalArgumentException("no alias flag '" + letter + "'; there are c n p d x");
    }
  }

  /** Copies the flags. */
  public Alias {
    flags = Set.copyOf(flags);
  }

  /**
   * Reads {@code NAME} or {@code NAME^flags}.
   *
   * @throws IllegalArgumentException on an empty name or an unknown flag
   */
  public static Alias parse(String written) {
    int caret = written.lastIndexOf('^');
    String text = (caret < 0 ? written : written.substring(0, caret)).strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an empty alias");
    }
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    for (int i = caret + 1; caret >= 0 && i < written.length(); i++) {
      flags.add(Flag.of(written.charAt(i)));
    }
    return new Alias(text, flags);
  }

  @Internal
  public boolean is(Flag flag) {
    return flags.contains(flag);
  }

  @Override
  public String toString() {
    StringJoiner letters = new StringJoiner("", text + "^", "").setEmptyValue(text);
    for (Flag flag : Flag.values()) {
      if (is(flag)) {
        letters.add(String.valueOf(flag.letter));
      }
    }
    return letters.toString();
  }
}

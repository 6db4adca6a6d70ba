package org.dateline.tag.name.recogniser;

import org.dateline.Internal;

/**
 * Takes the features of a word, group by group. A group has a key that all its features follow
 * from, so that who only adds up their weights needs to do so once a key.
 */
@Internal
public interface FeatureSink {
  /** The most features a word has. */
  int MOST = 64;

  /**
   * Begins a group, or says that its features need not come.
   *
   * @param key of the group and all that it looks at beside {@code text}; 0 if it is not worth
   *     remembering
   * @param text that it looks at; "" if at none
   */
  boolean wants(long key, String text);

  /** Begins a group that looks at no text. */
  default boolean wants(long key) {
    return wants(key, "");
  }

  /**
   * One feature of the group.
   *
   * @param template which it is, from 1 to less than {@link #MOST}
   * @param hash of the template and what it saw, not 0
   */
  void add(int template, int hash);

  /** Ends the group. */
  void end();
}

package org.dateline.article;

import java.util.Locale;

/** Whether the text tells an event as having happened, and if not, how it tells it. */
public enum Modality {
  /** It happened or is happening, by the text or by somebody it quotes. */
  ASSERTED,
  /** It did not happen, or somebody says so: "was not arrested", "denied that", "refused to". */
  DENIED,
  /** It is meant or expected to happen: "will", "agreed to", "preparing to", "scheduled for". */
  PLANNED,
  /** It may happen or have happened: "might", "fears of", "threatened to", "possible". */
  FEARED,
  /** Somebody wants it: "urged", "called for", "must", "ordered the release of". */
  DEMANDED,
  /** It depends on something else: "if", "unless", "in case of", "would have". */
  CONDITIONAL,
  /**
   * Not the news: an old occurrence told as context, a crime before a court, an anniversary, a law
   * or conference about such things.
   */
  BACKGROUND;

  /** The name in files, JSON and queries, in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The modality of a key.
   *
   * @throws IllegalArgumentException naming the keys there are
   */
  public static Modality of(String key) {
    return Keys.find(values(), Modality::key, "modality", key);
  }
}

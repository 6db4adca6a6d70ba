package org.dateline.cli.serve.detail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.index.generation.IndexInfo;
import org.dateline.tag.Decision;
import org.dateline.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * What else the names of an article could have meant, as the tagger of this Dateline decides.
 * Immutable.
 */
public final class Meanings {
  /** How much of a text is looked at, in UTF-16 code units. */
  public static final int LOOKED_AT = 100_000;

  private static final Meanings NOT_ASKED = new Meanings(Map.of(), List.of(), false);

  private final Map<Place, Decision> decisions;
  private final List<String> notes;
  private final boolean asked;

  private record Place(Field field, int start, int end) {
    static Place of(Mention mention) {
      return new Place(mention.field(), mention.start(), mention.end());
    }
  }

  private Meanings(Map<Place, Decision> decisions, List<String> notes, boolean asked) {
    this.decisions = Map.copyOf(decisions);
    this.notes = List.copyOf(notes);
    this.asked = asked;
  }

  /** Nobody asked. */
  public static Meanings notAsked() {
    return NOT_ASKED;
  }

  /**
   * Decides anew.
   *
   * @param info what the index says of how it was tagged
   */
  public static Meanings of(Article article, Tagger tagger, IndexInfo info) {
    Map<Place, Decision> decisions = new HashMap<>();
    boolean cut = article.body().length() > LOOKED_AT;
    Article looked =
        cut ? article.toBuilder().body(article.body().substring(0, LOOKED_AT)).build() : article;
    tagger.explain(looked).forEach(each -> decisions.put(Place.of(each.mention()), each));
    List<String> notes = new ArrayList<>();
    if (info.mixed() || !isOf(info, tagger)) {
      notes.add(
          "The index was tagged by other names, rules or models than those of this Dateline, which"
              + " these meanings are of: they may differ from what is marked.");
    }
    if (cut) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Only the first %,d characters of the text were looked at for other meanings.",
              LOOKED_AT));
    }
    return new Meanings(decisions, notes, true);
  }

  private static boolean isOf(IndexInfo info, Tagger tagger) {
    return info.gazetteer().equals(tagger.gazetteer().version())
        && info.recogniser().equals(tagger.recogniserVersion());
  }

  /** What was decided of a mention, {@code null} if nothing. */
  @Nullable Decision of(Mention mention) {
    return decisions.get(Place.of(mention));
  }

  /** Whether they were asked for. */
  public boolean asked() {
    return asked;
  }

  /** What to know of them. */
  public List<String> notes() {
    return notes;
  }
}

package org.dateline.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.Attribution;
import org.dateline.article.EntityType;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.index.schema.WrittenWords;
import org.dateline.search.result.Passage;
import org.dateline.search.result.Quote;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker says in one sentence.
 *
 * @param key what speakers are told apart by; see {@link #key}
 * @param speaker the first of their names there
 * @param events what it is about
 */
record SaidBy(String key, Attribution speaker, List<Event> events) {
  private static final int LONGEST = 200;
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:the|an?)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "it", "they", "we", "i", "you", "one", "this", "that", "these", "those",
          "who", "others", "some", "many", "him", "her", "them");
  // A hedging word stands for whoever says so.
  private static final Set<String> HEDGES =
      Set.of(
          "reportedly",
          "allegedly",
          "alleged",
          "reported",
          "rumoured",
          "rumored",
          "supposedly",
          "purportedly",
          "apparently",
          "believed",
          "unconfirmed");

  /** Where somebody says something. */
  private record Place(String key, Field field, int sentence) {}

  /** One for each sentence and speaker, in order of the events; what nobody says is left out. */
  static List<SaidBy> of(List<Event> events) {
    Map<Place, SaidBy> all = new LinkedHashMap<>();
    for (Event event : events) {
      Attribution source = event.source();
      if (source != null && !HEDGES.contains(WrittenWords.folded(source.text()))) {
        String key = key(source);
        all.computeIfAbsent(
                new Place(key, event.field(), event.sentenceStart()),
                place -> new SaidBy(key, source, new ArrayList<>()))
            .events()
            .add(event);
      }
    }
    return List.copyOf(all.values());
  }

  Quote quote(TaggedArticle tagged, Passage sentence) {
    return new Quote(tagged, key, speaker, sentence, events);
  }

  /** The entity that speaks, {@code null} if it is somebody of it: "South Korean officials". */
  @Nullable Mention entity() {
    return entity(speaker);
  }

  private static @Nullable Mention entity(Attribution source) {
    Mention mention = source.mention();
    boolean speaks =
        mention != null
            && (mention.type() == EntityType.PERSON
                || mention.type() == EntityType.ORGANISATION
                || described(mention.text()).equals(described(source.text())));
    return speaks ? mention : null;
  }

  private static String key(Attribution source) {
    Mention entity = entity(source);
    return entity == null ? '"' + described(source.text()) + '"' : entity.entityId();
  }

  private static String described(String text) {
    return WrittenWords.folded(bare(text));
  }

  private static String bare(String text) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return ARTICLE.matcher(start).replaceFirst("").replaceAll("\\s+", " ");
  }

  /** What to show. */
  String name() {
    Mention entity = entity();
    return entity == null ? bare(speaker.text()) : entity.name();
  }

  /** Whether the sentence does not say who it is. */
  boolean isPronoun() {
    return entity() == null && PRONOUNS.contains(described(speaker.text()));
  }
}

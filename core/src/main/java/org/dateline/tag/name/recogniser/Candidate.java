package org.dateline.tag.name.recogniser;

import java.util.List;
import org.dateline.Internal;
import org.dateline.article.Choice;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A span that may name an entity, and, once decided, which and why. Words {@code from} to {@code
 * to} (exclusive) of {@code words}.
 */
@Internal
public final class Candidate {
  public final FieldText words;
  public final int from;
  public final int to;
  public final List<Gazetteer.Name> names;

  /** What the recogniser takes it for; {@code null} if only the gazetteer proposes it. */
  public final @Nullable EntityType seenAs;

  public @Nullable Entity entity;
  public String reason = "";
  public boolean demonym;

  /** Whether the "'s" behind the words belongs to the name: "Macy's". */
  public boolean withEnding;

  public List<Choice> choices = List.of();

  public Candidate(FieldText words, int from, int to, List<Gazetteer.Name> names) {
    this(words, from, to, names, null);
  }

  public Candidate(
      FieldText words, int from, int to, List<Gazetteer.Name> names, @Nullable EntityType seenAs) {
    this.words = words;
    this.from = from;
    this.to = to;
    this.names = names;
    this.seenAs = seenAs;
  }

  public static Candidate decided(FieldText words, int from, int to, Entity entity, String reason) {
    Candidate candidate = new Candidate(words, from, to, List.of());
    candidate.decide(entity, reason);
    return candidate;
  }

  public void decide(Entity winner, String why) {
    entity = winner;
    reason = why;
  }

  public boolean isDecided() {
    return entity != null;
  }

  public int length() {
    return to - from;
  }

  /** The form in which its text is compared with other names. */
  public String key() {
    Tokens tokens = words.tokens();
    return length() == 1 ? tokens.key(from) : String.join(" ", tokens.keys(from, to));
  }

  public String surface() {
    return words.tokens().text.substring(words.tokens().start(from), end());
  }

  /** The place after its last sign. */
  public int end() {
    int end = words.tokens().end(to - 1);
    return withEnding ? end + "'s".length() : end;
  }
}

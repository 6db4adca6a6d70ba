package org.dateline.tag.event.role;

import java.io.IOException;
import org.dateline.Internal;
import org.dateline.tag.event.syntax.SentenceSyntax;

/**
 * Says who did it to whom, where, with what and how many, for a trigger in a sentence. It looks how
 * the trigger stands (active, passive, participle, noun) and gives the phrases around it the roles
 * of the type's frame in {@code event-frames.tsv}. Where it is in doubt it leaves a role out.
 * Immutable and thread-safe.
 */
@Internal
public final class RoleFinder {
  private final Frames frames;

  RoleFinder(Frames frames) {
    this.frames = frames;
  }

  /**
   * A finder of the frames in the jar.
   *
   * @throws IOException if the jar cannot be read
   */
  public static RoleFinder bundled() throws IOException {
    return new RoleFinder(Frames.bundled());
  }

  /** Who takes part in the event that words {@code from} to {@code to} (exclusive) trigger. */
  public EventRoles roles(SentenceSyntax sentence, int from, int to, String code) {
    return EventRoles.of(sentence, frames, from, to, code);
  }
}

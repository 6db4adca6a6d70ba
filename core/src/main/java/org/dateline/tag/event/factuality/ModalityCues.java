package org.dateline.tag.event.factuality;

import java.io.IOException;
import java.util.List;
import org.dateline.Internal;
import org.dateline.text.PhraseMap;
import org.dateline.text.PhraseMap.Node;
import org.dateline.text.Tokens;
import org.dateline.text.TsvFile;
import org.dateline.text.Word;
import org.dateline.text.WordPattern;
import org.jspecify.annotations.Nullable;

/** The cues of a {@code modality-cues.tsv}. Immutable once read. */
@Internal
public final class ModalityCues {
  private static final int COLUMNS = 6;
  private static final String YEAR = "<year>";
  private static final String LONG_PAST = "<long-past>";
  private static final String NUMBER = "<number>";
  private static final int LONG_PAST_BEFORE = 1980;

  private final PhraseMap<ModalityCue> before = new PhraseMap<>();
  private final PhraseMap<ModalityCue> after = new PhraseMap<>();

  private ModalityCues() {}

  public static ModalityCues bundled() throws IOException {
    return read(TsvFile.resource(ModalityCues.class, "modality-cues.tsv"));
  }

  static ModalityCues read(TsvFile file) throws IOException {
    ModalityCues cues = new ModalityCues();
    file.read("dateline-modality-cues", COLUMNS, cues::add);
    return cues;
  }

  private void add(String[] row) {
    ModalityCue cue = ModalityCue.parse(row);
    for (String written : row[1].split("\\|", -1)) {
      WordPattern.parse(written).sequences().forEach(sequence -> add(sequence, cue));
    }
  }

  private void add(List<String> sequence, ModalityCue cue) {
    if (cue.standsBefore()) {
      before.add(sequence, cue);
    }
    if (cue.standsAfter()) {
      after.add(sequence, cue);
    }
  }

  /** The words of a sentence that stand for the same cue, from one place on. */
  public record Match(List<ModalityCue> cues, int from, int to) {}

  /**
   * The longest cue at a word that ends before {@code limit}, of those that stand before a trigger
   * or of those that stand after it; an empty one if there is none.
   */
  public Match longest(Tokens tokens, int from, int limit, boolean beforeTrigger) {
    Node<ModalityCue> cue = (beforeTrigger ? before : after).start();
    List<ModalityCue> longest = List.of();
    int end = from + 1;
    for (int to = from; to < limit; to++) {
      cue = next(cue, tokens.word(to));
      if (cue == null) {
        break;
      }
      if (!cue.values().isEmpty()) {
        longest = cue.values();
        end = to + 1;
      }
    }
    return new Match(longest, from, end);
  }

  /** What a word may begin: {@link Word#CUE}, {@link Word#CUE_BEHIND}, both or none. */
  int uses(Word word) {
    return (next(before.start(), word) == null ? 0 : Word.CUE)
        | (next(after.start(), word) == null ? 0 : Word.CUE_BEHIND);
  }

  // A number as it is written, "9/11", before what it is.
  private static @Nullable Node<ModalityCue> next(Node<ModalityCue> cue, Word word) {
    Node<ModalityCue> next = cue.next(word.key);
    if (next != null || !word.isNumber()) {
      return next;
    }
    if (isYear(word.key)) {
      boolean past = Integer.parseInt(word.key) < LONG_PAST_BEFORE;
      next = past ? cue.next(LONG_PAST) : null;
      return next == null ? cue.next(YEAR) : next;
    }
    return cue.next(NUMBER);
  }

  static boolean isYear(String key) {
    return key.length() == 4
        && (key.startsWith("1") || key.startsWith("20"))
        && key.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}

package org.dateline.tag.event.syntax;

import java.util.List;
import org.dateline.Internal;

/**
 * What a sentence is made of: its words, what each of them is, its phrases, and how these hang
 * together. Immutable.
 */
@Internal
public record SentenceSyntax(
    SyntaxSentence sentence, WordTags tags, PhraseRow row, Clause clause, Clauses clauses) {
  public List<Phrase> phrases() {
    return row.phrases;
  }
}

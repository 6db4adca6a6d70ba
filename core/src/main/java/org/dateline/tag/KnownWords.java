package org.dateline.tag;

import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.event.EventFinder;
import org.dateline.text.PhraseTable;
import org.dateline.text.Word;
import org.dateline.text.WordFacts;

/** What is known of words beside how they are written. */
record KnownWords(Gazetteer gazetteer, WordFacts table, EventFinder events) {

  Word.Known of(Word word) {
    long state = PhraseTable.next(PhraseTable.START, word.hash);
    return new Word.Known(
        table.get(word.code),
        gazetteer.find(state),
        events.trigger(word.key),
        events.isAsked(word.key),
        events.classes(word.key));
  }
}

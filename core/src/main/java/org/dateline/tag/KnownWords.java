package org.dateline.tag;

import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.event.EventFinder;
import org.dateline.text.PhraseTable;
import org.dateline.text.Word;
import org.dateline.text.WordFacts;

/** What is known of words beside how they are written. */
record KnownWords(Gazetteer gazetteer, WordFacts table, EventFinder events) {

  Word.Known of(Word word) {
    int name = gazetteer.find(PhraseTable.next(PhraseTable.START, word.hash));
    return new Word.Known(
        table.get(word.code),
        name,
        events.trigger(word.key),
        events.classes(word.key),
        events.uses(word) | (gazetteer.isName(name) ? Word.NAMED : 0),
        events.asked(word.key));
  }
}

package org.dateline.tag;

import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.event.EventRule;
import org.dateline.text.PhraseMap;
import org.dateline.text.PhraseTable;
import org.dateline.text.Word;
import org.dateline.text.WordFacts;

/** What is known of words beside how they are written. */
record KnownWords(Gazetteer gazetteer, WordFacts table, PhraseMap<EventRule> triggers) {

  Word.Known of(Word word) {
    long state = PhraseTable.next(PhraseTable.START, word.hash);
    return new Word.Known(
        table.get(word.code), gazetteer.find(state), triggers.start().next(word.key));
  }
}

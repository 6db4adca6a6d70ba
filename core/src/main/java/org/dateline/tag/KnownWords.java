package org.dateline.tag;

/** What is known of words beside how they are written. */
record KnownWords(Gazetteer gazetteer, WordTable table, PhraseMap<EventRule> triggers) {

  Word.Known of(Word word) {
    long state = PhraseTable.next(PhraseTable.START, word.hash);
    return new Word.Known(table.get(word.code), gazetteer.find(state), triggers.start().next(word.key));
  }
}

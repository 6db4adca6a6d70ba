package org.dateline.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** The terms of one index. Thread-safe. */
record IndexTerms(IndexReader reader) implements TermDictionary {
  @Override
  public long articles() {
    return reader.numDocs();
  }

  @Override
  public long articles(Term term) throws IOException {
    return reader.docFreq(term);
  }

  @Override
  public void startingWith(String field, BytesRef prefix, Taker taker) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    boolean any = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    while (any && StringHelper.startsWith(each.term(), prefix)) {
      any = taker.take(each.term(), each.docFreq()) && each.next() != null;
    }
  }

  // Lucene jumps over the terms between, which a slip in a word leaves in their thousands.
  @Override
  public void matching(String field, Automaton accepted, Taker taker) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    TermsEnum each =
        terms == null ? TermsEnum.EMPTY : new CompiledAutomaton(accepted).getTermsEnum(terms);
    boolean more = true;
    while (more && each.next() != null) {
      more = taker.take(each.term(), each.docFreq());
    }
  }
}

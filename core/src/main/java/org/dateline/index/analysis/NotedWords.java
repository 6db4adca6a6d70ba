package org.dateline.index.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Words noted, as terms. One object serves one article after the other. Not thread-safe. */
final class NotedWords extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final BytesRef shown = new BytesRef();
  private byte[][] words = new byte[64][];
  private int[] starts = new int[64];
  private int[] lengths = new int[64];
  private int size;
  private int next;

  void forget() {
    size = 0;
  }

  /** Takes the word that stands in an array at {@code start}. */
  void add(byte[] word, int start, int length) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      lengths = Arrays.copyOf(lengths, 2 * size);
    }
    words[size] = word;
    lengths[size] = length;
    starts[size++] = start;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    // Ending the text before has changed them.
    clearAttributes();
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == size) {
      return false;
    }
    shown.bytes = words[next];
    shown.offset = starts[next];
    shown.length = lengths[next];
    next++;
    term.setBytesRef(shown);
    return true;
  }
}

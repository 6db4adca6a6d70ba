package org.dateline.index.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;

/** Writes what {@link PackedInput} reads, into memory. Not thread-safe. */
final class PackedOutput extends DataOutput {
  private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();
  private final Map<String, Integer> words = new HashMap<>();

  @Override
  public void writeByte(byte value) {
    out.writeByte(value);
  }

  @Override
  public void writeBytes(byte[] bytes, int offset, int length) {
    out.writeBytes(bytes, offset, length);
  }

  @Override
  public void writeString(String text) {
    out.writeString(text);
  }

  /** A text that is likely to come several times: from the second time on it is a number. */
  void writeWord(String word) throws IOException {
    writeWord(word, "");
  }

  /**
   * The same.
   *
   * @param near that may stand in it, and need not be repeated
   */
  void writeWord(String word, String near) throws IOException {
    Integer known = StoredWords.NUMBERS.get(word);
    known = known == null ? words.get(word) : known;
    if (known != null) {
      out.writeVInt(2 * StoredWords.FRAMES.size() + known);
      return;
    }
    words.put(word, StoredWords.KNOWN.size() + words.size());
    int frame = StoredWords.frame(word);
    String gap = StoredWords.FRAMES.get(frame).gap(word);
    boolean same = gap.equals(near);
    out.writeVInt(2 * frame + (same ? 1 : 0));
    if (!same) {
      out.writeString(gap);
    }
  }

  /** A span of a text, by how far it is from something before it, as a rule. */
  void writeSpan(int start, int end, int from) throws IOException {
    out.writeVInt(start - from);
    out.writeVInt(end - start);
  }

  byte[] toArrayCopy() {
    return out.toArrayCopy();
  }
}

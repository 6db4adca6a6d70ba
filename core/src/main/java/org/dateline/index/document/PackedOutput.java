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
    Integer known = words.putIfAbsent(word, words.size() + 1);
    out.writeVInt(known == null ? 0 : known);
    if (known == null) {
      out.writeString(word);
    }
  }

  /** A span of a text, by how far it is from something before or behind it. */
  void writeSpan(int start, int end, int from) throws IOException {
    out.writeZInt(start - from);
    out.writeVInt(end - start);
  }

  byte[] toArrayCopy() {
    return out.toArrayCopy();
  }
}

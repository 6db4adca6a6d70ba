package org.dateline.index.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.text.Sentences;

/**
 * Where the sentences of a body are, by characters and by words, as doc values keep it: so that
 * nobody has to cut the text again. Immutable.
 */
@Internal
public final class SentenceBounds {
  /** Those of a text that has none, or whose sentences nobody has noted. */
  public static final SentenceBounds NONE = new SentenceBounds(List.of(), new int[0]);

  private final List<Sentences.Span> spans;
  private final int[] positions;

  private SentenceBounds(List<Sentences.Span> spans, int[] positions) {
    this.spans = spans;
    this.positions = positions;
  }

  /**
   * Packs the gaps, which are small numbers.
   *
   * @param positions of the first word of each sentence; longer than the sentences at will
   */
  public static BytesRef pack(List<Sentences.Span> spans, int[] positions) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      int end = 0;
      int position = 0;
      for (int i = 0; i < spans.size(); i++) {
        out.writeVInt(spans.get(i).start() - end);
        out.writeVInt(spans.get(i).end() - spans.get(i).start());
        out.writeVInt(positions[i] - position);
        end = spans.get(i).end();
        position = positions[i];
      }
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link Schema#SENTENCES} has. */
  public static SentenceBounds unpack(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    List<Sentences.Span> spans = new ArrayList<>();
    int[] positions = new int[bytes.length / 3];
    int end = 0;
    int position = 0;
    while (!in.eof()) {
      int start = end + in.readVInt();
      end = start + in.readVInt();
      position += in.readVInt();
      positions[spans.size()] = position;
      spans.add(new Sentences.Span(start, end));
    }
    return new SentenceBounds(spans, Arrays.copyOf(positions, spans.size()));
  }

  /** Those of a document; none if it has no body. */
  public static SentenceBounds of(LeafReader segment, int doc) throws IOException {
    BinaryDocValues values = DocValues.getBinary(segment, Schema.SENTENCES);
    return values.advanceExact(doc) ? unpack(values.binaryValue()) : NONE;
  }

  /** The sentences in order, in UTF-16 code units of the body. */
  public List<Sentences.Span> spans() {
    return spans;
  }

  /** The position of the first word of a sentence. */
  public int position(int sentence) {
    return positions[sentence];
  }

  /** The sentence that the word of a position is of, -1 if it stands before all. */
  public int at(int position) {
    int found = Arrays.binarySearch(positions, position);
    int sentence = found >= 0 ? found : -found - 2;
    // Of sentences without words the last has this one.
    while (sentence + 1 < positions.length && positions[sentence + 1] == position) {
      sentence++;
    }
    return sentence;
  }

  /** Whether two positions of words, the lower first, are of one sentence. */
  public boolean together(int first, int last) {
    int next = at(first) + 1;
    return next >= positions.length || positions[next] > last;
  }
}

package org.dateline.index.schema;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.dateline.Internal;
import org.dateline.text.Invisible;

/** Words as they are written, before stems are made of them. */
@Internal
public final class WrittenWords {
  private WrittenWords() {}

  /** A word as {@link Schema#WORD} has it: lower case, no accents. */
  public static String folded(String word) {
    char[] in = Invisible.drop(word).toCharArray();
    for (int i = 0; i < in.length; i++) {
      in[i] = Character.toLowerCase(in[i]);
    }
    return withoutAccents(in);
  }

  /** A text without accents, in the case it has. */
  public static String withoutAccents(String text) {
    return withoutAccents(Invisible.drop(text).toCharArray());
  }

  private static String withoutAccents(char[] in) {
    // One character becomes four at most.
    char[] out = new char[4 * in.length];
    return new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length));
  }
}

package org.dateline.archive.form.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** A charset of one byte a character that JVMs do not have. It only reads. */
final class TableCharset extends Charset {
  /** Latin 6, of the languages of the north. */
  static final Charset ISO_8859_10 =
      new TableCharset(
          "ISO-8859-10",
          "ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ");

  /** Latin 8, of the Celtic languages. */
  static final Charset ISO_8859_14 =
      new TableCharset(
          "ISO-8859-14",
          "Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ");

  private static final int FIRST = 0xA0;

  private final String upper;

  private TableCharset(String name, String upper) {
    super(name, new String[0]);
    // A blank that does not break stands first in all of them.
    this.upper = '\u00A0' + upper;
  }

  @Override
  public boolean contains(Charset other) {
    return other.equals(this);
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException(name() + " is only read");
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          int b = in.get() & 0xFF;
          out.put(b < FIRST ? (char) b : upper.charAt(b - FIRST));
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }
}

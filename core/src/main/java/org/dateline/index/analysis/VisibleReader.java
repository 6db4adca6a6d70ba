package org.dateline.index.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.CharFilter;
import org.dateline.text.Invisible;

/**
 * A text without what nobody sees in it, so that a soft hyphen parts no word, and with its accents
 * on their letters; offsets are those of the text as it stands.
 */
final class VisibleReader extends CharFilter {
  // Where each sign stood, and the end.
  private final int[] places;

  private VisibleReader(String visible, int[] places) {
    super(new StringReader(visible));
    this.places = places;
  }

  static Reader of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u00ad' && (isAccent(c) || Invisible.is(text, i))) {
        return without(text);
      }
    }
    return new StringReader(text);
  }

  /** All that a reader gives, which must be short: the text of a query. */
  static Reader of(Reader reader) {
    StringBuilder text = new StringBuilder();
    try {
      char[] part = new char[256];
      for (int read = reader.read(part); read >= 0; read = reader.read(part)) {
        text.append(part, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(text.toString());
  }

  private static Reader without(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    int[] places = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      if (!Invisible.is(text, i) && !join(visible, text.charAt(i))) {
        places[visible.length()] = i;
        visible.append(text.charAt(i));
      }
    }
    places[visible.length()] = text.length();
    return new VisibleReader(visible.toString(), places);
  }

  private static boolean isAccent(char c) {
    return c >= '\u0300' && c <= '\u036f';
  }

  // An accent and the letter before it become one sign, if there is one.
  private static boolean join(StringBuilder visible, char accent) {
    if (visible.isEmpty() || !isAccent(accent)) {
      return false;
    }
    int last = visible.length() - 1;
    String joined = Normalizer.normalize("" + visible.charAt(last) + accent, Normalizer.Form.NFC);
    if (joined.length() > 1) {
      return false;
    }
    visible.setCharAt(last, joined.charAt(0));
    return true;
  }

  @Override
  protected int correct(int offset) {
    return places[offset];
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    return input.read(target, from, length);
  }
}

package org.dateline.index.analysis;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** A number with or without commas between its thousands is one number: {@code 1,000}. */
@Internal
public final class NumberForms extends AnalyzerWrapper {
  private static final int THOUSAND = 3;
  private static final Pattern PLAIN = Pattern.compile("[1-9]\\d{3,14}");
  private static final Pattern PARTED = Pattern.compile("[1-9]\\d{0,2}(,\\d{3}){1,4}");
  private static final Pattern LONG = Pattern.compile("\\d,?\\d{3}");

  private final Analyzer inner;

  public NumberForms(Analyzer inner) {
    super(inner.getReuseStrategy());
    this.inner = inner;
  }

  /** Whether a text may have such a number. */
  public static boolean mayBeIn(String text) {
    return LONG.matcher(text).find();
  }

  /** The other form of a number, {@code null} if a word has none. */
  public static @Nullable String other(String word) {
    if (PARTED.matcher(word).matches()) {
      return word.replace(",", "");
    }
    return PLAIN.matcher(word).matches() ? parted(word) : null;
  }

  private static String parted(String digits) {
    StringBuilder parted = new StringBuilder(digits);
    for (int at = digits.length() - THOUSAND; at > 0; at -= THOUSAND) {
      parted.insert(at, ',');
    }
    return parted.toString();
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return inner;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents words) {
    return new TokenStreamComponents(words.getSource(), new Both(words.getTokenStream()));
  }

  /** Puts the other form at the place of the one. */
  private static final class Both extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private @Nullable String other;

    Both(TokenStream in) {
      super(in);
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      other = null;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (other != null) {
        term.setEmpty().append(other);
        step.setPositionIncrement(0);
        other = null;
        return true;
      }
      if (!input.incrementToken()) {
        return false;
      }
      other = other(term.toString());
      return true;
    }
  }
}

package org.dateline.index;

import java.io.StringReader;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How text becomes terms: words by Unicode's rules, possessives and accents dropped, English stop
 * words left out with their positions kept, Porter stems. Tags join after the words are cut and
 * before stop words go, so that "The Hague" keeps its tag.
 */
public final class NewsAnalysis {
  /** Raised with every change of the chain. */
  public static final int VERSION = 1;

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final TagFilter tags = new TagFilter(words(tokenizer));
  private final TokenStream stream = terms(tags);

  NewsAnalysis() {}

  /** The chain for queries: the same words, no tags. Thread-safe. */
  public static Analyzer queryAnalyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, terms(words(words)));
      }

      @Override
      protected TokenStream normalize(String field, TokenStream in) {
        return words(in);
      }
    };
  }

  private static TokenStream words(TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(in)));
  }

  private static TokenStream terms(TokenStream in) {
    return new PorterStemFilter(new StopFilter(in, EnglishAnalyzer.getDefaultStopSet()));
  }

  /** The stream of a text with its tags, sorted by start; valid until the next call. */
  TokenStream stream(String text, List<Tag> textTags) {
    tokenizer.setReader(new StringReader(wellFormed(text)));
    tags.set(textTags);
    return stream;
  }

  // Half a surrogate pair at the end makes the tokenizer give nothing at all of the text before it.
  private static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 2) {
          i++;
        } else {
          mended = mended == null ? new StringBuilder(text) : mended;
          mended.setCharAt(i, '\ufffd');
        }
      }
    }
    return mended == null ? text : mended.toString();
  }
}

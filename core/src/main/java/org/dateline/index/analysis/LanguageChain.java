package org.dateline.index.analysis;

import java.io.Reader;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianCharFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.dateline.text.language.LanguageDetector;
import org.jspecify.annotations.Nullable;

/**
 * The filters of one language: {@link #words} come before the tags join, {@link #terms} after them.
 * Languages that Lucene has no analyzer for share the plain one.
 */
abstract class LanguageChain {
  private static final String PLAIN = "plain";
  private static final String CJK = "cjk";
  private static final String THAI = "th";
  private static final int LONGEST = StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH;

  /** The name of the chain of a language; languages of one name share it. */
  static String name(@Nullable String language) {
    if (language == null || LanguageDetector.isEnglish(language)) {
      return LanguageDetector.ENGLISH;
    }
    String code = language.strip().toLowerCase(Locale.ROOT);
    return switch (code) {
      case "zh", "ja", "ko" -> CJK;
      case THAI -> ThaiTokenizer.DBBI_AVAILABLE ? THAI : PLAIN;
      default -> LuceneAnalyzers.of(code) == null ? PLAIN : code;
    };
  }

  static LanguageChain named(String name) {
    return switch (name) {
      case LanguageDetector.ENGLISH -> new English();
      case PLAIN -> new Plain();
      case CJK -> new Cjk();
      case THAI -> new Thai();
      default -> {
        Analyzer analyzer = LuceneAnalyzers.of(name);
        if (analyzer == null) {
          throw new IllegalArgumentException("no chain \"" + name + "\"");
        }
        yield new OfLucene(analyzer);
      }
    };
  }

  Tokenizer tokenizer() {
    return new StandardTokenizer();
  }

  /** The text for the tokenizer; of the same length. */
  Reader reader(Reader text) {
    return text;
  }

  /** What changes every token, or what is a word. */
  abstract TokenStream words(TokenStream in);

  /** What words become terms, and which; leaves keywords alone. */
  abstract TokenStream terms(TokenStream in);

  /** What happens to a part of a word. */
  TokenStream normal(TokenStream in) {
    return words(in);
  }

  /** Lower case, no possessives and accents, no stop words, Porter stems. */
  private static final class English extends LanguageChain {
    @Override
    TokenStream words(TokenStream in) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(in)));
    }

    @Override
    TokenStream terms(TokenStream in) {
      return new PorterStemFilter(new StopFilter(in, EnglishAnalyzer.getDefaultStopSet()));
    }
  }

  /** Lower case and no accents. */
  private static final class Plain extends LanguageChain {
    @Override
    TokenStream words(TokenStream in) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }

    @Override
    TokenStream terms(TokenStream in) {
      return in;
    }
  }

  /** Pairs of characters where no spaces stand between words. */
  private static final class Cjk extends LanguageChain {
    @Override
    TokenStream words(TokenStream in) {
      return new CJKBigramFilter(normal(in));
    }

    @Override
    TokenStream terms(TokenStream in) {
      return new StopFilter(in, CJKAnalyzer.getDefaultStopSet());
    }

    @Override
    TokenStream normal(TokenStream in) {
      return new LowerCaseFilter(new CJKWidthFilter(in));
    }
  }

  /** Words by the JDK's dictionary. */
  private static final class Thai extends LanguageChain {
    @Override
    Tokenizer tokenizer() {
      return new ThaiTokenizer();
    }

    @Override
    TokenStream words(TokenStream in) {
      // The tokenizer has no limit of its own.
      return TruncateTokenFilter.truncateAfterCodePoints(
          new DecimalDigitFilter(new LowerCaseFilter(in)), LONGEST);
    }

    @Override
    TokenStream terms(TokenStream in) {
      return new StopFilter(in, ThaiAnalyzer.getDefaultStopSet());
    }
  }

  /** What Lucene's analyzer of a language makes of each word. */
  private static final class OfLucene extends LanguageChain {
    private final Analyzer analyzer;

    OfLucene(Analyzer analyzer) {
      this.analyzer = analyzer;
    }

    @Override
    Reader reader(Reader text) {
      return analyzer instanceof PersianAnalyzer ? new PersianCharFilter(text) : text;
    }

    @Override
    TokenStream words(TokenStream in) {
      return in;
    }

    @Override
    TokenStream terms(TokenStream in) {
      return new WordByWordFilter(in, analyzer, false);
    }

    @Override
    TokenStream normal(TokenStream in) {
      return new WordByWordFilter(in, analyzer, true);
    }
  }
}

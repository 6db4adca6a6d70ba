package org.dateline.index.analysis;

import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.dateline.Internal;
import org.dateline.index.schema.Schema;
import org.dateline.text.Sentences;
import org.dateline.text.Tokens;
import org.dateline.text.language.LanguageDetector;
import org.jspecify.annotations.Nullable;

/**
 * How text becomes terms. English: words by Unicode's rules, possessives and accents dropped, stop
 * words left out with their positions kept, Porter stems. Other languages: what Lucene's analyzer
 * of the language makes of each word, without accents; pairs of characters of Chinese, Japanese and
 * Korean; plain words where Lucene has no analyzer. Tags join after the words are cut and before
 * stop words go, so that "The Hague" keeps its tag.
 */
@Internal
public final class NewsAnalysis {
  /** Raised with every change of the chain. */
  public static final int VERSION = 5;

  private static final CharArraySet ENGLISH_STOP_WORDS =
      CharArraySet.unmodifiableSet(new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true));

  private final Map<String, TaggedStream> streams = new HashMap<>();

  private final AnalysisNotes.Notes notes;
  private final EnglishStream english;

  /** Notes of every text what else is kept of it. */
  public NewsAnalysis(AnalysisNotes.Notes notes, AnalysedWords words) {
    this.notes = notes;
    this.english = new EnglishStream(words, notes);
  }

  /** What the filters of English make of words; for one thread. */
  public static AnalysedWords words() {
    return new AnalysedWords(LanguageChain.named(LanguageDetector.ENGLISH));
  }

  /** The chain of English for queries: the same words, no tags. Thread-safe. */
  public static Analyzer queryAnalyzer() {
    return queryAnalyzer(LanguageDetector.ENGLISH);
  }

  /**
   * The name of the chain that a language goes through; those with one name share it.
   *
   * @param language a code, {@code null} if not known
   */
  public static String chain(@Nullable String language) {
    return LanguageChain.name(language);
  }

  /**
   * A chain for queries: the same words, no tags; the stop words of English ask for nothing in any
   * language. For the field {@link Schema#WORD} it gives the words as that field has them.
   * Thread-safe.
   *
   * @param chain the name of the chain
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Analyzer queryAnalyzer(String chain) {
    LanguageChain filters = LanguageChain.named(chain);
    boolean isEnglish = chain.equals(LanguageDetector.ENGLISH);
    return new Analyzer(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Reader initReader(String field, Reader reader) {
        return filters.reader(VisibleReader.of(reader));
      }

      @Override
      protected Reader initReaderForNormalization(String field, Reader reader) {
        return VisibleReader.of(reader);
      }

      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = filters.tokenizer();
        if (field.equals(Schema.WORD)) {
          TokenStream words = new LowerCaseFilter(filters.words(source));
          return new TokenStreamComponents(source, new ASCIIFoldingFilter(words));
        }
        TokenStream asked = isEnglish ? source : new StopFilter(source, ENGLISH_STOP_WORDS);
        return new TokenStreamComponents(source, filters.terms(filters.words(asked)));
      }

      @Override
      protected TokenStream normalize(String field, TokenStream in) {
        return filters.normal(in);
      }
    };
  }

  /** The words of a text as they are cut, each at a position of its own. */
  static TokenStream cut(String text, String chain) {
    LanguageChain filters = LanguageChain.named(chain);
    Tokenizer source = filters.tokenizer();
    source.setReader(filters.reader(VisibleReader.of(wellFormed(text))));
    return filters.words(source);
  }

  /** A chain with tags in it, used for one text after the other. */
  private static final class TaggedStream {
    private final LanguageChain chain;
    private final Tokenizer tokenizer;
    private final TagFilter tags;
    private final TokenStream terms;

    TaggedStream(String name, AnalysisNotes.Notes notes) {
      chain = LanguageChain.named(name);
      tokenizer = chain.tokenizer();
      tags = new TagFilter(new AnalysisNotes(chain.words(tokenizer), notes));
      terms = chain.terms(tags);
    }

    TokenStream of(String text, List<Tag> textTags) {
      tokenizer.setReader(chain.reader(VisibleReader.of(text)));
      tags.set(textTags);
      return terms;
    }
  }

  /**
   * The stream of a text with its tags, sorted by start; valid until the next call.
   *
   * @param text as the tagger cuts it
   * @param chain the name of the chain of its language
   * @param sentences of the text, if their bounds are wanted
   */
  public TokenStream stream(
      Tokens text, List<Tag> textTags, String chain, List<Sentences.Span> sentences) {
    notes.begin(sentences);
    return chain.equals(LanguageDetector.ENGLISH) && english.begin(text, textTags)
        ? english
        : filtered(chain, text.text, textTags);
  }

  /** The same by Lucene's filters. */
  TokenStream filtered(String chain, String text, List<Tag> textTags) {
    return streams
        .computeIfAbsent(chain, name -> new TaggedStream(name, notes))
        .of(wellFormed(text), textTags);
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

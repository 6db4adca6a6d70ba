package org.dateline.index.document;

import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Field;
import org.dateline.index.analysis.AnalysedWords;
import org.dateline.index.analysis.AnalysisNotes;
import org.dateline.index.analysis.NewsAnalysis;
import org.dateline.index.analysis.Tag;
import org.dateline.index.schema.Schema;
import org.dateline.tag.event.EventScheme;
import org.dateline.text.ReadArticle;
import org.dateline.text.Sentences;
import org.dateline.text.Tokens;
import org.dateline.text.Vocabulary;

/**
 * The fields made of an article's headline and body: the terms with the tags among them, the words
 * as written, the bounds of the sentences and the sketch. The last three are known once Lucene has
 * gone through the texts, so they stand behind them in the document. Not thread-safe.
 */
final class ArticleText {
  private static final FieldType TERMS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType WORDS = type(IndexOptions.DOCS, true);

  private final TextTags tags;
  private final AnalysisNotes.Notes notes = new AnalysisNotes.Notes();
  // Of articles that come as nobody has cut them.
  private final Vocabulary vocabulary = new Vocabulary();
  private final AnalysedWords words = NewsAnalysis.words();
  private final NewsAnalysis title = new NewsAnalysis(notes, words);
  private final NewsAnalysis body = new NewsAnalysis(notes, words);

  ArticleText(EventScheme scheme) {
    this.tags = new TextTags(scheme);
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  void addTo(Document document, ReadArticle article) {
    notes.clear();
    words.trim();
    String chain = NewsAnalysis.chain(article.tagged().article().language());
    Tokens headline = article.tokens(Field.TITLE, vocabulary);
    Tokens text = article.tokens(Field.BODY, vocabulary);
    // Also where there is no text: norms that every article has are read in less time.
    List<Tag> headlineTags = tags.of(article.tagged(), Field.TITLE);
    addTerms(document, Field.TITLE, title.stream(headline, headlineTags, chain, List.of()));
    List<Tag> textTags = tags.of(article.tagged(), Field.BODY);
    addTerms(document, Field.BODY, body.stream(text, textTags, chain, Sentences.of(text)));
    document.add(new org.apache.lucene.document.Field(Schema.WORD, notes.words(), WORDS));
    document.add(new Late(Schema.SENTENCES, notes::sentences));
    document.add(new Late(Schema.SKETCH, notes::sketch));
  }

  private static void addTerms(Document document, Field field, TokenStream terms) {
    document.add(new org.apache.lucene.document.Field(field.key(), terms, TERMS));
  }

  /** Doc values that are known only when Lucene asks for them. */
  private static final class Late extends org.apache.lucene.document.Field {
    private final Supplier<BytesRef> bytes;

    Late(String name, Supplier<BytesRef> bytes) {
      super(name, BinaryDocValuesField.TYPE);
      this.bytes = bytes;
    }

    @Override
    public BytesRef binaryValue() {
      return bytes.get();
    }
  }
}

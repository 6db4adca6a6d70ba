package org.dateline.index.document;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Field;
import org.dateline.article.TaggedArticle;
import org.dateline.index.analysis.NewsAnalysis;
import org.dateline.index.analysis.WordPlaces;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.SentenceBounds;
import org.dateline.tag.event.EventScheme;
import org.dateline.text.Sentences.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where terms stand in the texts of articles, by characters, of which postings have the positions
 * alone: a word where it is cut, a tag where its span is. Not thread-safe.
 */
final class TermPlaces {
  private final StoredArticleCache articles;
  private final Supplier<EventScheme> scheme;
  private final Map<Field, Text> texts = new EnumMap<>(Field.class);
  private @Nullable TextTags tags;
  private int last = -1;

  /** A text of the article that was last asked for. */
  private static final class Text {
    private final TaggedArticle article;
    private final Field field;
    private final WordPlaces words;
    private final Map<String, Found> found = new HashMap<>();
    private TextTags.@Nullable Tagged tagged;

    Text(TaggedArticle article, Field field, SentenceBounds sentences) {
      this.article = article;
      this.field = field;
      String chain = NewsAnalysis.chain(article.article().language());
      this.words = new WordPlaces(article.article().text(field), chain, sentences);
    }

    // Most are asked for words alone.
    TextTags.Tagged tagged() {
      TextTags.Tagged known = tagged == null ? TextTags.Tagged.of(article, field) : tagged;
      tagged = known;
      return known;
    }
  }

  /**
   * The tags of a term at the position that was last asked for: many may stand there, each of which
   * is asked for.
   */
  private record Found(int position, List<Span> spans) {}

  /**
   * @param scheme the one that the articles are tagged by
   */
  TermPlaces(StoredArticleCache articles, Supplier<EventScheme> scheme) {
    this.articles = articles;
    this.scheme = scheme;
  }

  /**
   * The span of a term, {@code null} if the text has nothing there.
   *
   * @param docBase the number of the segment's first article in the whole index
   * @param before how often the term stands at the same position before this
   */
  @Nullable Span of(
      LeafReader segment,
      int docBase,
      int doc,
      Field field,
      BytesRef term,
      int position,
      int before)
      throws IOException {
    Text text = text(segment, docBase, doc, field);
    WordPlaces words = text.words;
    if (Schema.isTag(term)) {
      List<Span> there = tags(text, term.utf8ToString(), position);
      return before < there.size() ? tag(there.get(before), words, position) : null;
    }
    return words.has(position) ? new Span(words.start(position), words.end(position)) : null;
  }

  private Text text(LeafReader segment, int docBase, int doc, Field field) throws IOException {
    if (docBase + doc != last) {
      texts.clear();
      last = docBase + doc;
    }
    Text known = texts.get(field);
    if (known == null) {
      SentenceBounds sentences =
          field == Field.BODY ? SentenceBounds.of(segment, doc) : SentenceBounds.NONE;
      known = new Text(articles.of(docBase + doc), field, sentences);
      texts.put(field, known);
    }
    return known;
  }

  private List<Span> tags(Text text, String term, int position) throws IOException {
    Found known = text.found.get(term);
    if (known == null || known.position() != position) {
      known = new Found(position, read(text, term, position));
      text.found.put(term, known);
    }
    return known.spans();
  }

  // Tags stand at the word in which they begin, those behind the last word there.
  private List<Span> read(Text text, String term, int position) throws IOException {
    WordPlaces words = text.words;
    boolean isLast = !words.has(position + 1);
    int from = position > 0 && words.has(position - 1) ? words.end(position - 1) : 0;
    int to = words.has(position) && !isLast ? words.end(position) : Integer.MAX_VALUE;
    return tags().with(term, text.tagged(), from, to);
  }

  // Offsets never went back: a tag that starts before its word has the word's start.
  private static Span tag(Span tag, WordPlaces words, int position) throws IOException {
    int start = Math.max(tag.start(), words.has(position) ? words.start(position) : 0);
    return new Span(start, Math.max(start, tag.end()));
  }

  private TextTags tags() {
    TextTags known = tags == null ? new TextTags(scheme.get()) : tags;
    tags = known;
    return known;
  }
}

package org.dateline.index.document;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Article;
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
  private final Map<Field, WordPlaces> cut = new EnumMap<>(Field.class);
  private final Map<Field, TextTags.Tagged> tagged = new EnumMap<>(Field.class);
  // By text and term: many tags may stand at one position, each of which is asked for.
  private final Map<String, Found> found = new HashMap<>();
  private @Nullable TextTags tags;
  private int last = -1;

  /** The tags of a term at the position that was last asked for. */
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
    TaggedArticle article = articles.of(docBase + doc);
    WordPlaces words = words(segment, docBase, doc, field, article.article());
    if (Schema.isTag(term)) {
      TextTags.Tagged text = tagged.computeIfAbsent(field, f -> TextTags.Tagged.of(article, field));
      List<Span> there = tags(field, text, words, term.utf8ToString(), position);
      return before < there.size() ? tag(there.get(before), words, position) : null;
    }
    return words.has(position) ? new Span(words.start(position), words.end(position)) : null;
  }

  private WordPlaces words(LeafReader segment, int docBase, int doc, Field field, Article article)
      throws IOException {
    if (docBase + doc != last) {
      cut.clear();
      tagged.clear();
      found.clear();
      last = docBase + doc;
    }
    WordPlaces known = cut.get(field);
    if (known == null) {
      SentenceBounds sentences =
          field == Field.BODY ? SentenceBounds.of(segment, doc) : SentenceBounds.NONE;
      String chain = NewsAnalysis.chain(article.language());
      known = new WordPlaces(article.text(field), chain, sentences);
      cut.put(field, known);
    }
    return known;
  }

  private List<Span> tags(
      Field field, TextTags.Tagged text, WordPlaces words, String term, int position)
      throws IOException {
    String key = field.key() + term;
    Found known = found.get(key);
    if (known == null || known.position() != position) {
      known = new Found(position, tags(text, words, term, position));
      found.put(key, known);
    }
    return known.spans();
  }

  // Tags stand at the word in which they begin, those behind the last word there.
  private List<Span> tags(TextTags.Tagged text, WordPlaces words, String term, int position)
      throws IOException {
    boolean isLast = !words.has(position + 1);
    int from = position > 0 && words.has(position - 1) ? words.end(position - 1) : 0;
    int to = words.has(position) && !isLast ? words.end(position) : Integer.MAX_VALUE;
    return tags().with(term, text, from, to);
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

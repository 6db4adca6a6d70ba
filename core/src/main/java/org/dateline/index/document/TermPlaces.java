package org.dateline.index.document;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Field;
import org.dateline.article.TaggedArticle;
import org.dateline.index.analysis.NewsAnalysis;
import org.dateline.index.analysis.Tag;
import org.dateline.index.analysis.WordPlaces;
import org.dateline.index.schema.Schema;
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
  private final Map<Field, WordPlaces> words = new EnumMap<>(Field.class);
  private @Nullable TextTags tags;
  private int last = -1;

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
   * @param doc the article's number in the whole index
   * @param before how often the term stands at the same position before this
   */
  @Nullable Span of(int doc, Field field, BytesRef term, int position, int before)
      throws IOException {
    TaggedArticle tagged = articles.of(doc);
    if (doc != last) {
      words.clear();
      last = doc;
    }
    WordPlaces cut = words.get(field);
    if (cut == null) {
      String chain = NewsAnalysis.chain(tagged.article().language());
      cut = WordPlaces.of(tagged.article().text(field), chain);
      words.put(field, cut);
    }
    if (Schema.isTag(term)) {
      return tag(tagged, field, cut, term.utf8ToString(), position, before);
    }
    return cut.has(position) ? new Span(cut.start(position), cut.end(position)) : null;
  }

  // Tags stand at the word in which they begin, those behind the last word there.
  private @Nullable Span tag(
      TaggedArticle tagged, Field field, WordPlaces cut, String term, int position, int before) {
    int from = position > 0 && cut.has(position - 1) ? cut.end(position - 1) : 0;
    int to = cut.has(position + 1) ? cut.end(position) : Integer.MAX_VALUE;
    int wordStart = cut.has(position) ? cut.start(position) : 0;
    int left = before;
    for (Tag tag : tags().within(tagged, field, from, to)) {
      for (String each : tag.terms()) {
        if (each.equals(term) && left-- == 0) {
          int start = Math.max(tag.start(), wordStart);
          return new Span(start, Math.max(start, tag.end()));
        }
      }
    }
    return null;
  }

  private TextTags tags() {
    TextTags known = tags == null ? new TextTags(scheme.get()) : tags;
    tags = known;
    return known;
  }
}

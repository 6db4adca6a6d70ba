package org.dateline.search.translate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.dateline.Internal;
import org.dateline.index.analysis.NumberForms;
import org.dateline.search.lucene.BoundedMarksSource;
import org.dateline.search.lucene.SentenceIntervalsSource;
import org.dateline.search.lucene.WrittenPattern;
import org.dateline.search.query.EventQueryNode;
import org.dateline.search.query.Fields;
import org.dateline.search.query.NearQueryNode;
import org.dateline.search.query.PatternQueryNode;
import org.dateline.search.result.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Proximity of words, phrases, entities and events: all are terms of one token stream, so all are
 * intervals.
 */
@Internal
public final class NearQueries {
  // A tag stands at the first word of its name: the words of a long name may follow.
  private static final int NAME_WORDS = 4;

  // The most frequent words of a pattern, if it covers more.
  private static final int MOST_WORDS = 128;

  private static final IntervalsSource ANY_WORD = Intervals.prefix(new BytesRef(), 1);

  private final PatternWords patterns;
  private final Analyzer analyzer;
  private final TextQueries text;
  private final TagTerms tags;
  private final EventPatterns events;

  /** Gives the words that patterns stand for. */
  @FunctionalInterface
  public interface PatternWords {
    /** As many at most, {@code null} if that is not known yet. */
    @Nullable List<String> of(WrittenPattern pattern, int most) throws IOException;
  }

  NearQueries(
      PatternWords patterns,
      Analyzer analyzer,
      TextQueries text,
      TagTerms tags,
      EventPatterns events) {
    this.patterns = patterns;
    this.analyzer = analyzer;
    this.text = text;
    this.tags = tags;
    this.events = events;
  }

  /** Both items within so many words, in the headline or in the body. */
  @Nullable Query near(NearQueryNode node) {
    return text.inFields(
        textField(node),
        field -> {
          IntervalsSource source = source(field, node, node.position());
          return source == null ? null : new IntervalQuery(field, source);
        });
  }

  /** A phrase with places for entities or events: {@code "captured <person>"}. */
  @Nullable Query phrase(String field, String phrase, int slop, int position) {
    return text.inFields(
        field,
        each -> {
          IntervalsSource source = slotted(each, phrase, slop, position);
          return source == null ? null : new IntervalQuery(each, source);
        });
  }

  static boolean hasSlot(String phrase) {
    int open = phrase.indexOf('<');
    return open >= 0 && phrase.indexOf('>', open) > open;
  }

  // "title:a NEAR b" looks in the headline alone.
  private String textField(NearQueryNode node) {
    Set<String> fields = new TreeSet<>();
    collectFields(node, fields);
    if (fields.size() > 1) {
      throw new QuerySyntaxException(
          node.position(), "what is near stands in one text, title: or body:");
    }
    return fields.isEmpty() ? Fields.DEFAULT : fields.iterator().next();
  }

  private static void collectFields(QueryNode node, Set<String> fields) {
    String field =
        switch (node) {
          case PatternQueryNode pattern -> pattern.field();
          case FieldQueryNode leaf -> leaf.getFieldAsString();
          default -> Fields.DEFAULT;
        };
    if (!field.equals(Fields.DEFAULT) && Fields.isText(field)) {
      fields.add(field);
    }
    for (QueryNode child : node.isLeaf() ? List.<QueryNode>of() : node.getChildren()) {
      collectFields(child, fields);
    }
  }

  private @Nullable IntervalsSource source(String field, QueryNode node, int position) {
    return switch (node) {
      case GroupQueryNode group -> source(field, group.getChild(), position);
      case NearQueryNode near -> both(field, near);
      case EventQueryNode event -> events.dated(event).source();
      case OrQueryNode or -> any(sources(field, or.getChildren(), position));
      case SlopQueryNode slop when slop.getChild() instanceof QuotedFieldQueryNode quoted ->
          slotted(field, quoted.getTextAsString(), slop.getValue(), quoted.getBegin());
      case WildcardQueryNode wildcard when isText(wildcard) ->
          pattern(field, WrittenPattern.wildcard(wildcard.getTextAsString()));
      case PatternQueryNode pattern when Fields.isText(pattern.field()) ->
          pattern(field, WrittenPattern.regex(pattern));
      case FuzzyQueryNode fuzzy when isText(fuzzy) ->
          pattern(
              field, WrittenPattern.fuzzy(fuzzy.getTextAsString(), (int) fuzzy.getSimilarity()));
      case FieldQueryNode leaf when tags.isTagField(leaf.getFieldAsString()) ->
          any(terms(tags.of(leaf)));
      case QuotedFieldQueryNode quoted when isText(quoted) ->
          slotted(field, quoted.getTextAsString(), 0, quoted.getBegin());
      case FieldQueryNode word when word.getClass() == FieldQueryNode.class && isText(word) ->
          word(field, word);
      default ->
          throw new QuerySyntaxException(
              position,
              "NEAR stands between words, \"phrases\", patterns, names, events, or groups of these"
                  + " with OR");
    };
  }

  private static boolean isText(FieldQueryNode node) {
    return Fields.isText(node.getFieldAsString());
  }

  private @Nullable IntervalsSource both(String field, NearQueryNode near) {
    List<IntervalsSource> parts = sources(field, near.getChildren(), near.position());
    if (parts.size() < 2) {
      return any(parts);
    }
    IntervalsSource[] two = bounded(parts);
    IntervalsSource both = near.ordered() ? Intervals.ordered(two) : Intervals.unordered(two);
    return near.inSentence()
        ? new SentenceIntervalsSource(both)
        : Intervals.maxgaps(near.words(), both);
  }

  private static IntervalsSource[] bounded(List<IntervalsSource> parts) {
    return parts.stream().map(BoundedMarksSource::new).toArray(IntervalsSource[]::new);
  }

  // Between other words stems stand for the words of a pattern.
  private IntervalsSource pattern(String field, WrittenPattern pattern) {
    try {
      List<String> words = patterns.of(pattern, MOST_WORDS);
      if (words == null) {
        return ANY_WORD;
      }
      List<IntervalsSource> stems = new ArrayList<>();
      for (String word : words) {
        IntervalsSource stem = words(field, word, 0);
        if (stem != null && !stems.contains(stem)) {
          stems.add(stem);
        }
      }
      IntervalsSource any = any(stems);
      return any == null ? Intervals.noIntervals("no word is like " + pattern) : any;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<IntervalsSource> sources(String field, List<QueryNode> nodes, int position) {
    List<IntervalsSource> sources = new ArrayList<>();
    for (QueryNode node : nodes) {
      IntervalsSource source = source(field, node, position);
      if (source != null) {
        sources.add(source);
      }
    }
    return sources;
  }

  private static @Nullable IntervalsSource any(List<IntervalsSource> sources) {
    if (sources.isEmpty()) {
      return null;
    }
    // Lucene would multiply the choices out, which only those of several words need.
    boolean multiplied = !sources.stream().allMatch(NearQueries::isOneWord);
    return sources.size() == 1
        ? sources.getFirst()
        : Intervals.or(multiplied, sources.toArray(IntervalsSource[]::new));
  }

  private static boolean isOneWord(IntervalsSource source) {
    return source.pullUpDisjunctions().stream().allMatch(each -> each.minExtent() == 1);
  }

  private static List<IntervalsSource> terms(List<String> terms) {
    return terms.stream().<IntervalsSource>map(t -> Intervals.term(new BytesRef(t))).toList();
  }

  // A plain word that is a name stands for the entity too, as elsewhere.
  private @Nullable IntervalsSource word(String field, FieldQueryNode node) {
    List<IntervalsSource> either = new ArrayList<>();
    IntervalsSource literal = words(field, node.getTextAsString(), 0);
    if (literal != null) {
      either.add(literal);
    }
    either.addAll(terms(tags.ofPlain(node.getTextAsString())));
    return any(either);
  }

  private @Nullable IntervalsSource slotted(String field, String text, int slop, int position) {
    List<IntervalsSource> parts = new ArrayList<>();
    int slots = 0;
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('<', at);
      int close = open < 0 ? -1 : text.indexOf('>', open);
      String before = text.substring(at, close < 0 ? text.length() : open);
      IntervalsSource literal = words(field, before, slop);
      if (literal != null) {
        parts.add(literal);
      }
      if (close < 0) {
        break;
      }
      parts.add(requireSlot(text.substring(open + 1, close), position + 1 + open));
      slots += close + 1 < text.length() ? 1 : 0;
      at = close + 1;
    }
    if (parts.size() < 2) {
      return any(parts);
    }
    IntervalsSource ordered = Intervals.ordered(bounded(parts));
    return Intervals.maxgaps(slop + slots * NAME_WORDS, ordered);
  }

  private IntervalsSource requireSlot(String slot, int position) {
    IntervalsSource source = any(terms(tags.ofSlot(slot, position)));
    return source == null ? Intervals.noIntervals("nobody is called " + slot) : source;
  }

  private @Nullable IntervalsSource words(String field, String text, int slop) {
    if (text.isBlank()) {
      return null;
    }
    try {
      Analyzer words = NumberForms.mayBeIn(text) ? new NumberForms(analyzer) : analyzer;
      IntervalsSource source = Intervals.analyzedText(text, words, field, slop, true);
      // Stop words only: what matches nothing is no word long.
      return source.minExtent() == 0 ? null : source;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

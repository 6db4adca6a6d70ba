package org.dateline.search.translate;

import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.EventDays;
import org.dateline.index.schema.Schema;
import org.dateline.search.event.AskedDays;
import org.dateline.search.query.DateRange;
import org.dateline.search.query.EventConditions;
import org.dateline.search.query.Fields;
import org.dateline.search.query.Moment;
import org.dateline.search.result.QuerySyntaxException;

/**
 * Queries over source, section, language, author, subject, date and id: whole values, not words.
 */
final class MetadataQueries {
  private static final String OPEN = "*";

  private final Moment now;
  private final boolean ownZone;
  private final EventPatterns events;

  /**
   * @param now the present moment, in the zone of dates that name none
   * @param ownZone whether that is the zone of the index, by which it keeps days
   */
  MetadataQueries(Moment now, boolean ownZone, EventPatterns events) {
    this.now = now;
    this.ownZone = ownZone;
    this.events = events;
  }

  boolean isMetadata(String field) {
    return switch (field) {
      case Fields.DATE, Fields.AFTER, Fields.BEFORE, Fields.SINCE, Fields.UNTIL, Fields.ID -> true;
      case EventConditions.HAPPENED -> true;
      default -> isKeyword(field);
    };
  }

  /** The articles of one value, whatever its case; they all score alike. */
  Query value(FieldQueryNode leaf) {
    String text = leaf.getTextAsString();
    if (text.equals(OPEN) && !(leaf instanceof QuotedFieldQueryNode)) {
      return any(leaf);
    }
    return switch (leaf.getFieldAsString()) {
      case Fields.ID -> new ConstantScoreQuery(new TermQuery(new Term(Schema.ID, text)));
      case Fields.DATE -> date(text, leaf.getBegin());
      case EventConditions.HAPPENED -> happened(text, text, leaf.getBegin());
      case Fields.AFTER -> published(range(text, leaf).end(), Long.MAX_VALUE);
      case Fields.SINCE -> published(range(text, leaf).start(), Long.MAX_VALUE);
      case Fields.BEFORE -> published(Long.MIN_VALUE, range(text, leaf).start() - 1);
      case Fields.UNTIL -> published(Long.MIN_VALUE, range(text, leaf).end() - 1);
      default -> keyword(leaf, text);
    };
  }

  // The articles that have any value.
  private static Query any(FieldQueryNode leaf) {
    return switch (leaf.getFieldAsString()) {
      case Fields.ID -> MatchAllDocsQuery.INSTANCE;
      case EventConditions.HAPPENED -> anyValue(Dimension.HAPPENED);
      case Fields.DATE, Fields.AFTER, Fields.BEFORE, Fields.SINCE, Fields.UNTIL ->
          published(Long.MIN_VALUE, Long.MAX_VALUE);
      default -> anyValue(Dimension.of(leaf.getFieldAsString()));
    };
  }

  private static Query anyValue(Dimension dimension) {
    return new WildcardQuery(new Term(Schema.valueField(dimension), OPEN));
  }

  /** Whether a field has values of its own, which are words but for dates. */
  boolean isKeyword(String field) {
    return switch (field) {
      case "source", "section", "language", "author", "subject" -> true;
      default -> false;
    };
  }

  private static Query keyword(FieldQueryNode leaf, String text) {
    String field = Schema.valueField(Dimension.of(leaf.getFieldAsString()));
    Term term = new Term(field, Schema.valueTerm(text));
    return switch (leaf) {
      case WildcardQueryNode wildcard -> new WildcardQuery(term);
      case FuzzyQueryNode fuzzy -> new FuzzyQuery(term, (int) fuzzy.getSimilarity());
      case QuotedFieldQueryNode exact -> new ConstantScoreQuery(new TermQuery(term));
      default -> new ConstantScoreQuery(new TermQuery(term));
    };
  }

  /** The articles of a year, month, day or finer. */
  Query date(String text, int position) {
    if (ownZone && text.matches("\\d{4}(-\\d\\d){0,2}")) {
      range(text, position);
      return new ConstantScoreQuery(
          new TermQuery(new Term(Schema.valueField(Dimension.DATE), text)));
    }
    DateRange range = range(text, position);
    return published(range.start(), range.end() - 1);
  }

  /** Published at or after the start of a date. */
  Query since(String date) {
    return published(DateRange.parse(date, now).start(), Long.MAX_VALUE);
  }

  /** Published before the end of a date. */
  Query until(String date) {
    return published(Long.MIN_VALUE, DateRange.parse(date, now).end() - 1);
  }

  /** The articles of the values between two, by the letters. */
  Query values(TermRangeQueryNode node) {
    String field = node.getLowerBound().getFieldAsString();
    String from = node.getLowerBound().getTextAsString();
    String to = node.getUpperBound().getTextAsString();
    return TermRangeQuery.newStringRange(
        Schema.valueField(Dimension.of(field)),
        from.equals(OPEN) ? null : Schema.valueTerm(from),
        to.equals(OPEN) ? null : Schema.valueTerm(to),
        node.isLowerInclusive(),
        node.isUpperInclusive());
  }

  Query dates(TermRangeQueryNode node) {
    FieldQueryNode lower = node.getLowerBound();
    String from = lower.getTextAsString();
    String to = node.getUpperBound().getTextAsString();
    long start = Long.MIN_VALUE;
    long end = Long.MAX_VALUE;
    if (!from.equals(OPEN)) {
      DateRange range = range(from, lower);
      start = node.isLowerInclusive() ? range.start() : range.end();
    }
    if (!to.equals(OPEN)) {
      DateRange range = range(to, lower);
      end = (node.isUpperInclusive() ? range.end() : range.start()) - 1;
    }
    if (start > end) {
      throw new QuerySyntaxException(lower.getBegin(), "this range ends before it begins");
    }
    return published(start, end);
  }

  /** The articles that assert something that happened between two days. */
  Query happened(TermRangeQueryNode node) {
    FieldQueryNode lower = node.getLowerBound();
    if (!node.isLowerInclusive() || !node.isUpperInclusive()) {
      throw new QuerySyntaxException(
          lower.getBegin(), "happened: takes both ends, as in [2024-12-26 TO 2024-12-31]");
    }
    return happened(
        lower.getTextAsString(), node.getUpperBound().getTextAsString(), lower.getBegin());
  }

  private Query happened(String first, String last, int position) {
    try {
      AskedDays asked = events.days(first, last);
      events.keep(asked);
      Query dated = EventDays.within(asked.days().from(), asked.days().to());
      return new ConstantScoreQuery(asked.found(dated, undated()));
    } catch (IllegalArgumentException e) {
      throw new QuerySyntaxException(position, String.valueOf(e.getMessage()));
    }
  }

  // The articles with an event that has no day.
  private static Query undated() {
    BooleanQuery.Builder undated = new BooleanQuery.Builder();
    for (String field : Fields.TEXTS) {
      undated.add(new TermQuery(new Term(field, Schema.noDayTerm(""))), Occur.SHOULD);
    }
    return undated.build();
  }

  static Query published(long first, long last) {
    return new ConstantScoreQuery(LongField.newRangeQuery(Schema.PUBLISHED, first, last));
  }

  private DateRange range(String text, FieldQueryNode leaf) {
    return range(text, leaf.getBegin());
  }

  private DateRange range(String text, int position) {
    try {
      return DateRange.parse(text, now);
    } catch (IllegalArgumentException e) {
      throw new QuerySyntaxException(position, String.valueOf(e.getMessage()));
    }
  }
}

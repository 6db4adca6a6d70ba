package org.dateline.search.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BoostQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import org.dateline.search.query.QueryToken.Kind;

/** Writes a syntax tree in the language that {@link QuerySyntax} reads. */
final class QueryPrinter {
  private QueryPrinter() {}

  static String print(QueryNode node) {
    return switch (node) {
      case GroupQueryNode group -> "(" + print(group.getChild()) + ")";
      case AndQueryNode and -> join(and.getChildren(), " AND ");
      case AnyQueryNode any -> join(any.getChildren(), " ");
      case OrQueryNode or -> join(or.getChildren(), " OR ");
      case ModifierQueryNode modified -> sign(modified) + print(modified.getChild());
      case BoostQueryNode boost -> print(boost.getChild()) + "^" + number(boost.getValue());
      case NearQueryNode near -> join(near.getChildren(), " " + near.operator() + " ");
      case AreaQueryNode area -> area(area);
      case EventQueryNode event -> event(event);
      case SlopQueryNode slop -> print(slop.getChild()) + "~" + slop.getValue();
      case TermRangeQueryNode range -> range(range);
      case PatternQueryNode pattern -> field(pattern.field()) + "/" + pattern.pattern() + "/";
      case FieldQueryNode leaf -> field(leaf.getFieldAsString()) + value(leaf);
      default -> throw new IllegalArgumentException("cannot write " + node);
    };
  }

  private static String join(List<QueryNode> nodes, String between) {
    return nodes.stream().map(QueryPrinter::print).collect(Collectors.joining(between));
  }

  private static String sign(ModifierQueryNode node) {
    return node.getModifier() == ModifierQueryNode.Modifier.MOD_NOT ? "NOT " : "+";
  }

  private static String number(float value) {
    BigDecimal shortest = new BigDecimal(Float.toString(value)).setScale(4, RoundingMode.HALF_UP);
    return shortest.stripTrailingZeros().toPlainString();
  }

  private static String field(String name) {
    return name.equals(Fields.DEFAULT) ? "" : name + ":";
  }

  private static String value(FieldQueryNode leaf) {
    String text = leaf.getTextAsString();
    if (text.startsWith("~") && leaf.getFieldAsString().equals(EventConditions.HAPPENED)) {
      String days = text.substring(1);
      return "~" + (leaf instanceof QuotedFieldQueryNode ? quoted(days) : QueryEscapes.word(days));
    }
    return switch (leaf) {
      case ExactQueryNode exact -> "=" + quoted(text);
      case QuotedFieldQueryNode phrase -> quoted(text);
      case FuzzyQueryNode fuzzy -> QueryEscapes.word(text) + "~" + (int) fuzzy.getSimilarity();
      case WildcardQueryNode pattern -> text;
      default -> text.equals("*") ? text : QueryEscapes.word(text);
    };
  }

  private static String quoted(String text) {
    return "\"" + QueryEscapes.phrase(text) + "\"";
  }

  private static String range(TermRangeQueryNode range) {
    return field(range.getLowerBound().getFieldAsString())
        + (range.isLowerInclusive() ? "[" : "{")
        + QueryEscapes.bound(range.getLowerBound().getTextAsString())
        + " TO "
        + QueryEscapes.bound(range.getUpperBound().getTextAsString())
        + (range.isUpperInclusive() ? "]" : "}");
  }

  private static String area(AreaQueryNode area) {
    QueryToken distance = area.distance();
    String tail = distance == null || distance.kind() == Kind.SIGN ? "" : distance.text();
    return area.field() + ":" + token(area.value()) + (distance == null ? "" : "~" + tail);
  }

  private static String event(EventQueryNode event) {
    return event.conditions().stream()
        .map(condition -> condition.name().text() + ":" + token(condition.value()))
        .collect(Collectors.joining(" ", "event:" + token(event.type()) + "(", ")"));
  }

  // As it was read, but for the kind of its quotes.
  private static String token(QueryToken token) {
    return token.kind() == Kind.PHRASE ? "\"" + token.text() + "\"" : token.text();
  }
}

package org.dateline.search;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;

/**
 * Two items within so many words of each other. Lucene's own proximity node would give both the
 * same field.
 */
final class NearQueryNode extends QueryNodeImpl {
  private final int words;
  private final int position;

  NearQueryNode(QueryNode left, QueryNode right, int words, int position) {
    this.words = words;
    this.position = position;
    setLeaf(false);
    allocate();
    add(List.of(left, right));
  }

  int words() {
    return words;
  }

  /** Where the operator stands in the query. */
  int position() {
    return position;
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return getChildren().stream()
        .map(child -> child.toQueryString(escaper))
        .collect(Collectors.joining(" NEAR/" + words + " "));
  }
}

package org.dateline.search.query;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;
import org.dateline.Internal;

/** Items side by side of which any may match, those first that match most. */
@Internal
public final class AnyQueryNode extends QueryNodeImpl {
  AnyQueryNode(List<QueryNode> items) {
    setLeaf(false);
    allocate();
    set(items);
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return getChildren().stream()
        .map(child -> child.toQueryString(escaper))
        .collect(Collectors.joining(" "));
  }
}

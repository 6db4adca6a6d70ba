package org.dateline.search.query;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/** {@code near:place~distance} or {@code within:box}, as written. */
@Internal
public final class AreaQueryNode extends QueryNodeImpl {
  private final String field;
  private final QueryToken value;
  private final @Nullable QueryToken distance;

  AreaQueryNode(String field, QueryToken value, @Nullable QueryToken distance) {
    this.field = field;
    this.value = value;
    this.distance = distance;
    setLeaf(true);
  }

  public String field() {
    return field;
  }

  /** The place, point or box. */
  public QueryToken value() {
    return value;
  }

  /** What follows the tilde. */
  public @Nullable QueryToken distance() {
    return distance;
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return field + ":\"" + value.text() + "\"" + (distance == null ? "" : "~" + distance.text());
  }
}

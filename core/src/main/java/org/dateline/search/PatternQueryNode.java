package org.dateline.search;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;

/** A regular expression between slashes. Lucene's own node does not know where it stands. */
final class PatternQueryNode extends QueryNodeImpl {
  private final String field;
  private final String pattern;
  private final int position;

  PatternQueryNode(String field, String pattern, int position) {
    this.field = field;
    this.pattern = pattern;
    this.position = position;
    setLeaf(true);
  }

  String field() {
    return field;
  }

  /** What stands between the slashes, as written. */
  String pattern() {
    return pattern;
  }

  /** Where the first slash stands. */
  int position() {
    return position;
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return field + ":/" + pattern + "/";
  }
}

package org.dateline.search;

import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;

/** {@code =captured} or {@code ="captured soldiers"}: words as they are written. */
final class ExactQueryNode extends FieldQueryNode {
  ExactQueryNode(String field, String text, int begin, int end) {
    super(field, text, begin, end);
  }

  @Override
  public ExactQueryNode cloneTree() throws CloneNotSupportedException {
    return (ExactQueryNode) super.cloneTree();
  }
}

package org.dateline.search.query;

import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.dateline.Internal;

/** {@code =captured} or {@code ="captured soldiers"}: words as they are written. */
@Internal
public final class ExactQueryNode extends FieldQueryNode {
  ExactQueryNode(String field, String text, int begin, int end) {
    super(field, text, begin, end);
  }

  @Override
  public ExactQueryNode cloneTree() throws CloneNotSupportedException {
    return (ExactQueryNode) super.cloneTree();
  }
}

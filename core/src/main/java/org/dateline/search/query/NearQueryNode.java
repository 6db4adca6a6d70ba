package org.dateline.search.query;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;
import org.dateline.Internal;

/**
 * Two items near each other. Lucene's own proximity node would give both the same field, and knows
 * no sentences.
 */
@Internal
public final class NearQueryNode extends QueryNodeImpl {
  private static final String SENTENCE = "S";

  private final boolean ordered;
  private final int words;
  private final int position;

  private NearQueryNode(QueryNode left, QueryNode right, boolean ordered, int words, int position) {
    this.ordered = ordered;
    this.words = words;
    this.position = position;
    setLeaf(false);
    allocate();
    add(List.of(left, right));
  }

  /**
   * What an operator says of two items.
   *
   * @param usual the distance of an operator that names none
   */
  static NearQueryNode of(QueryToken operator, QueryNode left, QueryNode right, int usual) {
    String text = operator.text();
    boolean ordered = text.startsWith("BEFORE") || text.startsWith("PRE");
    int slash = text.indexOf('/');
    String distance = slash < 0 ? String.valueOf(usual) : text.substring(slash + 1);
    int words = distance.equals(SENTENCE) ? -1 : Integer.parseInt(distance);
    return new NearQueryNode(left, right, ordered, words, operator.start());
  }

  /** Whether the first item must stand before the second. */
  public boolean ordered() {
    return ordered;
  }

  /** Whether both must stand in one sentence, however many words apart. */
  public boolean inSentence() {
    return words < 0;
  }

  /** How many words may stand between them. */
  public int words() {
    return words;
  }

  /** Where the operator stands in the query. */
  public int position() {
    return position;
  }

  /** The operator as it is written. */
  String operator() {
    return (ordered ? "BEFORE/" : "NEAR/") + (inSentence() ? SENTENCE : words);
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return getChildren().stream()
        .map(child -> child.toQueryString(escaper))
        .collect(Collectors.joining(" " + operator() + " "));
  }
}

package org.dateline.search.translate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.dateline.article.EntityType;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.Schema;
import org.dateline.search.query.DateRange;
import org.dateline.search.query.Fields;

/** Values of several words that somebody left without quotes: {@code person:Joe Biden}. */
final class OpenValues {
  private static final int LONGEST = 4;

  private final QueryEnvironment basis;
  private final Consumer<String> notes;

  OpenValues(QueryEnvironment basis, Consumer<String> notes) {
    this.basis = basis;
    this.notes = notes;
  }

  /** A value with the words behind it that belong to it. */
  record Value(FieldQueryNode node, int nodes) {}

  /**
   * The value that a node begins with plain words behind it, the node itself if it has none.
   *
   * @param plain how many plain words stand behind it
   */
  Value at(List<QueryNode> nodes, int at, int plain) {
    FieldQueryNode first = (FieldQueryNode) nodes.get(at);
    String field = first.getFieldAsString();
    for (int more = Math.min(LONGEST, plain); more > 0; more--) {
      StringBuilder text = new StringBuilder(first.getTextAsString());
      for (int i = 1; i <= more; i++) {
        text.append(' ').append(((FieldQueryNode) nodes.get(at + i)).getTextAsString());
      }
      if (isValue(field, text.toString())) {
        notes.accept(
            field + ":" + text + " is read as " + field + ":\"" + text + "\"; put it in quotes");
        int end = ((FieldQueryNode) nodes.get(at + more)).getEnd();
        return new Value(new FieldQueryNode(field, text, first.getBegin(), end), more + 1);
      }
    }
    return new Value(first, 1);
  }

  /** Whether a node may begin one. */
  static boolean mayBegin(QueryNode node) {
    return node.getClass() == FieldQueryNode.class
        && node instanceof FieldQueryNode leaf
        && !Fields.isText(leaf.getFieldAsString())
        && !leaf.getTextAsString().equals("*");
  }

  private boolean isValue(String field, String text) {
    try {
      return switch (field) {
        case Fields.ENTITY -> basis.names().isSeen(text, EnumSet.allOf(EntityType.class));
        case Fields.DATE, Fields.SINCE, Fields.UNTIL, Fields.AFTER, Fields.BEFORE ->
            DateRange.isTyped(text);
        case "source", "section", "author", "subject" -> isStated(Dimension.of(field), text);
        case "person", "organisation", "place", "group", "other" ->
            basis.names().isSeen(text, Set.of(EntityType.of(field)));
        default -> false;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isStated(Dimension dimension, String text) throws IOException {
    return basis.terms().articles(new Term(Schema.valueField(dimension), Schema.valueTerm(text)))
        > 0;
  }
}

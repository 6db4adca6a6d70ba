package org.dateline.search.query;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;
import org.dateline.Internal;

/** {@code event:capture(target:soldiers happened:2024-12)}, as written. */
@Internal
public final class EventQueryNode extends QueryNodeImpl {
  private final QueryToken type;
  private final List<Condition> conditions;

  /** One condition: what it asks of, and for what. */
  public record Condition(QueryToken name, QueryToken value) {}

  EventQueryNode(QueryToken type, List<Condition> conditions) {
    this.type = type;
    this.conditions = List.copyOf(conditions);
    setLeaf(true);
  }

  public QueryToken type() {
    return type;
  }

  public List<Condition> conditions() {
    return conditions;
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return conditions.stream()
        .map(c -> c.name().text() + ":" + quoted(c.value()))
        .collect(Collectors.joining(" ", "event:" + quoted(type) + "(", ")"));
  }

  private static String quoted(QueryToken token) {
    return switch (token.kind()) {
      case PHRASE -> "\"" + token.text() + "\"";
      default -> token.text();
    };
  }
}

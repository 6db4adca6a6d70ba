package org.dateline.search.query;

import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;
import org.dateline.Internal;
import org.dateline.search.result.QuerySyntaxException;

/** A regular expression between slashes. Lucene's own node does not know where it stands. */
@Internal
public final class PatternQueryNode extends QueryNodeImpl {
  /** How many characters a pattern has at most. */
  static final int LONGEST = 200;

  private static final Pattern REPETITION = Pattern.compile("\\{");
  private static final Pattern HUGE = Pattern.compile("\\{[^}]*\\d{3}");

  private final String field;
  private final String pattern;
  private final int position;

  private PatternQueryNode(String field, String pattern, int position) {
    this.field = field;
    this.pattern = pattern;
    this.position = position;
    setLeaf(true);
  }

  // Counted repetitions multiply: Lucene would build the automaton before it could refuse it.
  static PatternQueryNode of(String field, QueryToken token) {
    String pattern = token.text();
    boolean costly = REPETITION.matcher(pattern).results().count() > 2;
    if (costly || HUGE.matcher(pattern).find() || pattern.length() > LONGEST) {
      throw new QuerySyntaxException(
          token.start(),
          "a pattern has at most "
              + LONGEST
              + " characters and two repetitions {n,m}, none above 99");
    }
    return new PatternQueryNode(field, pattern, token.start());
  }

  public String field() {
    return field;
  }

  /** What stands between the slashes, as written. */
  public String pattern() {
    return pattern;
  }

  /** Where the first slash stands. */
  public int position() {
    return position;
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return field + ":/" + pattern + "/";
  }
}

package org.dateline.search.query;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.dateline.Internal;
import org.dateline.search.request.Match;
import org.dateline.search.result.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A query as it was understood. Immutable.
 *
 * <p>The grammar, of which {@code docs/guide.md} gives examples:
 *
 * <pre>
 * query   = and { ("OR" | "||") and }
 * and     = not { ["AND" | "&amp;&amp;"] not }        items side by side: all, or any, see {@link Match}
 * not     = [ "NOT" | "-" | "!" | "+" ] near
 * near    = item { near-op item }
 * near-op = "NEAR" [ "/" ( words | "S" ) ]    within 10 words, so many words, one sentence
 *         | "BEFORE" "/" ( words | "S" )      the same in this order; W/5 and PRE/5 are read too
 * item    = [ field ":" ] ( "(" query ")" | exact | phrase | word | regex | range | event | area )
 *           [ "^" boost ]
 * exact   = "=" ( word | phrase )             as written, not as its stem; no wildcards
 * phrase  = '"' words, &lt;person&gt;, &lt;event:capture&gt; '"' [ "~" slop ]
 * word    = letters, * and ?, [ "~" edits ]
 * regex   = "/" pattern "/"
 * range   = ("[" | "{") from "TO" to ("]" | "}")   * for an open end; [ ] with the end, { } without
 *
 * after event: only; its conditions are side by side and must all hold; no space before the bracket
 * event   = ( word | phrase ) "(" { condition ":" ( word | phrase | range | days ) } ")"
 *
 * before the days of happened: (when:) only, of events too; what has no day counts by publication
 * days    = [ "~" ] ( word | phrase | range )
 *
 * after near: and within: only
 * area    = ( word | phrase ) [ "~" distance ]     near:51.7,36.2~100km, within:50.0,34.0,53.0,38.0
 * </pre>
 */
@Internal
public final class ParsedQuery {
  private final QueryNode root;
  private final Match match;
  private final List<String> notes;
  // Written when first asked for; whichever thread does it writes the same.
  private @Nullable String text;

  private ParsedQuery(QueryNode root, Match match, Collection<String> notes) {
    this.root = root;
    this.notes = List.copyOf(notes);
    this.match = match;
  }

  /**
   * Reads a query.
   *
   * @param match whether items side by side must all match
   * @throws QuerySyntaxException with the place, if it cannot be read
   */
  public static ParsedQuery parse(String query, Match match) {
    QuerySyntax syntax = new QuerySyntax(match);
    return new ParsedQuery(syntax.parse(query, Fields.DEFAULT), match, syntax.notes());
  }

  /**
   * Reads whatever somebody typed; never fails. What cannot be read as the language is read as
   * words.
   */
  public static ParsedQuery lenient(String query, Match match) {
    return LenientParser.read(query, text -> parse(text, match));
  }

  public QueryNode root() {
    return root;
  }

  /** Whether items side by side must all match. */
  public Match match() {
    return match;
  }

  /** What must all hold, each written so that {@link #parse} reads it; none for all articles. */
  public List<String> conditions() {
    if (root instanceof AndQueryNode and) {
      return and.getChildren().stream().map(QueryPrinter::print).toList();
    }
    String all = toString();
    return all.equals("*") ? List.of() : List.of(all);
  }

  /** What is told of how it was read, in plain words. */
  public List<String> notes() {
    return notes;
  }

  /** The query, written so that {@link #parse} reads the same again. */
  @Override
  public String toString() {
    String known = text;
    if (known == null) {
      known = QueryPrinter.print(root);
      text = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ParsedQuery that
        && match == that.match
        && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}

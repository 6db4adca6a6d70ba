package org.dateline.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BoostQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.parser.SyntaxParser;
import org.apache.lucene.queryparser.flexible.standard.nodes.PrefixWildcardQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import org.dateline.index.schema.Dimension;
import org.dateline.search.query.QueryToken.Kind;
import org.dateline.search.request.Match;
import org.dateline.search.result.QuerySyntaxException;

/**
 * The grammar of {@link ParsedQuery}, as a {@link SyntaxParser} of Lucene's flexible query parser:
 * it makes that parser's own tree of nodes, and errors that point.
 */
final class QuerySyntax implements SyntaxParser {
  private static final int NEAR_WORDS = 10;
  private static final int DEEPEST = 50;
  private static final int MOST_ITEMS = 250;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Match match;
  private final Set<String> notes = new LinkedHashSet<>();

  /** Reads queries in which items side by side must all match, or any of them. */
  QuerySyntax(Match match) {
    this.match = match;
  }

  /** What is told of how queries were read. */
  Set<String> notes() {
    return notes;
  }

  @Override
  public QueryNode parse(CharSequence query, CharSequence field) {
    String text = query.toString();
    try {
      return new Run(text, match, notes::add).parse(field.toString());
    } catch (QuerySyntaxException e) {
      throw e.in(text);
    }
  }

  /** Reads one query. */
  private static final class Run {
    private final List<QueryToken> tokens;
    private final Match match;
    private int at;
    private int depth;
    private int items;

    Run(String query, Match match, Consumer<String> notes) {
      this.match = match;
      this.tokens = QueryLexer.tokens(query, notes);
    }

    QueryNode parse(String field) {
      if (peek().kind() == Kind.END) {
        return new FieldQueryNode(field, "*", 0, 0);
      }
      QueryNode node = or(field);
      if (peek().kind() != Kind.END) {
        throw unexpected(peek());
      }
      return node;
    }

    private static QuerySyntaxException unexpected(QueryToken token) {
      boolean behind = "~^".contains(token.text());
      return error(
          token,
          behind
              ? token.text()
                  + " stands right behind a word or phrase, once, as in kursk^2 or kursk~1"
              : "a closing parenthesis that none opened");
    }

    private QueryToken peek() {
      return tokens.get(at);
    }

    private boolean take(Kind kind, String... texts) {
      for (String text : texts) {
        if (peek().is(kind, text)) {
          at++;
          return true;
        }
      }
      return false;
    }

    private QueryNode or(String field) {
      if (++depth > DEEPEST) {
        throw error(peek(), "more than " + DEEPEST + " parentheses within each other");
      }
      List<QueryNode> clauses = new ArrayList<>();
      do {
        clauses.add(and(field));
      } while (take(Kind.OPERATOR, "OR", "||"));
      depth--;
      return clauses.size() == 1 ? clauses.getFirst() : new OrQueryNode(clauses);
    }

    private QueryNode and(String field) {
      List<QueryNode> items = new ArrayList<>();
      List<QueryNode> joined = new ArrayList<>();
      joined.add(not(field));
      boolean and;
      while ((and = take(Kind.OPERATOR, "AND", "&&")) || startsItem()) {
        if (!and && match != Match.ALL) {
          items.add(all(joined));
          joined = new ArrayList<>();
        }
        joined.add(not(field));
      }
      items.add(all(joined));
      return items.size() == 1 ? items.getFirst() : new AnyQueryNode(items);
    }

    private static QueryNode all(List<QueryNode> items) {
      return items.size() == 1 ? items.getFirst() : new AndQueryNode(items);
    }

    private boolean startsItem() {
      QueryToken next = peek();
      return switch (next.kind()) {
        case WORD, PHRASE, REGEX, FIELD, RANGE -> true;
        case OPERATOR -> next.text().equals("NOT");
        case SIGN -> "(+-!=".contains(next.text());
        case END -> false;
      };
    }

    private QueryNode not(String field) {
      if (take(Kind.OPERATOR, "NOT") || take(Kind.SIGN, "-", "!")) {
        return new ModifierQueryNode(near(field), ModifierQueryNode.Modifier.MOD_NOT);
      }
      boolean required = take(Kind.SIGN, "+") && match != Match.ALL;
      return required
          ? new ModifierQueryNode(near(field), ModifierQueryNode.Modifier.MOD_REQ)
          : near(field);
    }

    private QueryNode near(String field) {
      QueryNode left = item(field);
      while (peek().kind() == Kind.OPERATOR && isProximity(peek().text())) {
        QueryToken operator = tokens.get(at++);
        left = NearQueryNode.of(operator, left, item(field), NEAR_WORDS);
      }
      return left;
    }

    private static boolean isProximity(String operator) {
      return operator.equals("NEAR") || operator.indexOf('/') > 0;
    }

    private QueryNode item(String outer) {
      count(1, peek());
      String field = outer;
      if (peek().kind() == Kind.FIELD) {
        field = Fields.known(tokens.get(at++));
      }
      return boosted(unboosted(field));
    }

    private void count(int more, QueryToken token) {
      items += more;
      if (items > MOST_ITEMS) {
        throw error(token, "more than " + MOST_ITEMS + " words, phrases or values in one query");
      }
    }

    private static int words(QueryToken token) {
      return SPACE.split(token.text()).length;
    }

    private QueryNode unboosted(String field) {
      QueryToken token = tokens.get(at++);
      if (token.is(Kind.SIGN, "=")) {
        return exact(field, token);
      }
      if (Fields.isArea(field) && token.kind() != Kind.SIGN) {
        return area(field, token);
      }
      if (field.equals(Dimension.EVENT.key()) && isValue(token) && adjacent("(")) {
        return event(token);
      }
      return switch (token.kind()) {
        case WORD -> word(field, token);
        case PHRASE -> phrase(field, token);
        case REGEX -> PatternQueryNode.of(field, token);
        case RANGE -> range(field, token);
        case SIGN -> group(field, token);
        case FIELD -> throw error(token, "expected a value after the colon, not another field");
        case OPERATOR, END -> throw missing(token);
      };
    }

    private QueryNode exact(String field, QueryToken sign) {
      QueryToken value = tokens.get(at++);
      if (!isValue(value) || value.start() != sign.end()) {
        throw error(sign, "expected a word or a \"phrase\" right after =");
      }
      if (!Fields.isText(field)) {
        throw error(sign, "= stands before words; " + field + ": takes whole values anyway");
      }
      count(words(value) - 1, value);
      return new ExactQueryNode(
          field, QueryEscapes.remove(value.text()), sign.start(), value.end());
    }

    private static boolean isValue(QueryToken token) {
      return token.kind() == Kind.WORD || token.kind() == Kind.PHRASE;
    }

    private QueryNode event(QueryToken type) {
      QueryToken open = tokens.get(at - 1);
      List<EventQueryNode.Condition> conditions = new ArrayList<>();
      while (!take(Kind.SIGN, ")")) {
        QueryToken name = tokens.get(at++);
        if (name.kind() == Kind.END) {
          throw error(open, "this parenthesis is never closed");
        }
        if (name.kind() != Kind.FIELD) {
          throw error(name, "expected a condition, as in event:capture(target:soldiers)");
        }
        EventConditions.named(name);
        QueryToken value = tokens.get(at++);
        if (!isValue(value) && value.kind() != Kind.RANGE) {
          throw error(value, "expected a word or a \"phrase\" after " + name.text() + ":");
        }
        conditions.add(new EventQueryNode.Condition(name, value));
        count(words(value), value);
      }
      return new EventQueryNode(type, conditions);
    }

    private QueryNode area(String field, QueryToken value) {
      if (value.kind() != Kind.WORD && value.kind() != Kind.PHRASE) {
        String form =
            field.equals(Fields.NEAR)
                ? "near: takes a place, as in near:Kursk~100km or near:51.7,36.2~100km"
                : "within: takes a box, as in within:50.0,34.0,53.0,38.0";
        throw error(value, form);
      }
      if (!adjacent("~")) {
        return new AreaQueryNode(field, value, null);
      }
      QueryToken tilde = tokens.get(at - 1);
      boolean touches = peek().kind() == Kind.WORD && peek().start() == tilde.end();
      return new AreaQueryNode(field, value, touches ? tokens.get(at++) : tilde);
    }

    private QuerySyntaxException missing(QueryToken token) {
      at--;
      String before = at == 0 ? "" : " after \"" + tokens.get(at - 1).text() + "\"";
      String hint = token.kind() == Kind.OPERATOR ? "; as a word, write it in small letters" : "";
      return error(token, "expected a word, a \"phrase\" or field:value" + before + hint);
    }

    private QueryNode group(String field, QueryToken open) {
      if (!open.text().equals("(")) {
        throw error(open, "expected a word, a \"phrase\" or field:value before " + open.text());
      }
      QueryNode inner = or(field);
      if (!take(Kind.SIGN, ")")) {
        throw error(open, "this parenthesis is never closed");
      }
      return new GroupQueryNode(inner);
    }

    private QueryNode word(String field, QueryToken token) {
      String text = token.text();
      String plain = QueryEscapes.remove(text);
      if (adjacent("~")) {
        return new FuzzyQueryNode(
            field, bounded(plain, token), whole(2, 2), token.start(), token.end());
      }
      if (text.equals("*:*")) {
        return new FieldQueryNode(field, "*", token.start(), token.end());
      }
      if (text.equals("*") || !QueryEscapes.hasWildcard(text)) {
        boolean star = plain.equals("*") && !text.equals("*");
        return star
            ? new QuotedFieldQueryNode(field, plain, token.start(), token.end())
            : new FieldQueryNode(field, plain, token.start(), token.end());
      }
      bounded(text, token);
      String pattern = QueryEscapes.leadingSign(text);
      boolean prefix = text.indexOf('*') == text.length() - 1 && text.indexOf('?') < 0;
      return prefix
          ? new PrefixWildcardQueryNode(field, pattern, token.start(), token.end())
          : new WildcardQueryNode(field, pattern, token.start(), token.end());
    }

    // The automaton of a longer one would take much memory.
    private String bounded(String text, QueryToken token) {
      if (text.length() > PatternQueryNode.LONGEST) {
        throw error(
            token, "a word with *, ? or ~ has at most " + PatternQueryNode.LONGEST + " characters");
      }
      return text;
    }

    private QueryNode phrase(String field, QueryToken token) {
      count(words(token) - 1, token);
      QueryNode node =
          new QuotedFieldQueryNode(
              field, QueryEscapes.remove(token.text()), token.start(), token.end());
      return adjacent("~") ? new SlopQueryNode(node, whole(2, 10_000)) : node;
    }

    private QueryNode range(String field, QueryToken token) {
      int open = token.text().startsWith("~") ? 1 : 0;
      String inner = token.text().substring(open + 1, token.text().length() - 1).strip();
      String[] ends = inner.split("\\s+TO\\s+", -1);
      if (ends.length != 2 || ends[0].isBlank() || ends[1].isBlank()) {
        throw error(token, "expected a range, as in [2024-12-26 TO 2024-12-31]");
      }
      return new TermRangeQueryNode(
          new FieldQueryNode(
              field, "~".repeat(open) + QueryEscapes.end(ends[0]), token.start(), token.end()),
          new FieldQueryNode(field, QueryEscapes.end(ends[1]), token.start(), token.end()),
          token.text().startsWith("[", open),
          token.text().endsWith("]"));
    }

    private QueryNode boosted(QueryNode node) {
      return adjacent("^") ? new BoostQueryNode(node, number(1, 1_000)) : node;
    }

    // "~" and "^" belong to what they touch.
    private boolean adjacent(String sign) {
      boolean touches = at > 0 && tokens.get(at - 1).end() == peek().start();
      return touches && take(Kind.SIGN, sign);
    }

    private int whole(int missing, int most) {
      QueryToken token = peek();
      float value = number(missing, most);
      if (value != Math.rint(value)) {
        throw error(token, "expected a whole number from 0 to " + most);
      }
      return (int) value;
    }

    private float number(float missing, float most) {
      QueryToken token = peek();
      boolean touches = tokens.get(at - 1).end() == token.start();
      if (!touches || token.kind() != Kind.WORD) {
        if (tokens.get(at - 1).text().equals("^")) {
          throw error(tokens.get(at - 1), "expected a number after ^");
        }
        return missing;
      }
      if (!token.text().matches("\\d{1,6}(\\.\\d{1,4})?")) {
        throw error(token, "expected a number from 0 to " + (int) most);
      }
      at++;
      float value = Float.parseFloat(token.text());
      if (value > most) {
        throw error(token, "expected a number from 0 to " + (int) most);
      }
      return value;
    }

    private static QuerySyntaxException error(QueryToken token, String message) {
      return new QuerySyntaxException(token.start(), message);
    }
  }
}

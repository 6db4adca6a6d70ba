package org.dateline.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dateline.search.query.QueryToken.Kind;
import org.dateline.search.result.QuerySyntaxException;

/** Cuts a query into tokens. Curly quotes are quotes; a backslash takes any character as it is. */
final class QueryLexer {
  private static final String QUOTES = "\"“”„‟«»";
  private static final String WORD_ENDS = "()~^[]{}" + QUOTES;
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "NEAR", "&&", "||");
  private static final String WITH_DISTANCE = "NEAR|W|BEFORE|PRE";
  private static final Pattern PROXIMITY = Pattern.compile("(" + WITH_DISTANCE + ")/(\\d{1,4}|S)");
  private static final Pattern IN_CAPITALS =
      Pattern.compile("AND|OR|NOT|(" + WITH_DISTANCE + ")(/.*)?");
  private static final int LONGEST = 100_000;

  // As long as a term of Lucene's: no word of an index is longer. The value of a field may be.
  private static final int LONGEST_WORD = 32_766;

  private final String query;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  /** How many parentheses are open, from the one after near: or within: on. */
  private int areaGroups;

  private QueryLexer(String query) {
    this.query = query;
  }

  /**
   * The tokens of a query.
   *
   * @param notes takes what is told of how it was read
   */
  static List<QueryToken> tokens(String query, Consumer<String> notes) {
    if (query.length() > LONGEST) {
      throw new QuerySyntaxException(0, "a query of more than " + LONGEST + " characters");
    }
    QueryLexer lexer = new QueryLexer(query);
    while (lexer.skipSpace()) {
      if (lexer.isDash()) {
        notes.accept("a dash between spaces is one of the text; -word without a space leaves out");
        lexer.at = lexer.dashesEnd();
      } else {
        lexer.next();
      }
    }
    lexer.tokens.add(new QueryToken(Kind.END, "", query.length(), query.length()));
    return lexer.tokens;
  }

  private boolean skipSpace() {
    while (at < query.length() && isSpace(query.charAt(at))) {
      at++;
    }
    return at < query.length();
  }

  // As in a headline: "H5N1 - bird flu", or "H5N1 -- bird flu".
  private boolean isDash() {
    return query.charAt(at) == '-' && isSpaceOrEnd(at - 1) && isSpaceOrEnd(dashesEnd());
  }

  private int dashesEnd() {
    int end = at;
    while (end < query.length() && query.charAt(end) == '-') {
      end++;
    }
    return end;
  }

  private boolean isSpaceOrEnd(int place) {
    return place < 0 || place >= query.length() || isSpace(query.charAt(place));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void next() {
    char c = query.charAt(at);
    if (QUOTES.indexOf(c) >= 0) {
      delimited(Kind.PHRASE, QUOTES, "a closing quote");
    } else if (c == '/' && startsItem()) {
      delimited(Kind.REGEX, "/", "a closing slash; a slash to be found is written \\/");
    } else if (c == '[' || c == '{') {
      delimited(Kind.RANGE, "]}", "a closing bracket, as in [2024-12-26 TO 2024-12-31]");
    } else if (c == '~' && afterDayField() && at + 1 < query.length()) {
      approximate();
    } else if ("()~^".indexOf(c) >= 0 || isSign(c)) {
      add(Kind.SIGN, String.valueOf(c), at, at + 1);
    } else if (c == ']' || c == '}') {
      throw new QuerySyntaxException(at, "a closing bracket that none opened");
    } else {
      word();
    }
  }

  // "happened:~2023" is one value.
  private void approximate() {
    int start = at++;
    if (isSpace(query.charAt(at)) || query.charAt(at) == ')') {
      throw new QuerySyntaxException(start, "expected days after ~, as in happened:~2023");
    }
    next();
    QueryToken value = tokens.removeLast();
    tokens.add(new QueryToken(value.kind(), "~" + value.text(), start, value.end()));
  }

  private boolean afterDayField() {
    return afterField() && EventConditions.isDays(tokens.getLast().text());
  }

  private boolean isSign(char c) {
    if (c == '=') {
      return startsItem() && at + 1 < query.length() && !isSpace(query.charAt(at + 1));
    }
    return "+-!".indexOf(c) >= 0 && startsItem() && !inArea();
  }

  // Signs and slashes mean something only where a new item begins.
  private boolean startsItem() {
    return at == 0 || isSpace(query.charAt(at - 1)) || "(:+-!".indexOf(query.charAt(at - 1)) >= 0;
  }

  private void delimited(Kind kind, String closers, String expected) {
    int start = at;
    int end = at + 1;
    while (end < query.length() && closers.indexOf(query.charAt(end)) < 0) {
      end += query.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= query.length()) {
      throw new QuerySyntaxException(start, "expected " + expected);
    }
    boolean whole = kind == Kind.RANGE;
    String text = whole ? query.substring(start, end + 1) : query.substring(start + 1, end);
    add(kind, text, start, end + 1);
  }

  private void word() {
    int start = at;
    int end = at;
    while (end < query.length() && !endsWord(query.charAt(end))) {
      char c = query.charAt(end);
      if (c == ':' && isFieldName(start, end) && !afterField()) {
        add(Kind.FIELD, query.substring(start, end), start, end + 1);
        return;
      }
      end += c == '\\' ? 2 : 1;
    }
    end = Math.min(end, query.length());
    String text = query.substring(start, end);
    add(isOperator(text) ? Kind.OPERATOR : Kind.WORD, text, start, end);
  }

  /** Whether a word that stands so is an operator. */
  static boolean isOperator(String word) {
    return OPERATORS.contains(word) || PROXIMITY.matcher(word).matches();
  }

  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** Whether a character within a word ends it or means something. */
  static boolean isSpecial(char c) {
    return endsWord(c) || "\\*?:".indexOf(c) >= 0;
  }

  private static boolean endsWord(char c) {
    return isSpace(c) || WORD_ENDS.indexOf(c) >= 0;
  }

  // "entity:person:jane-doe": only the first colon makes a field.
  private boolean afterField() {
    return !tokens.isEmpty()
        && tokens.getLast().kind() == Kind.FIELD
        && tokens.getLast().end() == at;
  }

  // In "near:-33.9,151.2" and "near:(-33.9,151.2 OR Kyiv)" the minus is the number's.
  private boolean inArea() {
    boolean number = at + 1 < query.length() && Character.isDigit(query.charAt(at + 1));
    return afterAreaField() || (number && areaGroups > 0);
  }

  private boolean afterAreaField() {
    return afterField() && Fields.isArea(tokens.getLast().text());
  }

  private void countAreaGroups(String sign) {
    if (sign.equals("(") && (areaGroups > 0 || afterAreaField())) {
      areaGroups++;
    } else if (sign.equals(")") && areaGroups > 0) {
      areaGroups--;
    }
  }

  private boolean isFieldName(int start, int end) {
    return end > start && query.substring(start, end).chars().allMatch(Character::isLetter);
  }

  private void add(Kind kind, String text, int start, int end) {
    if (kind == Kind.SIGN) {
      countAreaGroups(text);
    }
    if (text.length() > LONGEST_WORD && !afterField()) {
      throw new QuerySyntaxException(
          start, "a word or phrase of more than " + LONGEST_WORD + " characters");
    }
    tokens.add(new QueryToken(kind, text, start, end));
    at = end;
  }

  /** Whether a word in capitals would be taken for an operator, with its distance or without. */
  static boolean standsForOperator(String word) {
    return IN_CAPITALS.matcher(word).matches();
  }
}

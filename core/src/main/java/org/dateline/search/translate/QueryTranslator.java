package org.dateline.search.translate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queries.intervals.IntervalQuery;
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
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.dateline.Internal;
import org.dateline.article.Role;
import org.dateline.index.schema.Schema;
import org.dateline.search.event.AskedDays;
import org.dateline.search.event.EventPattern;
import org.dateline.search.lucene.RankOnlyQuery;
import org.dateline.search.lucene.WrittenPattern;
import org.dateline.search.query.AnyQueryNode;
import org.dateline.search.query.AreaQueryNode;
import org.dateline.search.query.EventConditions;
import org.dateline.search.query.EventQueryNode;
import org.dateline.search.query.ExactQueryNode;
import org.dateline.search.query.Fields;
import org.dateline.search.query.NearQueryNode;
import org.dateline.search.query.PatternQueryNode;
import org.dateline.search.request.Match;
import org.dateline.search.request.Ranking;
import org.dateline.search.result.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a Lucene query of the syntax tree. {@code null} stands for a part that asks nothing (stop
 * words only) and is left out.
 */
@Internal
public final class QueryTranslator {
  private static final Set<String> ASKING =
      Set.of("who", "whom", "what", "when", "where", "why", "which", "how");

  /** Said of a query of which nothing is left to search for. */
  public static final String COMMON_WORDS =
      "words as common as these are searched for in quotes only";

  private static final int LONGEST_NAME = 5;

  private final TextQueries text;
  private final TagTerms tags;
  private final EventPatterns events;
  private final NearQueries near;
  private final MetadataQueries metadata;
  private final AreaQueries areas;
  private final OpenValues open;
  private final Consumer<String> notes;
  private final Function<BytesRef, List<String>> eventWords;
  private final Set<String> meantEvents = new LinkedHashSet<>();
  private final Set<String> meantEntities = new LinkedHashSet<>();
  private final boolean expandNames;
  private final boolean most;
  private final boolean anyWord;
  private final Ranking ranking;

  QueryTranslator(Analyzer analyzer, QueryContext context) {
    this.ranking = context.request().ranking();
    this.anyWord = context.request().match() == Match.ANY;
    this.expandNames = context.request().expandNames();
    this.most = context.request().match() == Match.MOST;
    this.text =
        new TextQueries(analyzer, ranking, context.basis().access(), context.noting(analyzer));
    this.tags = context.tags();
    this.events = context.events();
    this.metadata = context.metadata();
    this.near = new NearQueries(context.basis().patterns(), analyzer, text, tags, events);
    this.areas = new AreaQueries(tags, text);
    this.notes = context.noting(analyzer);
    this.open = new OpenValues(context.basis(), notes);
    this.eventWords = context.basis().eventWords();
  }

  /** The query of a whole tree. */
  Query translate(QueryNode root) {
    try {
      boolean alone = anyWord && root instanceof FieldQueryNode leaf && isPlain(leaf);
      Query made = alone ? word((FieldQueryNode) root, true) : make(root);
      return made == null ? nothing() : made;
    } catch (TooComplexToDeterminizeException e) {
      throw tooWide();
    } catch (IndexSearcher.TooManyClauses e) {
      throw tooMany();
    } catch (IllegalArgumentException e) {
      throw new QuerySyntaxException(0, String.valueOf(e.getMessage()));
    }
  }

  private Query nothing() {
    notes.accept(COMMON_WORDS);
    return new MatchNoDocsQuery("nothing but stop words");
  }

  /** What is wrong with a query of a pattern that covers too much for Lucene. */
  public static QuerySyntaxException tooWide() {
    return new QuerySyntaxException(0, "a pattern in this query covers too much: make it narrower");
  }

  /** What is wrong with a query that is too much for Lucene. */
  public static QuerySyntaxException tooMany() {
    return new QuerySyntaxException(
        0,
        "this query stands for more than "
            + IndexSearcher.getMaxClauseCount()
            + " words, names and spellings: ask for fewer");
  }

  private @Nullable Query make(QueryNode node) {
    return switch (node) {
      case GroupQueryNode group -> make(group.getChild());
      case AndQueryNode and -> and(and.getChildren());
      case AnyQueryNode any -> any(any.getChildren());
      case OrQueryNode or -> or(or.getChildren());
      case ModifierQueryNode modified ->
          isNot(modified) ? and(List.of(modified)) : make(modified.getChild());
      case BoostQueryNode boost -> boost(make(boost.getChild()), boost.getValue());
      case NearQueryNode both -> near.near(both);
      case AreaQueryNode area -> areas.of(area);
      case EventQueryNode event -> event(events.of(event));
      case SlopQueryNode slop -> phrase((FieldQueryNode) slop.getChild(), slop.getValue());
      case TermRangeQueryNode range -> range(range);
      case PatternQueryNode pattern -> pattern(pattern);
      case FieldQueryNode leaf -> leaf(leaf);
      default -> throw new IllegalArgumentException("cannot search for " + node);
    };
  }

  // The articles with such an event, in the headline or in the body.
  private @Nullable Query event(EventPattern pattern) {
    Query dated =
        text.inFields(Fields.DEFAULT, field -> new IntervalQuery(field, pattern.source()));
    AskedDays days = pattern.days();
    if (days == null || days.zone() == null || dated == null) {
      return dated;
    }
    Query undated =
        text.inFields(Fields.DEFAULT, field -> new IntervalQuery(field, pattern.undated()));
    return undated == null ? dated : days.found(dated, undated);
  }

  private static @Nullable Query boost(@Nullable Query query, float weight) {
    return query == null ? null : new BoostQuery(query, weight);
  }

  private @Nullable Query or(List<QueryNode> nodes) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    boolean any = false;
    for (QueryNode node : nodes) {
      Query clause = make(node);
      if (clause != null) {
        builder.add(clause, Occur.SHOULD);
        any = true;
      }
    }
    return any ? builder.build() : null;
  }

  /** Any of the items, but what is required or excluded. */
  private @Nullable Query any(List<QueryNode> nodes) {
    List<Query> required = new ArrayList<>();
    List<Query> excluded = new ArrayList<>();
    List<Query> optional = new ArrayList<>();
    int at = 0;
    while (at < nodes.size()) {
      if (nodes.get(at) instanceof ModifierQueryNode modified) {
        boolean not = isNot(modified);
        addIfAny(
            not ? excluded : required,
            not ? events.excluded(() -> make(modified.getChild())) : make(modified.getChild()));
        at++;
      } else {
        at += addNext(optional, nodes, at, true);
      }
    }
    if (required.isEmpty() && optional.isEmpty()) {
      return conjunction(required, excluded, List.of());
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    required.forEach(clause -> builder.add(clause, Occur.MUST));
    optional.forEach(clause -> builder.add(clause, Occur.SHOULD));
    excluded.forEach(clause -> builder.add(clause, Occur.MUST_NOT));
    List<Query> pairs = text.pairs(plainWords(nodes));
    if (most && !optional.isEmpty()) {
      builder.setMinimumNumberShouldMatch(most(optional.size()));
      return ranked(ranked(builder.build(), pairs), roles());
    }
    if (required.isEmpty()) {
      builder.setMinimumNumberShouldMatch(1);
    }
    pairs.forEach(pair -> builder.add(pair, Occur.SHOULD));
    List<Query> bonus = roles();
    bonus.addAll(quotedWords(nodes));
    return ranked(builder.build(), bonus);
  }

  // Two of three, three of four and of five; of two both.
  private static int most(int items) {
    return items / 2 + 1;
  }

  // Beside the items, not among them: what only ranks must not make an article match.
  private static Query ranked(Query items, List<Query> bonus) {
    if (bonus.isEmpty()) {
      return items;
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder().add(items, Occur.MUST);
    bonus.forEach(each -> builder.add(each, Occur.SHOULD));
    return builder.build();
  }

  private static boolean isNot(ModifierQueryNode node) {
    return node.getModifier() == ModifierQueryNode.Modifier.MOD_NOT;
  }

  // Who is asked for beside an event takes part in it, if the article says so.
  private List<Query> roles() {
    List<Query> terms = new ArrayList<>();
    for (String event : ranking.roles() > 0 ? meantEvents : Set.<String>of()) {
      for (String entity : meantEntities) {
        for (String code : tags.codes(event)) {
          for (Role role : Role.values()) {
            terms.add(text.term(Schema.roleTerm(code, role, entity)));
          }
        }
      }
    }
    List<Query> roles = new ArrayList<>();
    if (!terms.isEmpty()) {
      Query part = new BoostQuery(new DisjunctionMaxQuery(terms, 0), (float) ranking.roles());
      roles.add(new RankOnlyQuery(part, "one that you name takes part in what you ask about"));
    }
    return roles;
  }

  // A phrase that hardly anything has says by its words what is meant.
  private List<Query> quotedWords(List<QueryNode> nodes) {
    List<Query> words = new ArrayList<>();
    for (QueryNode node : nodes) {
      if (node instanceof QuotedFieldQueryNode quoted && isOfWords(quoted)) {
        Query any = text.anyOf(Fields.DEFAULT, quoted.getTextAsString());
        addIfAny(words, any == null ? null : new RankOnlyQuery(any, "has words of the phrase"));
      }
    }
    return words;
  }

  private static boolean isOfWords(QuotedFieldQueryNode quoted) {
    return quoted.getFieldAsString().equals(Fields.DEFAULT)
        && !NearQueries.hasSlot(quoted.getTextAsString());
  }

  private static List<String> plainWords(List<QueryNode> nodes) {
    return nodes.stream()
        .filter(node -> node instanceof FieldQueryNode leaf && isPlain(leaf))
        .map(node -> ((FieldQueryNode) node).getTextAsString())
        .toList();
  }

  private @Nullable Query and(List<QueryNode> nodes) {
    List<Query> required = new ArrayList<>();
    List<Query> excluded = new ArrayList<>();
    int at = 0;
    while (at < nodes.size()) {
      QueryNode node = nodes.get(at);
      if (node instanceof ModifierQueryNode not && isNot(not)) {
        addIfAny(excluded, events.excluded(() -> make(not.getChild())));
        at++;
      } else {
        at += addNext(required, nodes, at, false);
      }
    }
    return conjunction(required, excluded, text.pairs(plainWords(nodes)));
  }

  private static void addIfAny(List<Query> queries, @Nullable Query query) {
    if (query != null) {
      queries.add(query);
    }
  }

  // "NOT x" alone means everything without x.
  private static @Nullable Query conjunction(
      List<Query> required, List<Query> excluded, List<Query> bonus) {
    if (required.isEmpty() && excluded.isEmpty()) {
      return null;
    }
    if (required.size() == 1 && excluded.isEmpty()) {
      return required.getFirst();
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    required.forEach(clause -> builder.add(clause, Occur.MUST));
    excluded.forEach(clause -> builder.add(clause, Occur.MUST_NOT));
    bonus.forEach(clause -> builder.add(clause, Occur.SHOULD));
    if (required.isEmpty()) {
      builder.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return builder.build();
  }

  /** Adds the clause of the next node, or of the plain words from it that are one name. */
  private int addNext(List<Query> clauses, List<QueryNode> nodes, int at, boolean any) {
    if (OpenValues.mayBegin(nodes.get(at))) {
      OpenValues.Value value = open.at(nodes, at, plainRun(nodes, at + 1));
      addIfAny(clauses, make(value.node()));
      return value.nodes();
    }
    for (int length = plainRun(nodes, at); length > 1; length--) {
      List<QueryNode> run = nodes.subList(at, at + length);
      List<String> terms = tags.ofPlain(join(run));
      if (!terms.isEmpty()) {
        List<Query> words = new ArrayList<>();
        run.forEach(node -> addIfAny(words, literal((FieldQueryNode) node, any)));
        Query literal = any ? disjunction(words) : conjunction(words, List.of(), List.of());
        addIfAny(clauses, either(literal, terms));
        return length;
      }
    }
    boolean event = any && nodes.get(at) instanceof FieldQueryNode leaf && isPlain(leaf);
    addIfAny(
        clauses,
        event ? wordOrEvent((FieldQueryNode) nodes.get(at), nodes.size()) : make(nodes.get(at)));
    return 1;
  }

  private static @Nullable Query disjunction(List<Query> queries) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    queries.forEach(query -> builder.add(query, Occur.SHOULD));
    return queries.isEmpty() ? null : builder.build();
  }

  /** A plain word, or the events that it means. */
  private @Nullable Query wordOrEvent(FieldQueryNode leaf, int among) {
    Query word = word(leaf, true);
    BytesRef stem = ranking.event() == 0 ? null : text.oneTerm(leaf.getTextAsString());
    List<String> codes = stem == null ? List.of() : eventWords.apply(stem);
    if (word == null || codes.isEmpty()) {
      return word;
    }
    BooleanQuery.Builder both = new BooleanQuery.Builder().add(word, Occur.SHOULD);
    for (String code : codes) {
      meantEvents.add(code);
      Query event = text.term(Schema.eventTerm(code));
      both.add(new BoostQuery(event, (float) ranking.event() / among), Occur.SHOULD);
    }
    return both.build();
  }

  private int plainRun(List<QueryNode> nodes, int from) {
    int to = from;
    while (expandNames
        && to < nodes.size()
        && to - from < LONGEST_NAME
        && nodes.get(to) instanceof FieldQueryNode leaf
        && isPlain(leaf)) {
      to++;
    }
    return to - from;
  }

  private static boolean isPlain(FieldQueryNode leaf) {
    return leaf.getClass() == FieldQueryNode.class
        && leaf.getFieldAsString().equals(Fields.DEFAULT)
        && !leaf.getTextAsString().equals("*");
  }

  private static String join(List<QueryNode> words) {
    List<String> texts = new ArrayList<>();
    words.forEach(word -> texts.add(((FieldQueryNode) word).getTextAsString()));
    return String.join(" ", texts);
  }

  private @Nullable Query either(@Nullable Query literal, List<String> terms) {
    List<Query> choices = new ArrayList<>();
    addIfAny(choices, literal);
    for (String term : terms) {
      if (literal != null) {
        meantEntities.add(String.valueOf(Schema.prominenceFeature(term)));
      }
      Query named = text.term(term);
      choices.add(literal == null ? named : new BoostQuery(named, (float) ranking.name()));
    }
    if (choices.isEmpty()) {
      return null;
    }
    Query any = choices.size() == 1 ? choices.getFirst() : new DisjunctionMaxQuery(choices, 0.1f);
    // Of what only plain words mean, prominence says nothing that the words do not.
    return literal != null ? any : text.withProminence(any, terms);
  }

  private @Nullable Query leaf(FieldQueryNode leaf) {
    String field = leaf.getFieldAsString();
    if (tags.isTagField(field)) {
      requireWord(leaf);
      List<String> terms = tags.of(leaf);
      return terms.isEmpty()
          ? new MatchNoDocsQuery("nobody in the index is called " + leaf.getTextAsString())
          : either(null, terms);
    }
    if (metadata.isMetadata(field)) {
      return metadata.value(leaf);
    }
    return switch (leaf) {
      case FuzzyQueryNode fuzzy ->
          text.fuzzy(field, fuzzy.getTextAsString(), (int) fuzzy.getSimilarity());
      case ExactQueryNode exact -> text.exact(field, exact.getTextAsString());
      case WildcardQueryNode wildcard -> text.wildcard(field, wildcard.getTextAsString());
      case QuotedFieldQueryNode quoted -> phrase(quoted, 0);
      default -> word(leaf, false);
    };
  }

  private void requireWord(FieldQueryNode leaf) {
    if (leaf.getClass() != FieldQueryNode.class && !(leaf instanceof QuotedFieldQueryNode)) {
      throw new QuerySyntaxException(
          leaf.getBegin(),
          leaf.getFieldAsString() + ": takes a name or an id, or * alone, not a pattern");
    }
  }

  private @Nullable Query word(FieldQueryNode leaf, boolean any) {
    if (leaf.getTextAsString().equals("*")) {
      return MatchAllDocsQuery.INSTANCE;
    }
    Query literal = literal(leaf, any);
    String word = leaf.getTextAsString();
    // In "floods in Gary" no word is Indiana, whatever an article in capitals says; "IN" is. So it
    // is with "who was captured" and the agency.
    boolean small = word.equals(word.toLowerCase(Locale.ROOT));
    boolean common = small && (literal == null || ASKING.contains(word));
    return expandNames && isPlain(leaf) && !common ? either(literal, tags.ofPlain(word)) : literal;
  }

  // "El-Sisi" is a phrase where all words must match.
  private @Nullable Query literal(FieldQueryNode leaf, boolean any) {
    return any && isPlain(leaf) && !NearQueries.hasSlot(leaf.getTextAsString())
        ? text.anyOf(Fields.DEFAULT, leaf.getTextAsString())
        : phrase(leaf, 0);
  }

  private @Nullable Query phrase(FieldQueryNode leaf, int slop) {
    String field = leaf.getFieldAsString();
    if (tags.isTagField(field) || metadata.isMetadata(field)) {
      return leaf(leaf);
    }
    return NearQueries.hasSlot(leaf.getTextAsString())
        ? near.phrase(field, leaf.getTextAsString(), slop, leaf.getBegin())
        : text.quoted(field, leaf.getTextAsString(), slop, leaf instanceof QuotedFieldQueryNode);
  }

  private Query range(TermRangeQueryNode range) {
    FieldQueryNode lower = range.getLowerBound();
    if (lower.getFieldAsString().equals(EventConditions.HAPPENED)) {
      return metadata.happened(range);
    }
    if (metadata.isKeyword(lower.getFieldAsString())) {
      return metadata.values(range);
    }
    if (!lower.getFieldAsString().equals(Fields.DATE)) {
      throw new QuerySyntaxException(
          lower.getBegin(),
          "this field takes no range; date:, happened:, source: and the like do, as in"
              + " date:[2024-12-26 TO 2024-12-31]");
    }
    return metadata.dates(range);
  }

  private Query pattern(PatternQueryNode node) {
    if (!Fields.isText(node.field())) {
      throw new QuerySyntaxException(
          node.position(), node.field() + ": takes no pattern between slashes");
    }
    return text.written(node.field(), WrittenPattern.regex(node));
  }
}

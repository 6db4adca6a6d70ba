package org.dateline.search.name;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.dateline.Internal;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.NameTerm;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.WrittenWords;
import org.dateline.search.lucene.TermDictionary;
import org.dateline.search.lucene.WrittenPattern;
import org.dateline.search.name.ChosenValues.Value;
import org.dateline.search.query.Fields;
import org.dateline.search.query.ParsedQuery;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.SearchResult.Correction;
import org.dateline.text.Spelling;
import org.jspecify.annotations.Nullable;

/** Looks for what words and names may have meant that the index does not have. */
@Internal
public final class Corrections {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 60;
  private static final int SHORT = 5;
  private static final int MOST_WORDS = 10;
  private static final Set<String> VALUES = Set.of("source", "section", "author", "subject");
  private static final int MOST_CANDIDATES = 200;

  private final TermDictionary terms;

  public Corrections(TermDictionary terms) {
    this.terms = terms;
  }

  /** For each word and name of a query that no article has, the nearest that one has. */
  public List<Correction> of(ParsedQuery query, List<NameUse> names) throws IOException {
    List<Correction> corrections = new ArrayList<>();
    Set<String> words = new LinkedHashSet<>();
    leaves(query.root(), Corrections::isWord).forEach(leaf -> words.add(leaf.getTextAsString()));
    for (String word : words) {
      add(corrections, word(word));
    }
    for (FieldQueryNode leaf : leaves(query.root(), Corrections::isValue)) {
      add(corrections, value(leaf));
    }
    for (NameUse name : names) {
      if (name.chosen() == null && !isId(name.text())) {
        add(corrections, name(name.text()));
      }
    }
    return corrections;
  }

  private boolean isId(String text) throws IOException {
    return terms.articles(new Term(Schema.PROMINENCE, text)) > 0;
  }

  private static void add(List<Correction> corrections, @Nullable Correction found) {
    if (found != null) {
      corrections.add(found);
    }
  }

  private static boolean isWord(FieldQueryNode leaf) {
    return leaf.getClass() == FieldQueryNode.class && Fields.isText(leaf.getFieldAsString());
  }

  private static boolean isValue(FieldQueryNode leaf) {
    return (leaf.getClass() == FieldQueryNode.class || leaf instanceof QuotedFieldQueryNode)
        && VALUES.contains(leaf.getFieldAsString());
  }

  private static List<FieldQueryNode> leaves(QueryNode root, Predicate<FieldQueryNode> wanted) {
    List<FieldQueryNode> leaves = new ArrayList<>();
    collect(root, wanted, leaves);
    return leaves;
  }

  private static void collect(
      QueryNode node, Predicate<FieldQueryNode> wanted, List<FieldQueryNode> leaves) {
    if (node instanceof FieldQueryNode leaf && wanted.test(leaf) && leaves.size() < MOST_WORDS) {
      leaves.add(leaf);
    }
    // What must not be there needs no other spelling.
    boolean excluded =
        node instanceof ModifierQueryNode modified
            && modified.getModifier() == ModifierQueryNode.Modifier.MOD_NOT;
    for (QueryNode child : node.isLeaf() || excluded ? List.<QueryNode>of() : node.getChildren()) {
      collect(child, wanted, leaves);
    }
  }

  // Of source:wire the most frequent source that has this word in its name.
  private @Nullable Correction value(FieldQueryNode leaf) throws IOException {
    Dimension dimension = Dimension.of(leaf.getFieldAsString());
    String text = leaf.getTextAsString();
    if (terms.articles(new Term(Schema.valueField(dimension), Schema.valueTerm(text))) > 0) {
      return null;
    }
    List<Value> named = ChosenValues.named(ChosenValues.values(terms, dimension), text);
    return named.isEmpty()
        ? null
        : new Correction(text, named.getFirst().text(), named.getFirst().articles());
  }

  private @Nullable Correction word(String word) throws IOException {
    String folded = WrittenWords.folded(word);
    // A number that nothing has is no slip for another.
    boolean fits =
        folded.length() >= SHORTEST
            && folded.length() <= LONGEST
            && folded.chars().anyMatch(Character::isLetter);
    if (!fits || terms.articles(new Term(Schema.WORD, folded)) > 0) {
      return null;
    }
    WrittenPattern near = WrittenPattern.fuzzy(word, edits(folded));
    List<Correction> candidates = new ArrayList<>();
    for (String candidate : near.words(terms, MOST_CANDIDATES)) {
      long articles = terms.articles(new Term(Schema.WORD, candidate));
      candidates.add(new Correction(word, candidate, articles));
    }
    return nearest(folded, candidates);
  }

  private static int edits(String word) {
    return word.length() < SHORT ? 1 : 2;
  }

  private static @Nullable Correction nearest(String written, List<Correction> candidates) {
    return candidates.stream()
        .min(
            Comparator.<Correction>comparingInt(c -> Spelling.slips(written, c.better()))
                .thenComparing(Comparator.comparingLong(Correction::articles).reversed())
                .thenComparing(Correction::better))
        .orElse(null);
  }

  private @Nullable Correction name(String name) throws IOException {
    String key = Gazetteer.key(name);
    if (key.length() < SHORTEST || key.length() > LONGEST) {
      return null;
    }
    List<Correction> candidates = new ArrayList<>();
    terms.matching(
        Schema.NAME,
        names(key),
        (term, articles) -> {
          candidates.add(new Correction(name, NameTerm.key(term).utf8ToString(), articles));
          return candidates.size() < MOST_CANDIDATES;
        });
    return nearest(key, candidates);
  }

  /** The terms of the names that are as near as a slip. */
  private static Automaton names(String key) {
    Automaton near =
        new LevenshteinAutomata(key.substring(1), true)
            .toAutomaton(edits(key), key.substring(0, 1));
    Automaton rest =
        Operations.concatenate(
            List.of(Automata.makeChar(Schema.SEPARATOR), Automata.makeAnyString()));
    return Operations.determinize(
        Operations.concatenate(List.of(near, rest)), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }
}

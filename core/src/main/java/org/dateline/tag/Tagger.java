package org.dateline.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.Article;
import org.dateline.Field;
import org.jspecify.annotations.Nullable;

/**
 * Finds entities and events in an article. Immutable and thread-safe: one tagger serves any number
 * of threads; the same text always gives the same tags.
 *
 * <pre>{@code
 * Tagger tagger = Tagger.bundled();
 * TaggedArticle tagged = tagger.tag(article);
 * tagged.mentions().forEach(m -> System.out.println(m.name() + ": " + m.text()));
 * }</pre>
 */
public final class Tagger {
  private static final Comparator<Candidate> BY_PLACE =
      Comparator.<Candidate, Field>comparing(c -> c.words.field()).thenComparingInt(c -> c.from);

  private final Gazetteer gazetteer;
  private final EventScheme scheme;
  private final WordLists words;
  private final NameFinder names;
  private final PersonFinder people;
  private final AcronymFinder acronyms;
  private final EventFinder events;
  private final LanguageDetector languages = new LanguageDetector();

  private Tagger(Gazetteer gazetteer, EventScheme scheme, WordLists words) {
    this.gazetteer = gazetteer;
    this.scheme = scheme;
    this.words = words;
    this.names = new NameFinder(gazetteer, words);
    this.people = new PersonFinder(names, words);
    this.acronyms = new AcronymFinder(gazetteer);
    this.events = new EventFinder(scheme);
  }

  /**
   * A tagger of the gazetteer and the event rules in the jar.
   *
   * @throws IOException if the jar cannot be read
   */
  public static Tagger bundled() throws IOException {
    return of(Gazetteer.bundled(), EventScheme.bundled());
  }

  /**
   * A tagger of these.
   *
   * @throws IOException if the word lists in the jar cannot be read
   */
  public static Tagger of(Gazetteer gazetteer, EventScheme scheme) throws IOException {
    return new Tagger(gazetteer, scheme, WordLists.bundled());
  }

  /** The entities it knows. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** The event types it knows. */
  public EventScheme scheme() {
    return scheme;
  }

  /**
   * Tags headline and body of an article. Offsets are into its texts as they are. The article comes
   * back with its language, as far as that can be told; if it is not English, the gazetteer alone
   * tags it.
   */
  public TaggedArticle tag(Article given) {
    Article article = languages.label(given);
    boolean english = LanguageDetector.isEnglish(article.language());
    List<FieldText> texts =
        Stream.of(Field.TITLE, Field.BODY)
            .map(f ->
                english ? FieldText.of(f, article.text(f)) : ForeignText.of(f, article.text(f)))
            .toList();
    List<Candidate> decided = decide(texts, english);
    List<Mention> mentions = decided.stream().map(Tagger::mention).toList();
    List<Event> found = new ArrayList<>();
    for (FieldText text : texts) {
      found.addAll(english ? events.find(text, mentions) : List.of());
    }
    return new TaggedArticle(article, mentions, found);
  }

  private List<Candidate> decide(List<FieldText> texts, boolean english) {
    List<Candidate> proposed = new ArrayList<>();
    for (FieldText text : texts) {
      proposed.addAll(english ? propose(text) : ForeignText.names(text, names));
    }
    List<Candidate> decided = new ArrayList<>(new Resolver(gazetteer, words).resolve(proposed));
    Map<String, Entity> spelledOut = new HashMap<>();
    for (FieldText text : texts) {
      acronyms.find(text, decided, spelledOut);
    }
    LocalNames local = new LocalNames(decided, spelledOut, gazetteer, words);
    for (FieldText text : texts) {
      addLocal(text, local, decided);
    }
    decided.sort(BY_PLACE);
    return decided;
  }

  private List<Candidate> propose(FieldText text) {
    List<Candidate> known = names.find(text);
    List<Candidate> unknown = people.find(text, known);
    BitSet taken = new BitSet();
    unknown.forEach(person -> taken.set(person.from, person.to));
    List<Candidate> all = new ArrayList<>(unknown);
    for (Candidate candidate : known) {
      int next = taken.nextSetBit(candidate.from);
      if (next < 0 || next >= candidate.to) {
        all.add(candidate);
      }
    }
    return all;
  }

  private static void addLocal(FieldText text, LocalNames local, List<Candidate> decided) {
    @Nullable Candidate[] cover = new Candidate[text.tokens().size()];
    for (Candidate candidate : decided) {
      for (int i = candidate.from;
          candidate.words.field() == text.field() && i < candidate.to;
          i++) {
        cover[i] = candidate;
      }
    }
    Set<Candidate> replaced = new HashSet<>();
    for (int word = 0; word < cover.length; word++) {
      Candidate now = cover[word];
      Candidate found = local.at(text, word, now);
      if (found != null && isFree(cover, found, now)) {
        if (now != null) {
          replaced.add(now);
        }
        decided.add(found);
        word = found.to - 1;
      }
    }
    decided.removeAll(replaced);
  }

  private static boolean isFree(
      @Nullable Candidate[] cover, Candidate found, @Nullable Candidate now) {
    for (int i = found.from; i < found.to; i++) {
      if (cover[i] != null && cover[i] != now) {
        return false;
      }
    }
    return true;
  }

  private static Mention mention(Candidate candidate) {
    Entity entity = candidate.entity;
    if (entity == null) {
      throw new IllegalStateException("an undecided name: " + candidate.surface());
    }
    Tokens tokens = candidate.words.tokens();
    return new Mention(
        candidate.words.field(),
        tokens.start(candidate.from),
        tokens.end(candidate.to - 1),
        candidate.surface(),
        entity.id(),
        candidate.demonym ? EntityType.GROUP : entity.type(),
        entity.name(),
        candidate.reason);
  }
}

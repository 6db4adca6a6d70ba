package org.dateline.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.Article;
import org.dateline.Field;

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
  private final Gazetteer gazetteer;
  private final EventScheme scheme;
  private final Vocabulary words;
  private final NameTagger names;
  private final EventFinder events;
  private final LanguageDetector languages = new LanguageDetector();

  private Tagger(
      Gazetteer gazetteer,
      EventScheme scheme,
      Vocabulary words,
      NameTagger names,
      EventFinder events) {
    this.gazetteer = gazetteer;
    this.scheme = scheme;
    this.words = words;
    this.names = names;
    this.events = events;
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
    RecogniserModel model = RecogniserModel.bundled();
    NameTagger names = new NameTagger(gazetteer, WordLists.bundled(), new Recogniser(model));
    EventDetails details = EventDetails.bundled();
    EventFinder events = new EventFinder(scheme, EventModel.bundled(), model.words, details);
    Vocabulary words = new Vocabulary(gazetteer, model.words, scheme.rules());
    return new Tagger(gazetteer, scheme, words, names, events);
  }

  /** The entities it knows. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** The event types it knows. */
  public EventScheme scheme() {
    return scheme;
  }

  /** Which model recognises names: a hash over its weights. */
  public String recogniserVersion() {
    return names.recogniserVersion();
  }

  /**
   * Tags headline and body of an article. Offsets are into its texts as they are. The article comes
   * back with its language, as far as that can be told; if it is not English, the gazetteer alone
   * tags it.
   */
  public TaggedArticle tag(Article given) {
    Article article = languages.label(given);
    boolean english = LanguageDetector.isEnglish(article.language());
    List<FieldText> texts = texts(article);
    List<Mention> mentions = mentions(names.decide(article, texts, List.of(), false));
    List<Event> found = new ArrayList<>();
    for (FieldText text : texts) {
      found.addAll(english ? events.find(text, mentions, article.published()) : List.of());
    }
    return new TaggedArticle(article, mentions, found);
  }

  /** The mentions that {@link #tag} finds, each with the entities that it could have meant. */
  public List<Decision> explain(Article given) {
    Article article = languages.label(given);
    return names.decide(article, texts(article), List.of(), true).stream()
        .map(candidate -> new Decision(mention(candidate), candidate.choices))
        .toList();
  }

  /**
   * Says whom given spans of an article mean: they count as names, their ids are decided as {@link
   * #tag} decides. The mentions of the rest of the article come with them; events do not. A span
   * that covers no word is left out.
   *
   * @param spans none overlapping another
   */
  public TaggedArticle link(Article given, List<Span> spans) {
    Article article = languages.label(given);
    return new TaggedArticle(
        article, mentions(names.decide(article, texts(article), spans, false)), List.of());
  }

  private List<FieldText> texts(Article article) {
    boolean english = LanguageDetector.isEnglish(article.language());
    return List.of(
        text(Field.TITLE, article.title(), english), text(Field.BODY, article.body(), english));
  }

  private FieldText text(Field field, String text, boolean english) {
    return english ? FieldText.of(field, text, words) : ForeignText.of(field, text, words);
  }

  private static List<Mention> mentions(List<Candidate> decided) {
    return decided.stream().map(Tagger::mention).toList();
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

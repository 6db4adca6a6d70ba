package org.dateline.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.Internal;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Span;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.event.EventDetails;
import org.dateline.tag.event.EventFinder;
import org.dateline.tag.event.EventModel;
import org.dateline.tag.event.EventScheme;
import org.dateline.tag.name.ForeignText;
import org.dateline.tag.name.NameTagger;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.tag.name.recogniser.Recogniser;
import org.dateline.tag.name.recogniser.RecogniserModel;
import org.dateline.text.FieldText;
import org.dateline.text.ReadArticle;
import org.dateline.text.Vocabulary;
import org.dateline.text.language.LanguageDetector;
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
  private static final String NONE = "none";

  private final Gazetteer gazetteer;
  private final EventScheme scheme;
  private final @Nullable Finders finders;
  private final LanguageDetector languages = new LanguageDetector();

  /** What finds names and events. */
  private record Finders(Vocabulary words, NameTagger names, EventFinder events) {

    List<FieldText> texts(Article article) {
      boolean english = LanguageDetector.isEnglish(article.language());
      return List.of(
          text(Field.TITLE, article.title(), english), text(Field.BODY, article.body(), english));
    }

    private FieldText text(Field field, String text, boolean english) {
      return english ? FieldText.of(field, text, words) : ForeignText.of(field, text, words);
    }
  }

  private Tagger(Gazetteer gazetteer, EventScheme scheme, @Nullable Finders finders) {
    this.gazetteer = gazetteer;
    this.scheme = scheme;
    this.finders = finders;
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
    NameTagger names = new NameTagger(gazetteer, CommonWords.bundled(), new Recogniser(model));
    EventDetails details = EventDetails.bundled();
    EventFinder events = new EventFinder(scheme, EventModel.bundled(), model.words, details);
    KnownWords known = new KnownWords(gazetteer, model.words, events);
    return new Tagger(gazetteer, scheme, new Finders(new Vocabulary(known::of), names, events));
  }

  /**
   * A tagger that finds nothing and loads nothing: an article comes back with its language only.
   * For a plain full-text index.
   */
  public static Tagger none() {
    return new Tagger(Gazetteer.none(), EventScheme.none(), null);
  }

  /** The entities it knows. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** The event types it knows. */
  public EventScheme scheme() {
    return scheme;
  }

  /** Which model recognises names: a hash over its weights, "none" if none does. */
  public String recogniserVersion() {
    return finders == null ? NONE : finders.names.recogniserVersion();
  }

  /** Which model judges events: a hash over its weights, "none" if none does. */
  public String eventModelVersion() {
    return finders == null ? NONE : finders.events.modelVersion();
  }

  /**
   * Whether the recogniser of this version is none: what it tagged has no tags.
   *
   * @param recogniser as {@link #recogniserVersion} gives it
   */
  public static boolean isNone(String recogniser) {
    return recogniser.equals(NONE);
  }

  /**
   * Tags headline and body of an article. Offsets are into its texts as they are. The article comes
   * back with its language, as far as that can be told; if it is not English, the gazetteer alone
   * tags it.
   */
  public TaggedArticle tag(Article given) {
    return read(given).tagged();
  }

  /** The same with the texts as they were cut for it; a tagger that finds nothing cuts none. */
  @Internal
  public ReadArticle read(Article given) {
    Article article = languages.label(given);
    if (finders == null) {
      return ReadArticle.unread(new TaggedArticle(article, List.of(), List.of()));
    }
    List<FieldText> texts = finders.texts(article);
    List<Mention> mentions = mentions(finders.names.decide(article, texts, List.of(), false));
    List<Event> found = new ArrayList<>();
    if (LanguageDetector.isEnglish(article.language())) {
      texts.forEach(text -> found.addAll(finders.events.find(text, mentions, article.published())));
    }
    TaggedArticle tagged = new TaggedArticle(article, mentions, found);
    return new ReadArticle(tagged, texts.getFirst().tokens(), texts.getLast().tokens());
  }

  /** The mentions that {@link #tag} finds, each with the entities that it could have meant. */
  public List<Decision> explain(Article given) {
    Article article = languages.label(given);
    return decide(article, List.of(), true).stream()
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
    return new TaggedArticle(article, mentions(decide(article, spans, false)), List.of());
  }

  private List<Candidate> decide(Article article, List<Span> spans, boolean explained) {
    return finders == null
        ? List.of()
        : finders.names.decide(article, finders.texts(article), spans, explained);
  }

  private static List<Mention> mentions(List<Candidate> decided) {
    List<Mention> mentions = new ArrayList<>(decided.size());
    for (Candidate candidate : decided) {
      mentions.add(mention(candidate));
    }
    return mentions;
  }

  private static Mention mention(Candidate candidate) {
    Entity entity = candidate.entity;
    if (entity == null) {
      throw new IllegalStateException("an undecided name: " + candidate.surface());
    }
    return new Mention(
        candidate.words.field(),
        candidate.words.tokens().start(candidate.from),
        candidate.end(),
        candidate.surface(),
        entity.id(),
        candidate.demonym ? EntityType.GROUP : entity.type(),
        entity.name(),
        candidate.reason);
  }
}

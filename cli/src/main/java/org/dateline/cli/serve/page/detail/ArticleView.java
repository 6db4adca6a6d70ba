package org.dateline.cli.serve.page.detail;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.Choice;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.cli.serve.detail.Citation;
import org.dateline.cli.serve.detail.Meanings;
import org.dateline.cli.serve.detail.NamedEntity;
import org.dateline.cli.serve.detail.NamedMarks;
import org.dateline.cli.serve.detail.Paragraphs;
import org.dateline.cli.serve.detail.ReadingNotes;
import org.dateline.cli.serve.detail.ShownDate;
import org.dateline.cli.serve.detail.TextPart;
import org.dateline.cli.serve.detail.ToldEvent;
import org.dateline.cli.serve.page.FormField;
import org.dateline.cli.serve.page.Frame;
import org.dateline.cli.serve.page.LanguageName;
import org.dateline.cli.serve.page.LayerView;
import org.dateline.cli.serve.page.Links;
import org.dateline.cli.serve.page.Listed;
import org.dateline.cli.serve.page.SourceLink;
import org.dateline.cli.serve.request.Address;
import org.dateline.render.ResultHtml;
import org.dateline.search.result.Hit;
import org.dateline.search.result.Passage;
import org.dateline.tag.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What the template of an article draws.
 *
 * @param frame around it
 * @param hit the article, its headline and its body as one passage each
 * @param note why hits of the query are not marked, "" if they are
 * @param layers which marks are shown
 * @param entities whom it names
 * @param names what is marked as names, and why
 * @param events what happened
 * @param meanings what else names could have meant
 * @param paragraphs of its text
 * @param related articles like it
 * @param copies that others published of it
 */
public record ArticleView(
    Frame frame,
    Hit hit,
    String note,
    List<LayerView> layers,
    List<NamedEntity> entities,
    List<NamedMarks> names,
    List<ToldEvent> events,
    Meanings meanings,
    Paragraphs paragraphs,
    List<Hit> related,
    List<CopyView> copies) {
  /** So many names, events and entities of a type are listed. */
  private static final int LISTED = 300;

  private static final int LISTED_OF_A_TYPE = 25;
  private static final int PLACES = 20;
  private static final int CHOICES = 8;

  /** Its article. */
  public Article article() {
    return hit.article();
  }

  /** The headline with its marks, as HTML. */
  public String title() {
    return article().title().isBlank()
        ? "(no headline)"
        : ResultHtml.whole(TextPart.of(hit.title()), hit.tagged());
  }

  /** The text with its marks, as HTML: paragraphs. */
  public String body() {
    return ResultHtml.whole(shown(), hit.tagged());
  }

  private Passage shown() {
    return TextPart.of(hit.passages().getFirst());
  }

  /** How many characters of the text are not shown. */
  public int cut() {
    return article().body().length() - shown().text().length();
  }

  /** The tag of the language for the text, {@code null} if it is none. */
  public @Nullable String lang() {
    String language = article().language();
    return language != null && language.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}")
        ? language
        : null;
  }

  /** Where it stands in the web, {@code null} if that is not known. */
  public @Nullable String url() {
    return SourceLink.web(article().url());
  }

  /** When it was published. */
  public ShownDate published() {
    return ShownDate.of(article().published());
  }

  /** Whom it names, by type. */
  public Map<EntityType, List<NamedEntity>> byType() {
    Map<EntityType, List<NamedEntity>> types = new EnumMap<>(EntityType.class);
    for (EntityType type : EntityType.values()) {
      List<NamedEntity> of = entities.stream().filter(each -> each.type() == type).toList();
      if (!of.isEmpty()) {
        types.put(type, of);
      }
    }
    return types;
  }

  /** The names that are listed. */
  public Listed<NamedMarks> listedNames() {
    return Listed.of(names, LISTED);
  }

  /** The events that are listed with their reasons. */
  public Listed<ToldEvent> listedEvents() {
    return Listed.of(events, LISTED);
  }

  /** The events that stand beside the text. */
  public Listed<ToldEvent> firstEvents() {
    return Listed.of(events, LISTED_OF_A_TYPE);
  }

  /** The entities of a type that stand beside the text. */
  public Listed<NamedEntity> firstOf(List<NamedEntity> all) {
    return Listed.of(all, LISTED_OF_A_TYPE);
  }

  /** The copies that are listed. */
  public Listed<CopyView> listedCopies() {
    return Listed.of(copies, CopyView.LISTED);
  }

  /** How to cite it. */
  public Citation citation() {
    return Citation.of(article(), url());
  }

  /** How it was read. */
  public List<String> notes() {
    return ReadingNotes.of(article(), url() != null);
  }

  /** Addresses of other pages. */
  public Links links() {
    return new Links(frame);
  }

  /** This page with or without other meanings. */
  public String withMeanings(boolean on) {
    Address here = frame.here().without("meanings");
    return (on ? here.set("meanings", "true") : here).toString() + "#why";
  }

  /** The article as JSON, whole. */
  public String json() {
    return frame.to("/api/article").set("id", article().id()).toString();
  }

  /** The marks of an entry, as their names in the text. */
  public String anchors(NamedMarks names) {
    return names.marks().stream().map(n -> "m" + n).collect(Collectors.joining(" "));
  }

  /** The marks of an entry that are linked. */
  public Listed<Integer> places(NamedMarks names) {
    return Listed.of(names.marks(), PLACES);
  }

  /** Where a mention stands: in the headline, or in which paragraph. */
  public String place(int number) {
    Mention mention = hit.tagged().mentions().get(number);
    return place(mention.field(), mention.start());
  }

  /** Where an event stands. */
  public String place(ToldEvent told) {
    return place(told.event().field(), told.event().start());
  }

  private String place(Field field, int start) {
    return field == Field.TITLE ? "headline" : "paragraph " + paragraphs.of(start);
  }

  /** The likeliest of whom a name could have meant. */
  public Listed<Choice> choices(Decision decision) {
    return Listed.of(decision.choices(), CHOICES);
  }

  /** What an entity is. */
  public String kind(Entity entity) {
    return entity.subtype().isEmpty() ? entity.type().key() : entity.subtype();
  }

  /** The language in words. */
  public String language() {
    String language = article().language();
    return language == null ? "" : LanguageName.of(language);
  }

  /** Classes that hide marks. */
  public String hiding() {
    return LayerView.hiding(layers);
  }

  /** What the form of the layers keeps. */
  public List<FormField> layerState() {
    return FormField.of(frame.here().without("layers"));
  }
}

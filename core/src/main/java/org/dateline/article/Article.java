package org.dateline.article;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * One news item. Immutable.
 *
 * <pre>{@code
 * Article article = Article.builder("a1")
 *     .title("Storm closes the port")
 *     .body("ODESA, Dec. 27 - Officials said ...")
 *     .published(Published.parse("2024-12-27T18:20:00+02:00"))
 *     .build();
 * }</pre>
 *
 * @param id stable and unique within an index; a later article with the same id replaces it
 * @param title the headline, empty when there is none
 * @param body the text, empty when there is none
 * @param published when it appeared, {@code null} when unknown
 * @param source who published it
 * @param url where it stands
 * @param authors the by-line, one name each
 * @param section the desk or rubric
 * @param language BCP 47 tag as the archive gave it; an ISO 639 code once the article is tagged
 * @param dateline the place and date that open a wire story, where the archive keeps it apart
 * @param subjects what it is about, as its publisher's codes or words
 * @param version which version of the article this is, from 1; 0 if that was not said. A lower one
 *     does not replace a higher one of the same id
 * @param crawled when a crawler fetched it, {@code null} if none did
 */
public record Article(
    String id,
    String title,
    String body,
    @Nullable Published published,
    @Nullable String source,
    @Nullable String url,
    List<String> authors,
    @Nullable String section,
    @Nullable String language,
    @Nullable String dateline,
    List<String> subjects,
    long version,
    @Nullable Instant crawled) {

  /** Checks the id and the version and copies the lists. */
  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(body, "body");
    authors = List.copyOf(authors);
    subjects = List.copyOf(subjects);
    if (version < 0) {
      throw new IllegalArgumentException("a version counts from 1: " + version);
    }
  }

  /** Starts an article; everything but the id is optional. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The text that offsets of {@code field} point into. */
  public String text(Field field) {
    return field == Field.TITLE ? title : body;
  }

  /** Starts an article like this one. */
  public Builder toBuilder() {
    return copy(id);
  }

  /** This article under another id. */
  @Internal
  public Article withId(String other) {
    return copy(other).build();
  }

  private Builder copy(String newId) {
    return new Builder(newId)
        .title(title)
        .body(body)
        .published(published)
        .source(source)
        .url(url)
        .authors(authors)
        .section(section)
        .language(language)
        .dateline(dateline)
        .subjects(subjects)
        .version(version)
        .crawled(crawled);
  }

  /** The same article in this language. */
  public Article withLanguage(String code) {
    return toBuilder().language(code).build();
  }

  /** Collects the parts of an {@link Article}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private String title = "";
    private String body = "";
    private @Nullable Published published;
    private @Nullable String source;
    private @Nullable String url;
    private List<String> authors = List.of();
    private @Nullable String section;
    private @Nullable String language;
    private @Nullable String dateline;
    private List<String> subjects = List.of();
    private long version;
    private @Nullable Instant crawled;

    private Builder(String id) {
      this.id = id;
    }

    /** The headline. */
    public Builder title(String value) {
      title = value;
      return this;
    }

    /** The text below the headline. */
    public Builder body(String value) {
      body = value;
      return this;
    }

    /** When it appeared. */
    public Builder published(@Nullable Published value) {
      published = value;
      return this;
    }

    /** Who published it. */
    public Builder source(@Nullable String value) {
      source = value;
      return this;
    }

    /** Where it stands. */
    public Builder url(@Nullable String value) {
      url = value;
      return this;
    }

    /** The by-line, one name each. */
    public Builder authors(List<String> value) {
      authors = value;
      return this;
    }

    /** The desk or rubric. */
    public Builder section(@Nullable String value) {
      section = value;
      return this;
    }

    /** BCP 47 tag. */
    public Builder language(@Nullable String value) {
      language = value;
      return this;
    }

    /** The place and date that open a wire story. */
    public Builder dateline(@Nullable String value) {
      dateline = value;
      return this;
    }

    /** What it is about, as its publisher's codes or words. */
    public Builder subjects(List<String> value) {
      subjects = value;
      return this;
    }

    /** Which version it is, from 1; 0 for not known. */
    public Builder version(long value) {
      version = value;
      return this;
    }

    /** When a crawler fetched it. */
    public Builder crawled(@Nullable Instant value) {
      crawled = value;
      return this;
    }

    /**
     * The finished article.
     *
     * @throws IllegalArgumentException if the id is blank or the version negative
     */
    public Article build() {
      return new Article(
          id, title, body, published, source, url, authors, section, language, dateline, subjects,
          version, crawled);
    }
  }
}

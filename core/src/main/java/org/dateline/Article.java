package org.dateline;

import java.util.List;
import java.util.Objects;
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
    @Nullable String dateline) {

  /** Checks the id and copies the authors. */
  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(body, "body");
    authors = List.copyOf(authors);
  }

  /** Starts an article; everything but the id is optional. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The text that offsets of {@code field} point into. */
  public String text(Field field) {
    return field == Field.TITLE ? title : body;
  }

  /** The same article in this language. */
  public Article withLanguage(String code) {
    return new Article(id, title, body, published, source, url, authors, section, code, dateline);
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

    /**
     * The finished article.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public Article build() {
      return new Article(
          id, title, body, published, source, url, authors, section, language, dateline);
    }
  }
}

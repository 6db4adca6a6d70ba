package org.dateline.cli.serve.page.detail;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.article.Article;
import org.dateline.article.TaggedArticle;
import org.dateline.cli.serve.detail.BundledNames;
import org.dateline.cli.serve.detail.Meanings;
import org.dateline.cli.serve.detail.NamedEntity;
import org.dateline.cli.serve.detail.NamedMarks;
import org.dateline.cli.serve.detail.Paragraphs;
import org.dateline.cli.serve.detail.TextPart;
import org.dateline.cli.serve.detail.ToldEvent;
import org.dateline.cli.serve.page.Frame;
import org.dateline.cli.serve.page.LayerView;
import org.dateline.cli.serve.page.Listed;
import org.dateline.cli.serve.page.MissingPage;
import org.dateline.cli.serve.page.Templates;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Handler;
import org.dateline.cli.serve.request.SearchParameters;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SearchRequest;
import org.dateline.search.result.Hit;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.tag.event.EventScheme;

/**
 * {@code /article?id=}: the whole text with its marks, why each was made, and what else belongs to
 * the article. {@code q=} marks what a query matches in it, {@code meanings=true} tells what else
 * names could have meant.
 */
public final class ArticlePage implements Handler {
  private static final int RELATED = 6;
  private static final int LONGEST_TITLE = 120;

  private final Templates templates;
  private final BundledNames names;

  public ArticlePage(Templates templates, BundledNames names) {
    this.templates = templates;
    this.names = names;
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    String id = asked.required("id");
    ArticleSearcher searcher = asked.index().searcher();
    String note = "";
    Optional<Hit> found;
    try {
      found = searcher.whole(id, SearchParameters.articles(asked).build());
    } catch (QuerySyntaxException e) {
      note = "What the query finds is not marked, for it could not be read: " + e.getMessage();
      found = searcher.whole(id, SearchRequest.builder("").build());
    }
    if (found.isEmpty()) {
      return MissingPage.answer(templates, asked, "article", id);
    }
    return templates.page("detail/article", view(asked, found.get(), note));
  }

  private ArticleView view(Asked asked, Hit hit, String note) throws IOException {
    ArticleSearcher searcher = asked.index().searcher();
    TaggedArticle tagged = TextPart.of(hit.tagged());
    Article article = tagged.article();
    Meanings meanings = asked.is("meanings") ? meanings(asked, tagged) : Meanings.notAsked();
    String title = article.title().isBlank() ? "Article " + article.id() : article.title();
    return new ArticleView(
        Frame.of(Listed.shortened(title, LONGEST_TITLE), asked),
        hit,
        note,
        LayerView.of(asked),
        NamedEntity.of(hit.tagged()),
        NamedMarks.of(tagged, meanings),
        events(tagged, searcher.scheme()),
        meanings,
        Paragraphs.of(article.body()),
        searcher.related(article.id(), RELATED).orElse(List.of()),
        CopyView.of(searcher, article));
  }

  private Meanings meanings(Asked asked, TaggedArticle tagged) throws IOException {
    ArticleSearcher searcher = asked.index().searcher();
    Article article = tagged.article();
    return article.body().length() > TextPart.LONGEST
        ? Meanings.tooLong()
        : Meanings.of(
            searcher.explain(article.id()).orElse(List.of()),
            searcher.stats().info(),
            names.version(),
            searcher.scheme().version());
  }

  private static List<ToldEvent> events(TaggedArticle tagged, EventScheme scheme) {
    return IntStream.range(0, tagged.events().size())
        .mapToObj(i -> ToldEvent.of(tagged.events().get(i), i, scheme))
        .toList();
  }
}

package org.dateline.search.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.Matches;
import org.dateline.Internal;
import org.dateline.article.Article;
import org.dateline.article.Event;
import org.dateline.article.Field;
import org.dateline.article.TaggedArticle;
import org.dateline.search.passage.PassageFinder;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a matching article a query is after.
 *
 * @param patterns what it asks of events; if nothing, the events of the sentences that match
 * @param days when they happened, one of these; any time if empty
 */
@Internal
public record EventSelection(Set<EventPattern> patterns, Set<AskedDays> days) {
  private static final Comparator<Event> BY_PLACE =
      Comparator.comparing(Event::field)
          .thenComparingInt(Event::start)
          .thenComparingInt(Event::end)
          .thenComparing(Event::type);

  public EventSelection {
    patterns = Set.copyOf(patterns);
    days = Set.copyOf(days);
  }

  /** Those it asks for; if it asks for none, those asserted where it matches. */
  public List<Event> of(TaggedArticle tagged, @Nullable Matches matches) {
    return of(tagged, matches, Event::isAsserted);
  }

  /** The same with somebody's word for it; if it asks for none, asserted or not. */
  public List<Event> quoted(TaggedArticle tagged, @Nullable Matches matches) {
    return of(tagged, matches, event -> true).stream()
        .filter(event -> event.source() != null)
        .toList();
  }

  private List<Event> of(
      TaggedArticle tagged, @Nullable Matches matches, Predicate<Event> unasked) {
    List<Event> asked =
        patterns.isEmpty()
            ? told(tagged, matches, unasked)
            : tagged.events().stream().filter(each -> isAsked(each, tagged.article())).toList();
    return asked.stream()
        .filter(each -> isWithin(each, tagged.article()))
        .sorted(BY_PLACE)
        .toList();
  }

  private boolean isAsked(Event event, Article article) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(event, article));
  }

  private boolean isWithin(Event event, Article article) {
    return days.isEmpty() || days.stream().anyMatch(each -> each.hold(event, article));
  }

  private static List<Event> told(
      TaggedArticle tagged, @Nullable Matches matches, Predicate<Event> wanted) {
    try {
      List<int[]> title = marks(Field.TITLE, matches);
      List<int[]> body = marks(Field.BODY, matches);
      boolean all = title.isEmpty() && body.isEmpty();
      return tagged.events().stream()
          .filter(wanted)
          .filter(event -> all || isMarked(event, event.field() == Field.TITLE ? title : body))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<int[]> marks(Field field, @Nullable Matches matches) throws IOException {
    List<int[]> marks = new ArrayList<>();
    PassageFinder.hits(field, matches).forEach(hit -> marks.addAll(hit.marks()));
    return marks;
  }

  private static boolean isMarked(Event event, List<int[]> marks) {
    return marks.stream()
        .anyMatch(mark -> mark[0] < event.sentenceEnd() && mark[1] > event.sentenceStart());
  }
}

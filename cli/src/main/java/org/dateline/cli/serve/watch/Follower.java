package org.dateline.cli.serve.watch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dateline.article.TaggedArticle;
import org.dateline.cli.serve.request.BusyException;
import org.dateline.cli.serve.request.ServedIndex;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.result.SavedMatch;
import org.dateline.search.saved.NewArticles;
import org.dateline.search.saved.SavedSearches;
import org.jspecify.annotations.Nullable;

/**
 * Looks at an index for all who listen to it, and a while longer for those who come back. Holds no
 * more than {@value #REMEMBERED} matches. Thread-safe.
 */
final class Follower {
  private static final int REMEMBERED = 200;
  private static final int MOST_SEARCHES = 2_000;
  private static final long LOOK_MILLIS = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String name = UUID.randomUUID().toString();
  private final NewArticles news;
  private final SavedSearches saved;
  private final long lingerNanos;
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<Listener> listeners = new HashSet<>();
  private final Deque<Match> recent = new ArrayDeque<>();
  private long last;
  private long idleSince = System.nanoTime();
  private boolean ended;
  private final CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Thread thread;

  private Follower(NewArticles news, SavedSearches saved, Duration linger) {
    this.news = news;
    this.saved = saved;
    this.lingerNanos = linger.toNanos();
  }

  /** Begins to look: what comes from now on is found. */
  static Follower start(ServedIndex index, Duration linger) throws IOException {
    NewArticles news = NewArticles.open(index.folder());
    Follower follower = new Follower(news, SavedSearches.in(index.searcher()), linger);
    follower.thread = Thread.ofVirtual().name("watch " + index.name()).start(follower::run);
    return follower;
  }

  String name() {
    return name;
  }

  synchronized long last() {
    return last;
  }

  /**
   * Whoever listens from now on, or from where it left; {@code null} if nobody looks any more.
   *
   * @throws BusyException if too many searches are watched
   */
  synchronized @Nullable Listener join(List<SavedSearch> searches, @Nullable String leftAt)
      throws IOException {
    if (ended) {
      return null;
    }
    Set<String> keys = new HashSet<>();
    for (SavedSearch search : searches) {
      if (!uses.containsKey(search.id())) {
        makeRoom();
        saved.add(search);
        uses.put(search.id(), 0);
      }
      keys.add(search.id());
    }
    Listener listener = new Listener(this, keys);
    keys.forEach(key -> uses.merge(key, 1, Integer::sum));
    listeners.add(listener);
    resume(listener, leftAt);
    return listener;
  }

  private void makeRoom() {
    if (uses.size() < MOST_SEARCHES) {
      return;
    }
    for (String key : List.copyOf(uses.keySet())) {
      if (uses.remove(key, 0)) {
        saved.remove(key);
      }
    }
    if (uses.size() >= MOST_SEARCHES) {
      throw new BusyException("more than " + MOST_SEARCHES + " searches are watched");
    }
  }

  private void resume(Listener listener, @Nullable String leftAt) {
    if (leftAt == null) {
      return;
    }
    long number = number(leftAt);
    if (number < 0 || (!recent.isEmpty() && recent.getFirst().number() > number + 1)) {
      listener.miss();
    }
    if (number >= 0) {
      recent.stream().filter(match -> match.number() > number).forEach(listener::offer);
    }
  }

  // What another follower counted, or nobody, is no number here.
  private long number(String leftAt) {
    String digits = leftAt.startsWith(name + "-") ? leftAt.substring(name.length() + 1) : "";
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
  }

  synchronized void leave(Listener listener) {
    if (listeners.remove(listener)) {
      listener.searches().forEach(key -> uses.merge(key, -1, Integer::sum));
      idleSince = System.nanoTime();
    }
  }

  /** Ends, and tells all who listen. */
  synchronized void end() {
    ended = true;
    listeners.forEach(Listener::end);
    stop.countDown();
  }

  /** Waits until it does not look any more: then the index may be closed. */
  void await() {
    Thread looking = thread;
    try {
      if (looking != null) {
        looking.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized int listeners() {
    return listeners.size();
  }

  private synchronized boolean isWanted() {
    if (listeners.isEmpty() && System.nanoTime() - idleSince > lingerNanos) {
      ended = true;
    }
    return !ended;
  }

  private void run() {
    try (news) {
      while (isWanted()) {
        look();
        if (stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (IOException e) {
      // Only closing: nobody listens any more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  // What cannot be read now may be read again in a while.
  private void look() {
    try {
      if (news.look(this::match).moved()) {
        saved.refresh();
      }
    } catch (IOException e) {
      // The next look begins where this one did.
    }
  }

  private void match(TaggedArticle article) throws IOException {
    List<SavedMatch> found = saved.match(article);
    synchronized (this) {
      for (SavedMatch each : found) {
        Match match = new Match(++last, each.search(), each.hit());
        recent.add(match);
        if (recent.size() > REMEMBERED) {
          recent.removeFirst();
        }
        new ArrayList<>(listeners).forEach(listener -> listener.offer(match));
      }
    }
  }
}

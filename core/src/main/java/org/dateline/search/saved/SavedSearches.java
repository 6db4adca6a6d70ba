package org.dateline.search.saved;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.LeafReader;
import org.dateline.article.Field;
import org.dateline.article.TaggedArticle;
import org.dateline.index.analysis.NewsAnalysis;
import org.dateline.index.document.OneArticle;
import org.dateline.search.ArticleSearcher;
import org.dateline.search.request.SavedSearch;
import org.dateline.search.result.Hit;
import org.dateline.search.result.QuerySyntaxException;
import org.dateline.search.result.SavedMatch;
import org.dateline.search.saved.SavedQuery.Incoming;
import org.dateline.tag.Tagger;
import org.dateline.text.ReadArticle;
import org.dateline.text.Sentences;
import org.dateline.text.Vocabulary;

/**
 * A set of saved searches that articles are held against one by one: what a search of an index
 * would find, with the same passages, the other way round. Thread-safe.
 *
 * <p>Queries are read when they are added. Names mean whom they mean in the index, if there is one,
 * else whom the gazetteer says; what nobody is called yet is looked for in each article. What is
 * counted from now, as {@code last 7 days}, is counted from when an article is matched. A pattern
 * near something, as in {@code miss* NEAR launch}, covers words of the index and of the article.
 *
 * <pre>{@code
 * SavedSearches saved = SavedSearches.in(searcher);
 * saved.add(new SavedSearch("kursk", "event:attack near:Kursk~100km"));
 * for (SavedMatch match : saved.match(tagger.tag(article))) {
 *   send(match.search(), match.hit());
 * }
 * }</pre>
 */
public final class SavedSearches {
  private final SavedReader reader;
  private final OneArticle articles;
  private final InstantSource clock;
  private final Vocabulary words = new Vocabulary();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  // All searches, as read for each chain of analysis that an article came of.
  private final Map<String, Presearcher> chains = new HashMap<>();
  private final Presearcher english;
  private long last;

  private SavedSearches(SavedReader reader, InstantSource clock) {
    this.reader = reader;
    this.articles = new OneArticle(reader.gazetteer(), reader.scheme(), reader.zone());
    this.clock = clock;
    this.english = new Presearcher();
    chains.put(NewsAnalysis.chain(null), english);
  }

  /**
   * An empty set of searches that are read as a searcher reads queries: names mean whom they mean
   * in its index. Usable until the searcher is closed.
   *
   * @throws IOException if the index cannot be read
   */
  public static SavedSearches in(ArticleSearcher searcher) throws IOException {
    return in(searcher, InstantSource.system());
  }

  static SavedSearches in(ArticleSearcher searcher, InstantSource clock) throws IOException {
    return new SavedSearches(
        SavedReader.in(searcher, searcher::gazetteer, searcher::scheme), clock);
  }

  /**
   * The same for an index whose articles another tagger has tagged than the one in the jar.
   *
   * @throws IOException if the index cannot be read
   */
  public static SavedSearches in(ArticleSearcher searcher, Tagger tagger) throws IOException {
    return new SavedSearches(
        SavedReader.in(searcher, tagger::gazetteer, tagger::scheme), InstantSource.system());
  }

  /**
   * An empty set that needs no index.
   *
   * @param tagger the one that the articles are tagged by
   * @param zone for dates where neither query nor article names one
   */
  public static SavedSearches of(Tagger tagger, ZoneId zone) {
    return new SavedSearches(
        SavedReader.without(zone, tagger.gazetteer(), tagger.scheme()), InstantSource.system());
  }

  /**
   * Adds a search; one with the same id is replaced.
   *
   * @throws QuerySyntaxException if the query cannot be understood, with the place
   * @throws IOException if the index cannot be read
   */
  public void add(SavedSearch search) throws IOException {
    lock.writeLock().lock();
    try {
      long number = ++last;
      SavedQuery query = read(search, NewsAnalysis.chain(null), number);
      for (Map.Entry<String, Presearcher> chain : chains.entrySet()) {
        chain.getValue().put(chain.getValue() == english ? query : inChain(query, chain.getKey()));
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Adds the searches of a file, one a line as {@link SavedSearch#parse} reads it; blank lines and
   * those that begin with {@code #} are none.
   *
   * @param passages how many each match shows
   * @return what could not be read, each with file and line; empty if all was
   * @throws IOException if the file or the index cannot be read
   */
  public List<String> addAll(Path file, int passages) throws IOException {
    return new SavedSearchFile(file, passages, this::add).read();
  }

  /** Removes the search with this id, and says whether there was one. */
  public boolean remove(String id) {
    lock.writeLock().lock();
    try {
      int before = english.all().size();
      chains.values().forEach(chain -> chain.remove(id));
      return english.all().size() < before;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** How many there are. */
  public int size() {
    lock.readLock().lock();
    try {
      return english.all().size();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Reads all again, by the index as it is now: names may mean others in it. One that cannot be
   * read any more stays as it was.
   *
   * @throws IOException if the index cannot be read
   */
  public void refresh() throws IOException {
    lock.writeLock().lock();
    try {
      chains.values().removeIf(chain -> chain != english);
      for (SavedQuery query : List.copyOf(english.all())) {
        english.put(inChain(query, NewsAnalysis.chain(null)));
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * The searches that find an article, in the order in which they were added.
   *
   * @param tagged the article as it would be indexed
   * @throws IOException if the index cannot be read
   */
  public List<SavedMatch> match(TaggedArticle tagged) throws IOException {
    ReadArticle read = ReadArticle.unread(tagged).cut(words);
    List<Sentences.Span> sentences = Sentences.of(read.tokens(Field.BODY, words));
    Incoming article = new Incoming(tagged, articles.searcher(read), sentences, clock.instant());
    LeafReader terms = article.searcher().getIndexReader().leaves().getFirst().reader();
    String chain = NewsAnalysis.chain(tagged.article().language());
    List<SavedMatch> matches = new ArrayList<>();
    lock(chain);
    try {
      for (SavedQuery query : chains.getOrDefault(chain, english).of(terms)) {
        Hit hit = query.match(article);
        if (hit != null) {
          matches.add(new SavedMatch(query.search().id(), hit));
        }
      }
      return matches;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Takes the lock for reading when all are read for a chain. */
  private void lock(String chain) throws IOException {
    lock.readLock().lock();
    while (!chains.containsKey(chain)) {
      lock.readLock().unlock();
      readAll(chain);
      lock.readLock().lock();
    }
  }

  private void readAll(String chain) throws IOException {
    lock.writeLock().lock();
    try {
      if (!chains.containsKey(chain)) {
        Presearcher all = new Presearcher();
        for (SavedQuery query : english.all()) {
          all.put(inChain(query, chain));
        }
        chains.put(chain, all);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private SavedQuery read(SavedSearch search, String chain, long number) throws IOException {
    return reader.read(search, chain, number, clock.instant());
  }

  // What cannot be read in another language, being too long there, is asked as it is.
  private SavedQuery inChain(SavedQuery query, String chain) throws IOException {
    try {
      return read(query.search(), chain, query.number());
    } catch (QuerySyntaxException e) {
      return query;
    }
  }
}

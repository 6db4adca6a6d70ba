package org.dateline.index.generation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;
import org.dateline.Internal;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.index.document.StoredArticle;
import org.dateline.index.schema.Schema;

/** Looks whether a generation is whole. */
@Internal
public final class GenerationCheck {
  private static final int SAMPLES = 20;

  private GenerationCheck() {}

  /**
   * What must hold before a generation may serve: as many articles as were written, sound files,
   * and a sample of its articles found by id and by whom they name.
   */
  static void beforeSwap(GenerationWriter writer) throws IOException {
    Path generation = writer.generation();
    require(writer.size() > 0, generation, "it holds no article");
    int articles = beforeServing(generation);
    require(
        articles == writer.size(),
        generation,
        articles + " articles are there, " + writer.size() + " were written");
  }

  /** As {@link #beforeSwap}, of files that were not written here; gives the number of articles. */
  public static int beforeServing(Path generation) throws IOException {
    CheckIndex.Status status = check(generation, CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
    require(status.clean, generation, "Lucene's check found " + problem(status));
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(generation))) {
      IndexInfo.of(reader, generation.toString());
      for (int i = 0; i < Math.min(SAMPLES, reader.maxDoc()); i++) {
        findSample(reader, i, generation);
      }
      return reader.numDocs();
    }
  }

  private static void findSample(DirectoryReader reader, int sample, Path generation)
      throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    int document = (int) ((long) reader.maxDoc() * sample / SAMPLES);
    Bits live = MultiBits.getLiveDocs(reader);
    if (live != null && !live.get(document)) {
      return;
    }
    TaggedArticle stored = StoredArticle.of(searcher.storedFields(), document);
    String id = stored.article().id();
    require(
        finds(searcher, id, new Term(Schema.ID, id), document),
        generation,
        "article " + id + " is not found by its id");
    for (Mention mention : stored.mentions().stream().limit(3).toList()) {
      Term entity = new Term(mention.field().key(), Schema.entityTerm(mention.entityId()));
      require(
          finds(searcher, id, entity, document),
          generation,
          "article " + id + " is not found by " + mention.entityId() + ", which it names");
    }
  }

  private static boolean finds(IndexSearcher searcher, String id, Term term, int document)
      throws IOException {
    BooleanQuery query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Schema.ID, id)), BooleanClause.Occur.FILTER)
            .add(new TermQuery(term), BooleanClause.Occur.FILTER)
            .build();
    TopDocs found = searcher.search(query, 1);
    return found.scoreDocs.length == 1 && found.scoreDocs[0].doc == document;
  }

  /** Checks the files of a generation; nothing may write it meanwhile. */
  private static CheckIndex.Status check(Path generation, int level) throws IOException {
    // Nobody else writes a build; a generation that serves is only read.
    try (Directory directory = FSDirectory.open(generation, NoLockFactory.INSTANCE);
        CheckIndex check = new CheckIndex(directory)) {
      check.setLevel(level);
      ByteArrayOutputStream log = new ByteArrayOutputStream();
      check.setInfoStream(new PrintStream(log, false, StandardCharsets.UTF_8));
      return check.checkIndex();
    }
  }

  private static String problem(CheckIndex.Status status) {
    return status.missingSegments
        ? "no readable list of segments"
        : "%s of %s segments damaged, with %s articles"
            .formatted(status.numBadSegments, status.numSegments, status.totLoseDocCount);
  }

  private static void require(boolean holds, Path generation, String problem) throws IOException {
    if (!holds) {
      throw new IOException(
          "the new generation %s does not verify: %s; the old one serves on"
              .formatted(generation.getFileName(), problem));
    }
  }
}

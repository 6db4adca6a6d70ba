package org.dateline.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.dateline.index.ArticleIndex;
import org.dateline.index.generation.IndexInfo;
import org.dateline.index.generation.IndexReaders;
import org.dateline.search.facet.LabelCache;
import org.dateline.search.translate.Analyzers;
import org.jspecify.annotations.Nullable;

/** Gives searches the newest view of an index, and keeps each open while one uses it. */
final class Views extends ReferenceManager<View> {
  private final Source source;
  private final Analyzers analyzers = new Analyzers();
  private final LabelCache labels = new LabelCache();
  private final String place;

  /** Where readers come from. */
  private interface Source {
    /** What {@code old} does not show, {@code null} if it shows everything. */
    @Nullable DirectoryReader newer(DirectoryReader old) throws IOException;

    /** Whether {@code old} shows what is not to be seen any more. */
    boolean hasMoved(DirectoryReader old) throws IOException;
  }

  private Views(Source source, DirectoryReader first, String place) throws IOException {
    this.source = source;
    this.place = place;
    current = view(first);
  }

  /** Takes the reader over; closes it if the index does not fit. */
  private View view(DirectoryReader reader) throws IOException {
    try {
      return View.of(reader, IndexInfo.of(reader, place), analyzers, labels);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  static Views of(Path folder) throws IOException {
    Source source =
        new Source() {
          @Override
          public @Nullable DirectoryReader newer(DirectoryReader old) throws IOException {
            return IndexReaders.newer(folder, old);
          }

          @Override
          public boolean hasMoved(DirectoryReader old) throws IOException {
            return IndexReaders.hasMoved(folder, old);
          }
        };
    return new Views(source, IndexReaders.open(folder), folder.toString());
  }

  static Views of(ArticleIndex index) throws IOException {
    Source source =
        new Source() {
          @Override
          public @Nullable DirectoryReader newer(DirectoryReader old) throws IOException {
            return index.newer(old);
          }

          @Override
          public boolean hasMoved(DirectoryReader old) {
            return false;
          }
        };
    return new Views(source, index.newReader(), "this folder");
  }

  /** The analyzers that queries of these views are read by. */
  Analyzers analyzers() {
    return analyzers;
  }

  /** Goes over to the generation that serves now, if it is another. */
  void follow() throws IOException {
    View view = acquire();
    try {
      if (source.hasMoved(view.reader())) {
        maybeRefresh();
      }
    } finally {
      release(view);
    }
  }

  @Override
  protected void afterClose() {
    labels.clear();
  }

  @Override
  protected void decRef(View view) throws IOException {
    view.reader().decRef();
  }

  @Override
  protected @Nullable View refreshIfNeeded(View old) throws IOException {
    DirectoryReader newer = source.newer(old.reader());
    return newer == null ? null : view(newer);
  }

  @Override
  protected boolean tryIncRef(View view) {
    return view.reader().tryIncRef();
  }

  @Override
  protected int getRefCount(View view) {
    return view.reader().getRefCount();
  }
}

package org.dateline.index.document;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import org.dateline.text.ZstdLibrary;

/**
 * Compresses short byte arrays by zstd (RFC 8878). Thread-safe: the workspaces, which take longer
 * to make than an article to read, are lent to one thread at a time.
 */
final class Zstandard {
  // Fast levels: the next three take half as long again and save 1 %.
  private static final int LEVEL = 1;
  private static final Pool<ZstdCompressCtx> COMPRESSORS =
      new Pool<>(() -> new ZstdCompressCtx().setLevel(LEVEL).setContentSize(false));
  private static final Pool<ZstdDecompressCtx> DECOMPRESSORS = new Pool<>(ZstdDecompressCtx::new);

  private Zstandard() {}

  /** Workspaces that wait; no more than can be of use at one time. */
  private static final class Pool<T extends AutoCloseable> {
    private final ArrayBlockingQueue<T> waiting =
        new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
      this.maker = maker;
    }

    T take() {
      T made = waiting.poll();
      return made == null ? maker.get() : made;
    }

    void giveBack(T made) {
      if (!waiting.offer(made)) {
        close(made);
      }
    }

    private static void close(AutoCloseable made) {
      try {
        made.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * Compresses bytes.
   *
   * @throws IOException if the library cannot be loaded
   */
  static byte[] compress(byte[] plain) throws IOException {
    ZstdLibrary.load();
    ZstdCompressCtx compressor = COMPRESSORS.take();
    try {
      return compressor.compress(plain);
    } finally {
      COMPRESSORS.giveBack(compressor);
    }
  }

  /**
   * What was compressed.
   *
   * @param to of the size that it had
   * @throws IOException if the bytes from {@code start} to {@code end} are not that, or the library
   *     cannot be loaded
   */
  static void decompress(byte[] from, int start, int end, byte[] to) throws IOException {
    ZstdLibrary.load();
    ZstdDecompressCtx decompressor = DECOMPRESSORS.take();
    try {
      int size = decompressor.decompressByteArray(to, 0, to.length, from, start, end - start);
      if (size != to.length) {
        throw new IOException("a stored article is shorter than it was: the index is damaged");
      }
    } catch (ZstdException e) {
      throw new IOException("a stored article cannot be decompressed: the index is damaged", e);
    } finally {
      DECOMPRESSORS.giveBack(decompressor);
    }
  }
}

package org.dateline.cli.serve.detail;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.dateline.article.Entity;
import org.dateline.article.GeoPoint;
import org.dateline.cli.serve.chart.MapBackground;
import org.dateline.cli.serve.chart.MapBackground.Landmark;
import org.dateline.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * What pages need of the gazetteer in the jar: which it is, and what lies behind every map. Read
 * when first needed; the gazetteer itself is not kept. Thread-safe.
 */
public final class BundledNames {
  private @Nullable Facts facts;

  private record Facts(String version, MapBackground background) {}

  /**
   * Which gazetteer it is, as an index says which tagged it.
   *
   * @throws IOException if the jar cannot be read
   */
  public String version() throws IOException {
    return read().version();
  }

  /**
   * All its places.
   *
   * @throws IOException if the jar cannot be read
   */
  public MapBackground background() throws IOException {
    return read().background();
  }

  private synchronized Facts read() throws IOException {
    Facts read = facts;
    if (read == null) {
      Gazetteer gazetteer = Gazetteer.bundled();
      read = new Facts(gazetteer.version(), new MapBackground(landmarks(gazetteer.entities())));
      facts = read;
    }
    return read;
  }

  private static List<Landmark> landmarks(Collection<Entity> entities) {
    return entities.stream()
        .<Landmark>mapMulti((entity, landmarks) -> {
          GeoPoint at = entity.at();
          if (at != null) {
            landmarks.accept(new Landmark(entity.name(), at, entity.weight()));
          }
        })
        .toList();
  }
}

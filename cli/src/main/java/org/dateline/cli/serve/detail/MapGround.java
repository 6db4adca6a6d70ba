package org.dateline.cli.serve.detail;

import java.io.IOException;
import java.util.stream.Stream;
import org.dateline.article.Entity;
import org.dateline.article.GeoPoint;
import org.dateline.cli.serve.chart.MapBackground;
import org.dateline.cli.serve.chart.MapBackground.Landmark;
import org.dateline.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * What lies behind every map: the places of the gazetteer, read when the first map is drawn.
 * Thread-safe.
 */
public final class MapGround {
  private @Nullable MapBackground background;

  /**
   * The places.
   *
   * @throws IOException if the jar cannot be read
   */
  public synchronized MapBackground get() throws IOException {
    MapBackground read = background;
    if (read == null) {
      read =
          new MapBackground(
              Gazetteer.bundled().entities().stream().flatMap(MapGround::landmark).toList());
      background = read;
    }
    return read;
  }

  private static Stream<Landmark> landmark(Entity entity) {
    GeoPoint at = entity.at();
    return at == null
        ? Stream.empty()
        : Stream.of(new Landmark(entity.name(), at, entity.weight()));
  }
}

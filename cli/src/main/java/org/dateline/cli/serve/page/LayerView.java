package org.dateline.cli.serve.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.cli.serve.request.Asked;

/**
 * A kind of marks that can be switched on and off.
 *
 * @param key its class
 * @param label what to call it
 * @param on whether it is shown
 */
public record LayerView(String key, String label, boolean on) {
  private static final List<LayerView> ALL =
      List.of(
          new LayerView("query", "Matches", true),
          new LayerView("person", "People", true),
          new LayerView("organisation", "Organisations", true),
          new LayerView("place", "Places", true),
          new LayerView("group", "Groups", true),
          new LayerView("other", "Other names", true),
          new LayerView("event", "Events", true));

  /** All, those on that {@code layers} names; all on if it names nothing. */
  public static List<LayerView> of(Asked asked) {
    Set<String> on =
        asked.all("layers").stream()
            .flatMap(each -> Arrays.stream(each.split(",", 20)))
            .collect(Collectors.toSet());
    return ALL.stream()
        .map(layer -> new LayerView(layer.key, layer.label, on.isEmpty() || on.contains(layer.key)))
        .toList();
  }

  /** The classes that hide those which are off. */
  public static String hiding(List<LayerView> layers) {
    return layers.stream()
        .filter(layer -> !layer.on)
        .map(layer -> " hide-" + layer.key)
        .collect(Collectors.joining());
  }
}

package org.dateline.cli.serve.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds room for names beside marks so that none covers another or a mark, at one width of the
 * drawing; who comes first has the choice. What does not overlap at a width does not at a larger
 * one, for only the distances from mark to mark grow. Not thread-safe.
 */
final class LabelSpots {
  private static final double LETTER = 6.6;
  private static final double WIDE_LETTER = 12.5;
  private static final int FIRST_WIDE = 0x1100;
  private static final double ABOVE_BASE = 10;
  private static final double BELOW_BASE = 4;
  private static final double GAP = 4;
  private static final double DIAGONAL = 0.7;

  private final double width;
  private final double height;
  private final List<Box> taken = new ArrayList<>();

  /** Where a name may stand. */
  enum Side {
    RIGHT("start"),
    LEFT("end"),
    BELOW("middle"),
    ABOVE("middle"),
    UPPER_RIGHT("start"),
    LOWER_RIGHT("start"),
    UPPER_LEFT("end"),
    LOWER_LEFT("end");

    private final String anchor;

    Side(String anchor) {
      this.anchor = anchor;
    }
  }

  /**
   * A place for a name.
   *
   * @param dx from the mark's middle to the anchor
   * @param dy from the mark's middle to the base line
   * @param anchor {@code text-anchor}
   */
  record Spot(double dx, double dy, String anchor) {}

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  LabelSpots(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** How wide a name is about. */
  static double widthOf(String name) {
    return name.codePoints().mapToDouble(c -> c < FIRST_WIDE ? LETTER : WIDE_LETTER).sum();
  }

  /** Keeps names off a mark. */
  void block(double x, double y, double radius) {
    taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
  }

  /** Room beside a mark, taken from now on; {@code null} if there is none. */
  @Nullable Spot place(String name, double x, double y, double radius, List<Side> sides) {
    double wide = widthOf(name);
    for (Side side : sides) {
      Spot spot = spot(side, radius + GAP);
      Box box = box(spot, x, y, wide);
      if (isInside(box) && taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        return spot;
      }
    }
    return null;
  }

  private static Spot spot(Side side, double off) {
    double middle = (ABOVE_BASE - BELOW_BASE) / 2 + 1;
    return switch (side) {
      case RIGHT -> new Spot(off, middle, side.anchor);
      case LEFT -> new Spot(-off, middle, side.anchor);
      case BELOW -> new Spot(0, off + ABOVE_BASE - 1, side.anchor);
      case ABOVE -> new Spot(0, -off, side.anchor);
      case UPPER_RIGHT -> new Spot(off * DIAGONAL, -off * DIAGONAL, side.anchor);
      case LOWER_RIGHT -> new Spot(off * DIAGONAL, off * DIAGONAL + ABOVE_BASE - 1, side.anchor);
      case UPPER_LEFT -> new Spot(-off * DIAGONAL, -off * DIAGONAL, side.anchor);
      case LOWER_LEFT -> new Spot(-off * DIAGONAL, off * DIAGONAL + ABOVE_BASE - 1, side.anchor);
    };
  }

  private static Box box(Spot spot, double x, double y, double wide) {
    double left =
        x
            + spot.dx()
            - switch (spot.anchor()) {
              case "end" -> wide;
              case "middle" -> wide / 2;
              default -> 0;
            };
    double base = y + spot.dy();
    return new Box(left, base - ABOVE_BASE, left + wide, base + BELOW_BASE);
  }

  private boolean isInside(Box box) {
    return box.left() >= 0 && box.right() <= width && box.top() >= 0 && box.bottom() <= height;
  }
}

package org.dateline.cli.serve.chart;

import java.util.List;

/**
 * Where the nodes of a graph stand: by the forces of Fruchterman and Reingold ("Graph drawing by
 * force-directed placement", Software: Practice and Experience 21, 1991) from a fixed start, a
 * sunflower, with a little pull to the middle for parts that hang together with nothing; then nodes
 * whose names would overlap are moved apart. The same graph is always laid out alike.
 */
final class GraphLayout {
  private static final int ROUNDS = 300;
  private static final int ROUNDS_APART = 120;
  private static final double SPREAD = 0.9;
  private static final double GRAVITY = 0.35;
  private static final double GOLDEN_ANGLE = StrictMath.PI * (3 - StrictMath.sqrt(5));
  private static final double LEAST = 0.01;
  private static final double LINE = 30;

  private final double width;
  private final double height;
  private final int middle;
  private final double[] x;
  private final double[] y;

  /**
   * An edge.
   *
   * @param strength how much it pulls, from 0 to 1
   */
  record Pull(int from, int to, double strength) {}

  /**
   * A graph of {@code nodes} nodes in a field.
   *
   * @param middle the node that stands in the middle, or -1
   */
  GraphLayout(int nodes, int middle, double width, double height) {
    this.width = width;
    this.height = height;
    this.middle = middle;
    this.x = new double[nodes];
    this.y = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      double radius = StrictMath.sqrt((i + 0.5) / nodes);
      x[i] = width / 2 * (1 + radius * StrictMath.cos(i * GOLDEN_ANGLE));
      y[i] = height / 2 * (1 + radius * StrictMath.sin(i * GOLDEN_ANGLE));
    }
    keepMiddle();
  }

  double x(int node) {
    return x[node];
  }

  double y(int node) {
    return y[node];
  }

  /**
   * Lays it out.
   *
   * @param names how wide each node's name is
   */
  GraphLayout laidOut(List<Pull> pulls, double[] names) {
    for (int round = 0; round < ROUNDS; round++) {
      move(pulls, width / 8 * (1 - (double) round / ROUNDS));
    }
    fill();
    for (int round = 0; round < ROUNDS_APART; round++) {
      apart(names);
    }
    return this;
  }

  private void move(List<Pull> pulls, double farthest) {
    double ideal = SPREAD * StrictMath.sqrt(width * height / x.length);
    double[] dx = new double[x.length];
    double[] dy = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        double far = Math.max(LEAST, distance(i, j));
        push(i, j, ideal * ideal / (far * far), dx, dy);
      }
      dx[i] += (width / 2 - x[i]) * GRAVITY;
      dy[i] += (height / 2 - y[i]) * GRAVITY * width / height;
    }
    for (Pull pull : pulls) {
      double far = distance(pull.from(), pull.to());
      push(pull.from(), pull.to(), -pull.strength() * far / ideal, dx, dy);
    }
    for (int i = 0; i < x.length; i++) {
      double force = Math.max(LEAST, StrictMath.hypot(dx[i], dy[i]));
      x[i] += dx[i] / force * Math.min(force, farthest);
      y[i] += dy[i] / force * Math.min(force, farthest);
    }
    keepMiddle();
  }

  private void push(int i, int j, double force, double[] dx, double[] dy) {
    double apartX = (x[i] - x[j]) * force;
    double apartY = (y[i] - y[j]) * force;
    dx[i] += apartX;
    dy[i] += apartY;
    dx[j] -= apartX;
    dy[j] -= apartY;
  }

  private double distance(int i, int j) {
    return StrictMath.hypot(x[i] - x[j], y[i] - y[j]);
  }

  private void keepMiddle() {
    if (middle >= 0) {
      x[middle] = width / 2;
      y[middle] = height / 2;
    }
  }

  /** Stretches it until it reaches the edges of the field. */
  private void fill() {
    fill(x, width);
    fill(y, height);
  }

  private void fill(double[] at, double size) {
    double least = size;
    double most = 0;
    for (double each : at) {
      least = Math.min(least, each);
      most = Math.max(most, each);
    }
    double half = middle >= 0 ? Math.max(size / 2 - least, most - size / 2) : (most - least) / 2;
    double centre = middle >= 0 ? size / 2 : (most + least) / 2;
    for (int i = 0; i < at.length; i++) {
      at[i] = half < 1 ? size / 2 : size / 2 * (1 + (at[i] - centre) / half);
    }
  }

  private void apart(double[] names) {
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        double besideX = (names[i] + names[j]) / 2 + 8 - Math.abs(x[i] - x[j]);
        double besideY = LINE - Math.abs(y[i] - y[j]);
        if (besideX > 0 && besideY > 0) {
          if (besideY < besideX) {
            shift(y, i, j, besideY / 2, height);
          } else {
            shift(x, i, j, besideX / 2, width);
          }
        }
      }
    }
    keepMiddle();
  }

  private static void shift(double[] at, int i, int j, double by, double size) {
    double step = at[i] < at[j] ? -by / 2 : by / 2;
    at[i] = Math.clamp(at[i] + step, 0, size);
    at[j] = Math.clamp(at[j] - step, 0, size);
  }
}

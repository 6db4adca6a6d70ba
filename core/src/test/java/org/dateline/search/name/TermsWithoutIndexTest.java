package org.dateline.search.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.FacetCode;
import org.dateline.index.schema.NameTerm;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.TriggerTerm;
import org.dateline.search.lucene.LabelFinder;
import org.dateline.search.lucene.MapTerms;
import org.dateline.search.query.Fields;
import org.dateline.search.query.ParsedQuery;
import org.dateline.search.request.Match;
import org.dateline.search.result.NameUse;
import org.dateline.search.result.NameUse.Meaning;
import org.dateline.search.result.SearchResult.Correction;
import org.junit.jupiter.api.Test;

/** What a query means is found out by terms and counts, wherever they come from. */
class TermsWithoutIndexTest {
  private static final long MANY = 3_000_000_000L;

  private final MapTerms terms = new MapTerms(2 * MANY);

  private final LabelFinder labels =
      new LabelFinder() {
        @Override
        public Map<String, String> labels(Dimension dimension, Set<String> ids) {
          return Map.of("q1", FacetCode.label(List.of("Q1"), "Maria Fiction"));
        }

        @Override
        public String whole(Dimension dimension, String kept, String other) {
          return kept;
        }
      };

  private void name(String key, EntityType type, String id, String name, long articles) {
    terms.with(Schema.NAME, new NameTerm(key, false, type, id, name).term(), articles);
  }

  private NameResolver resolver() throws IOException {
    Gazetteer empty = Gazetteer.of(List.of());
    return new NameResolver(terms, labels, List.of(), () -> empty);
  }

  @Test
  void aNameIsWhomMostArticlesMean() throws IOException {
    name("fiction", EntityType.PERSON, "Q1", "Maria Fiction", MANY);
    name("fiction", EntityType.PLACE, "Q2", "Fiction", 5);
    name("fictional", EntityType.PERSON, "Q3", "Fictional", 2 * MANY);
    NameUse use = resolver().entity("Fiction", EnumSet.allOf(EntityType.class));
    assertEquals(new Meaning("Q1", "Maria Fiction", EntityType.PERSON, MANY), use.chosen());
    assertEquals(List.of(new Meaning("Q2", "Fiction", EntityType.PLACE, 5)), use.others());
    assertEquals(use, resolver().plain("Fiction"));
    assertNull(resolver().plain("fict"));
  }

  @Test
  void whomANameMeansIsFoundOutOnceForEachTypeAskedFor() throws IOException {
    Gazetteer empty = Gazetteer.of(List.of());
    NameResolver seeing = new NameResolver(terms, labels, List.of(), () -> empty, new HashMap<>());
    name("fiction", EntityType.PERSON, "Q1", "Maria Fiction", 1);
    NameUse person = seeing.entity("Fiction", EnumSet.of(EntityType.PERSON));
    name("fiction", EntityType.PERSON, "Q2", "Other Fiction", 2);
    assertEquals(person, seeing.entity("Fiction", EnumSet.of(EntityType.PERSON)));
    assertNull(seeing.entity("Fiction", EnumSet.of(EntityType.PLACE)).chosen());
    Meaning other = new Meaning("Q2", "Other Fiction", EntityType.PERSON, 2);
    assertEquals(new NameUse("Fiction", other, List.of(person.chosen())), seeing.plain("Fiction"));
  }

  @Test
  void anIdHasTheNameOfItsLabel() throws IOException {
    terms.with(Schema.valueField(Dimension.PERSON), Schema.valueTerm("Q1"), 7);
    NameUse use = resolver().entity("Q1", EnumSet.allOf(EntityType.class));
    assertEquals(new Meaning("Q1", "Maria Fiction", EntityType.PERSON, 7), use.chosen());
  }

  @Test
  void aWordMeansTheEventThatItMostlyTold() {
    terms.with(Fields.BODY, "seiz", MANY);
    terms.with(Schema.TRIGGER, new TriggerTerm("seiz", "custody.capture").term(), MANY / 2);
    terms.with(Schema.TRIGGER, new TriggerTerm("seiz", "conflict.attack").term(), 3);
    assertEquals(List.of("custody.capture"), new TriggerLexicon(terms).of(new BytesRef("seiz")));
    assertEquals(List.of(), new TriggerLexicon(terms).of(new BytesRef("sei")));
  }

  @Test
  void slipsAreMendedByWhatThereIs() throws IOException {
    terms.with(Schema.WORD, "soldier", MANY).with(Schema.WORD, "solder", 2);
    name("maria fiction", EntityType.PERSON, "Q1", "Maria Fiction", MANY);
    ParsedQuery query = ParsedQuery.parse("soldeir", Match.ALL);
    List<NameUse> names = List.of(new NameUse("Maria Ficton", null, List.of()));
    assertEquals(
        List.of(
            new Correction("soldeir", "soldier", MANY),
            new Correction("Maria Ficton", "maria fiction", MANY)),
        new Corrections(terms).of(query, names));
  }
}

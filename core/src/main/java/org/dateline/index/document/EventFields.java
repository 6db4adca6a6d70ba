package org.dateline.index.document;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.dateline.article.Event;
import org.dateline.article.EventProminence;
import org.dateline.article.EventTime;
import org.dateline.article.EventType;
import org.dateline.article.TaggedArticle;
import org.dateline.index.analysis.Stems;
import org.dateline.index.document.ValueFields.Step;
import org.dateline.index.schema.Dimension;
import org.dateline.index.schema.EventDays;
import org.dateline.index.schema.Schema;
import org.dateline.index.schema.TriggerTerm;
import org.dateline.tag.event.EventScheme;
import org.jspecify.annotations.Nullable;

/**
 * The fields made of an article's events. Only what is told as having happened counts: a count of
 * captures must not count denials. Not thread-safe.
 */
final class EventFields {
  private final EventScheme scheme;
  private final ValueFields values;
  private final Stems stems = new Stems();

  EventFields(EventScheme scheme, ValueFields values) {
    this.scheme = scheme;
    this.values = values;
  }

  void addTo(Document document, TaggedArticle tagged) throws IOException {
    List<Event> asserted = new ArrayList<>();
    for (Event event : tagged.events()) {
      if (event.isAsserted()) {
        asserted.add(event);
      }
    }
    addTypes(document, asserted);
    addTriggers(document, asserted, tagged.article().language());
    addDays(document, asserted);
  }

  private void addTypes(Document document, List<Event> events) {
    Map<String, List<Event>> byType = new TreeMap<>();
    for (Event event : events) {
      byType.computeIfAbsent(event.type(), type -> new ArrayList<>()).add(event);
    }
    Map<String, List<Event>> byCode = new TreeMap<>();
    List<ValueFields.Path> paths = new ArrayList<>();
    byType.forEach((type, all) -> {
      ValueFields.Path path = values.of(Dimension.EVENT, type, () -> steps(type));
      path.addTo(document);
      paths.add(path);
      path.ids().forEach(code -> byCode.computeIfAbsent(code, c -> new ArrayList<>()).addAll(all));
    });
    Map<String, Double> prominence = new HashMap<>();
    byCode.forEach((code, all) -> {
      double level = EventProminence.of(all);
      prominence.put(code, level);
      MentionFields.addProminence(document, Schema.eventTerm(code), level);
    });
    Levels levels = new Levels();
    for (ValueFields.Path path : paths) {
      for (int i = 0; i < path.ids().size(); i++) {
        levels.add(path.labels().get(i), prominence.getOrDefault(path.ids().get(i), 0.0));
      }
    }
    levels.addTo(document, Dimension.EVENT);
  }

  private List<Step> steps(String type) {
    List<Step> steps = new ArrayList<>();
    for (String code : scheme.path(type)) {
      EventType known = scheme.type(code);
      steps.add(new Step(code, known == null ? code : known.name()));
    }
    return steps;
  }

  // By them a search learns which words mean which events.
  private void addTriggers(Document document, List<Event> events, @Nullable String language)
      throws IOException {
    Set<String> terms = new HashSet<>();
    for (Event event : events) {
      String stem = stems.of(event.text(), language);
      String term = new TriggerTerm(stem, event.type()).term();
      if (!stem.isEmpty() && DocumentBuilder.isWhole(term) && terms.add(term)) {
        document.add(new StringField(Schema.TRIGGER, term, Store.NO));
      }
    }
  }

  private void addDays(Document document, List<Event> events) {
    Set<EventTime.Days> days = new HashSet<>();
    for (Event event : events) {
      EventTime time = event.time();
      if (time != null && days.add(time.days())) {
        document.add(EventDays.field(time));
        values.of(Dimension.HAPPENED, time.days(), () -> steps(time)).addTo(document);
      }
    }
  }

  private static List<Step> steps(EventTime time) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    List<Step> path = new ArrayList<>();
    if (from.getYear() == to.getYear()) {
      path.add(Step.of(DocumentBuilder.year(from)));
      if (from.getMonth() == to.getMonth()) {
        path.add(Step.of(YearMonth.from(from).toString()));
        if (from.equals(to)) {
          path.add(Step.of(from.toString()));
        }
      }
    }
    return path;
  }
}

package org.dateline.tag.event;

import java.util.ArrayList;
import java.util.List;
import org.dateline.Internal;
import org.dateline.article.Event;
import org.dateline.article.Mention;
import org.dateline.article.Participant;
import org.dateline.article.Published;
import org.dateline.tag.event.time.DatelineDay;
import org.dateline.text.FieldText;
import org.dateline.text.PhraseMap;
import org.dateline.text.SentenceView;
import org.dateline.text.Word;
import org.dateline.text.WordFacts;
import org.jspecify.annotations.Nullable;

/**
 * Finds events sentence by sentence: triggers whose rules hold or, for the rules of the jar, that
 * the model takes for events.
 */
@Internal
public final class EventFinder {
  // How likely the model must find a trigger if its rule holds, for phrases, and if it does not.
  // Set
  // by hand; no other from .5 to .9 is better on M2E2, WikiEvents and MUC-4 alike. Phrases at .8
  // are
  // as good there, but most of what is lost in the news are events.
  private static final double LEAST = 0.8;
  private static final double LEAST_OF_PHRASE = 0.6;
  private static final double LEAST_AGAINST_RULE = 0.8;

  // Rules of a user are believed, but the jar's surest events are surer.
  private static final double CONFIDENCE_OF_OTHERS = 0.9;

  private final EventScheme scheme;
  private final EventTriggers triggers;
  private final EventModel model;
  private final WordFacts table;
  private final EventDetails details;

  public EventFinder(EventScheme scheme, EventModel model, WordFacts table, EventDetails details) {
    this.scheme = scheme;
    this.triggers = new EventTriggers(scheme);
    this.model = model;
    this.table = table;
    this.details = details;
  }

  public String modelVersion() {
    return model.version();
  }

  /** What triggers begin with a word, {@code null} if none does. */
  public PhraseMap.@Nullable Node<EventRule> trigger(String key) {
    return scheme.rules().start().next(key);
  }

  /** What a word may be used for, as {@link Word#may} says. */
  public int uses(Word word) {
    return details.uses(word);
  }

  /** By which number conditions of rules look for a word, 0 if none does. */
  public int asked(String key) {
    return scheme.asked(key);
  }

  /** What a word can be in a sentence, a bit each. */
  public long classes(String key) {
    return details.classes(key);
  }

  public List<Event> find(FieldText text, List<Mention> all, @Nullable Published published) {
    List<Mention> mentions = new ArrayList<>(all.size());
    for (Mention mention : all) {
      if (mention.field() == text.field()) {
        mentions.add(mention);
      }
    }
    List<Event> events = new ArrayList<>();
    Published day = DatelineDay.of(text, published);
    EventFeatures features = new EventFeatures(text.tokens(), table);
    for (int i = 0; i < text.tokens().sentences(); i++) {
      if (triggers.mayStandIn(text.tokens(), i)) {
        SentenceView view = SentenceView.of(text, i, mentions);
        SentenceRoles roles = details.roles(view);
        List<Found> found = found(roles, features);
        if (!found.isEmpty()) {
          EventDetails.Sentence sentence = details.of(text, i, roles, day);
          List<Event> told = new ArrayList<>(found.size());
          for (Found each : found) {
            told.add(sentence.event(each.hit(), each.chance()));
          }
          for (Event one : told) {
            if (told.size() < 2 || !isPart(one, told)) {
              events.add(one);
            }
          }
        }
      }
    }
    return scheme.withSequels(events);
  }

  // "sent drones to Russia": what takes part in an event is no second one of its type.
  private static boolean isPart(Event event, List<Event> told) {
    for (Event other : told) {
      if (other.type().equals(event.type()) && takesPart(event, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesPart(Event event, Event other) {
    for (Participant each : other.participants()) {
      if (holds(each, event) && !holds(each, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Participant participant, Event trigger) {
    return participant.start() <= trigger.start() && trigger.start() < participant.end();
  }

  /** A trigger that is taken for an event. */
  private record Found(EventCandidate hit, double chance) {}

  private List<Found> found(SentenceRoles roles, EventFeatures features) {
    List<EventCandidate> candidates = triggers.find(roles);
    if (candidates.isEmpty()) {
      return List.of();
    }
    features.read(roles.view(), candidates);
    List<Found> likely = new ArrayList<>();
    for (EventCandidate candidate : candidates) {
      double chance = confidence(candidate, features);
      if (isEnough(chance, candidate.fires(), candidate.to() - candidate.from())
          && !scheme.never(candidate, roles)) {
        likely.add(new Found(candidate, chance));
      }
    }
    return likely.size() < 2 ? likely : unbeaten(likely);
  }

  private List<Found> unbeaten(List<Found> all) {
    List<Found> left = new ArrayList<>(all.size());
    for (Found one : all) {
      if (!isBeaten(one, all)) {
        left.add(one);
      }
    }
    return left;
  }

  private boolean isBeaten(Found one, List<Found> all) {
    for (Found other : all) {
      if (beats(other, one)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a trigger of so many words counts as an event. */
  public static boolean isEnough(double chance, boolean fires, int words) {
    double least = fires ? (words > 1 ? LEAST_OF_PHRASE : LEAST) : LEAST_AGAINST_RULE;
    return chance >= least;
  }

  // Of two that overlap and exclude each other the longer stays, then the likelier.
  private boolean beats(Found other, Found one) {
    if (other.hit().to() <= one.hit().from()
        || other.hit().from() >= one.hit().to()
        || !scheme.exclude(other.hit().code(), one.hit().code())) {
      return false;
    }
    int longer = Integer.compare(length(other), length(one));
    int likelier = Double.compare(other.chance(), one.chance());
    int decision = longer != 0 ? longer : likelier;
    return decision != 0 ? decision > 0 : other.hit().from() < one.hit().from();
  }

  private static int length(Found found) {
    return found.hit().to() - found.hit().from();
  }

  private double confidence(EventCandidate candidate, EventFeatures features) {
    if (candidate.rule().judged()) {
      return features.chance(candidate, model);
    }
    return candidate.fires() ? CONFIDENCE_OF_OTHERS : 0;
  }
}

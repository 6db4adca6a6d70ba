package org.dateline.index.schema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.article.Attribution;
import org.dateline.article.Event;
import org.dateline.article.EventTime;
import org.dateline.article.Participant;
import org.dateline.article.Role;
import org.dateline.tag.event.EventScheme;

/** The terms that stand at the trigger of an event. Not thread-safe. */
@Internal
public final class EventTerms {
  /** No event is earlier. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  /** No event is later. */
  public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** In place of an id: whoever it is. */
  public static final String ANY = "*";

  private static final Set<Role> SIDES = EnumSet.of(Role.AGENT, Role.TARGET);
  private static final Set<String> SMALL =
      Set.of("the", "a", "an", "of", "and", "his", "her", "their", "its", "some", "more", "than");

  private final EventScheme scheme;
  private final Map<String, List<String>> ofTypes = new HashMap<>();

  public EventTerms(EventScheme scheme) {
    this.scheme = scheme;
  }

  public List<String> of(Event event) {
    List<String> terms = new ArrayList<>();
    if (event.isAsserted()) {
      terms.addAll(ofTypes.computeIfAbsent(event.type(), this::ofType));
      if (event.time() == null) {
        terms.add(Schema.noDayTerm(""));
      }
    }
    terms.addAll(details(event, scheme));
    return terms;
  }

  /** The terms that say how an event is told, who has which role in it, by whose word and when. */
  public static Set<String> details(Event event, EventScheme scheme) {
    String code = event.type();
    Set<String> terms = new LinkedHashSet<>();
    terms.add(Schema.modalityTerm(code, event.modality()));
    boolean both = scheme.isSymmetric(event);
    for (Participant participant : event.participants()) {
      boolean side = both && SIDES.contains(participant.role());
      for (Role role : side ? SIDES : Set.of(participant.role())) {
        addRole(terms, code, role, participant);
      }
    }
    Attribution source = event.source();
    if (source != null) {
      terms.add(Schema.sourceTerm(code, ANY));
    }
    if (source != null && source.mention() != null) {
      terms.add(Schema.sourceTerm(code, source.mention().entityId()));
    }
    EventTime time = event.time();
    if (time == null) {
      terms.add(Schema.noDayTerm(code));
    } else {
      EventDays.stretches(time.from()).forEach(s -> terms.add(Schema.firstDayTerm(code, s)));
      EventDays.stretches(time.to()).forEach(s -> terms.add(Schema.lastDayTerm(code, s)));
    }
    return terms;
  }

  private List<String> ofType(String code) {
    List<String> terms = new ArrayList<>();
    scheme.path(code).forEach(step -> terms.add(Schema.eventTerm(step)));
    terms.add(Schema.anyEventTerm());
    return terms;
  }

  private static void addRole(Set<String> terms, String code, Role role, Participant participant) {
    terms.add(Schema.roleTerm(code, role, ANY));
    if (participant.mention() != null) {
      terms.add(Schema.roleTerm(code, role, participant.mention().entityId()));
    }
    String text = participant.text().toLowerCase(Locale.ROOT);
    int start = 0;
    for (int at = 0; at <= text.length(); ) {
      int letter = at == text.length() ? ' ' : text.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (!Character.isLetter(letter)) {
        addWord(terms, code, role, text.substring(start, at));
        start = next;
      }
      at = next;
    }
  }

  private static void addWord(Set<String> terms, String code, Role role, String word) {
    if (word.length() > 1 && !SMALL.contains(word)) {
      terms.add(Schema.roleWordTerm(code, role, word));
    }
  }
}

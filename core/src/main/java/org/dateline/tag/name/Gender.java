package org.dateline.tag.name;

import java.util.Set;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.text.FieldText;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/** Whether a person is a woman or a man, as far as a title or the given name says. */
enum Gender {
  FEMALE,
  MALE;

  private static final Set<String> OF_WOMEN = WordLists.words("mrs ms miss mme mlle madame dame");
  private static final Set<String> OF_MEN = WordLists.words("mr sir lord monsieur");

  /** What the title right before a name says. */
  static @Nullable Gender titled(FieldText text, int name) {
    int before = name - 1;
    if (!text.joined(before, name) || !text.tokens().startsUpper(before)) {
      return null;
    }
    String title = text.tokens().key(before);
    return OF_WOMEN.contains(title) ? FEMALE : OF_MEN.contains(title) ? MALE : null;
  }

  /** What the given name of a known person says. */
  static @Nullable Gender of(Entity person, CommonWords words) {
    boolean named =
        person.type() == EntityType.PERSON && !Gazetteer.familyNameFirst(person.country());
    String key = named ? Gazetteer.key(person.name()) : "";
    int end = key.indexOf(' ');
    return end < 0 ? null : ofGivenName(key.substring(0, end), words);
  }

  /** What title and given name of somebody named in full say. */
  static @Nullable Gender of(Candidate person, Entity entity, CommonWords words) {
    Gender titled = titled(person.words, person.from);
    return titled == null ? of(entity, words) : titled;
  }

  private static @Nullable Gender ofGivenName(String key, CommonWords words) {
    return words.isFemaleName(key) ? FEMALE : words.isMaleName(key) ? MALE : null;
  }

  /** Whether nothing says that somebody of the other gender is not of this one. */
  boolean mayBe(@Nullable Gender other) {
    return other == null || other == this;
  }
}

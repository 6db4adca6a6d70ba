package org.dateline.tag.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.article.EntityType;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Tells clubs that are called by their town: in scores, tables and fixtures, before a coach or
 * player, and as sides of a match that has a score. Countries remain places, for their teams are no
 * clubs. Belongs to one article.
 */
final class ClubTowns {
  private static final Set<String> NATIONS =
      Set.of("england", "scotland", "wales", "northern ireland");
  private static final Set<String> SPORTS =
      WordLists.words(
          """
          soccer football baseball basketball hockey rugby cricket nba nfl mlb nhl innings halftime
          goalkeeper midfielder quarterback shortstop playoffs playoff standings inning
          """);
  private static final Set<String> HINTS =
      WordLists.words(
          """
          league season cup match matches goals goal game games coach champions championship
          division won lost drawn played scorer striker
          """);
  private static final Set<String> PLAYERS =
      WordLists.words(
          """
          coach captain manager striker strikers midfielder midfielders defender goalkeeper winger
          fullback quarterback shortstop pitcher batsman batsmen fans
          """);
  private static final Set<String> BEAT =
      WordLists.words("beat beats defeated thrashed edged trounced");
  private static final Set<String> PLAYED = WordLists.words("won win lost lose drew draw");
  private static final Set<String> OPPONENTS = WordLists.words("over against to with");
  private static final int FEW = 3;
  private static final int MOST_WORDS = 4;
  private static final int FAR = 6;
  private static final int YEAR = 4;

  private final List<FieldText> texts;
  private @Nullable Boolean sport;

  ClubTowns(List<FieldText> texts) {
    this.texts = texts;
  }

  /** The candidates with those that are clubs as organisations. */
  List<Candidate> read(List<Candidate> proposed) {
    List<Candidate> all = new ArrayList<>(proposed.size());
    for (Candidate candidate : proposed) {
      boolean town = candidate.seenAs != EntityType.PERSON && candidate.seenAs != EntityType.OTHER;
      all.add(town && isClub(candidate) && mayBe(candidate) ? club(candidate) : candidate);
    }
    return all;
  }

  private static Candidate club(Candidate town) {
    List<Gazetteer.Name> clubs =
        town.names.stream()
            .filter(name -> name.entity().type() == EntityType.ORGANISATION)
            .toList();
    return new Candidate(town.words, town.from, town.to, clubs, EntityType.ORGANISATION);
  }

  private static boolean mayBe(Candidate candidate) {
    EntityType seen = candidate.seenAs;
    boolean town =
        seen == EntityType.PLACE
            || ((seen == null || seen == EntityType.ORGANISATION)
                && candidate.names.stream().anyMatch(ClubTowns::isPlace));
    return town
        && candidate.length() < MOST_WORDS
        && !isWhere(candidate)
        && candidate.names.stream().noneMatch(name -> name.entity().isCountry())
        && !NATIONS.contains(candidate.key());
  }

  private static boolean isPlace(Gazetteer.Name name) {
    return name.entity().type() == EntityType.PLACE;
  }

  // "At Leeds: Kent 128-1".
  private static boolean isWhere(Candidate candidate) {
    int before = candidate.from - 1;
    return candidate.words.joined(before, candidate.from)
        && PlacedTowns.INSIDE.contains(candidate.words.tokens().key(before))
        && !candidate.words.tokens().allUpper(before);
  }

  private boolean isClub(Candidate candidate) {
    boolean told = isScoreOrRow(candidate) || isFixture(candidate) || isBeforePlayer(candidate);
    return (told && isSport()) || isSide(candidate);
  }

  // "Leeds 2 Fulham 1", "Leeds 17 9 5 3", "Kent 323-5 declared".
  private static boolean isScoreOrRow(Candidate candidate) {
    Tokens tokens = candidate.words.tokens();
    int next = candidate.to;
    if (!isNumberOnLine(tokens, next)) {
      return false;
    }
    boolean row = isNumberOnLine(tokens, next + 1) && isNumberOnLine(tokens, next + 2);
    boolean innings = opensLine(tokens, candidate.from) && isNumberAfterHyphen(tokens, next + 1);
    return row
        || innings
        || isNamedScore(tokens, next + 1)
        || (isNumberOnLine(tokens, candidate.from - 1) && !opensLine(tokens, candidate.from));
  }

  private static boolean isNumberOnLine(Tokens tokens, int word) {
    return word > 0
        && word < tokens.size()
        && isSmallNumber(tokens, word)
        && isOnLine(tokens, word);
  }

  private static boolean isNumberAfterHyphen(Tokens tokens, int word) {
    return word < tokens.size() && isSmallNumber(tokens, word) && tokens.hyphenAfter(word - 1);
  }

  private static boolean isSmallNumber(Tokens tokens, int word) {
    return tokens.isNumber(word) && tokens.key(word).length() < YEAR;
  }

  // Whether another name with a number begins here.
  private static boolean isNamedScore(Tokens tokens, int word) {
    int at = word;
    while (at < tokens.size()
        && at - word < MOST_WORDS
        && tokens.startsUpper(at)
        && isOnLine(tokens, at)) {
      at++;
    }
    return at > word && isNumberOnLine(tokens, at);
  }

  // Whether nothing but spaces parts a word from the one before.
  private static boolean isOnLine(Tokens tokens, int word) {
    int end = tokens.end(word - 1);
    for (int at = end; at < tokens.start(word); at++) {
      char sign = tokens.text.charAt(at);
      if ((sign != ' ' && sign != '.') || at - end > 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean opensLine(Tokens tokens, int word) {
    return word == 0
        || tokens.text.substring(tokens.end(word - 1), tokens.start(word)).indexOf('\n') >= 0;
  }

  // "BOSTON AT DENVER" at the start of a line: the guests are a club, the hosts a place too.
  private static boolean isFixture(Candidate candidate) {
    Tokens tokens = candidate.words.tokens();
    int at = candidate.to;
    return at + 1 < tokens.size()
        && opensLine(tokens, candidate.from)
        && tokens.allUpper(candidate.from)
        && tokens.key(at).equals("at")
        && tokens.allUpper(at)
        && tokens.allUpper(at + 1)
        && isOnLine(tokens, at)
        && isOnLine(tokens, at + 1);
  }

  // "Leeds striker", "Leeds' coach".
  private static boolean isBeforePlayer(Candidate candidate) {
    Tokens tokens = candidate.words.tokens();
    int next = candidate.to;
    return next < tokens.endWord(tokens.sentenceOf(candidate.from))
        && PLAYERS.contains(tokens.key(next))
        && !tokens.startsUpper(next);
  }

  // "Leeds beat Hull 2-1", "lost 3-0 to Leeds"; but a town may have "lost 10-15 houses".
  private boolean isSide(Candidate candidate) {
    return isSide(candidate, BEAT, BEAT) || (isSide(candidate, PLAYED, OPPONENTS) && isSport());
  }

  private static boolean isSide(Candidate candidate, Set<String> behind, Set<String> before) {
    FieldText text = candidate.words;
    Tokens tokens = text.tokens();
    int from = candidate.from;
    int to = candidate.to;
    boolean first =
        text.joined(to - 1, to)
            && behind.contains(tokens.key(to))
            && hasScore(tokens, to + 1, to + FAR);
    boolean second =
        text.joined(from - 1, from)
            && before.contains(tokens.key(from - 1))
            && (hasScore(tokens, to, to + FEW) || hasScore(tokens, from - FEW, from - 1));
    return first || second;
  }

  // Whether two small numbers are joined by a hyphen within a sentence's words.
  private static boolean hasScore(Tokens tokens, int from, int to) {
    for (int word = Math.max(0, from); word < Math.min(to, tokens.size() - 1); word++) {
      if (isSmallNumber(tokens, word)
          && isNumberAfterHyphen(tokens, word + 1)
          && tokens.start(word + 1) - tokens.end(word) == 1) {
        return true;
      }
    }
    return false;
  }

  private boolean isSport() {
    if (sport == null) {
      sport = count();
    }
    return sport;
  }

  // Whether one sure word or several others tell of sport.
  private boolean count() {
    Set<String> hints = new HashSet<>();
    for (FieldText text : texts) {
      Tokens tokens = text.tokens();
      for (int word = 0; word < tokens.size(); word++) {
        String key = tokens.key(word);
        if (SPORTS.contains(key)) {
          return true;
        }
        if (HINTS.contains(key)) {
          hints.add(key);
        }
      }
    }
    return hints.size() >= FEW;
  }
}

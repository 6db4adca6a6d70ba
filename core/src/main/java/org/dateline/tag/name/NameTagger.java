package org.dateline.tag.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.Internal;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.Field;
import org.dateline.article.Span;
import org.dateline.gazetteer.CommonWords;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.tag.name.detection.NameFinder;
import org.dateline.tag.name.detection.Proposer;
import org.dateline.tag.name.recogniser.Candidate;
import org.dateline.tag.name.recogniser.Recogniser;
import org.dateline.tag.name.recogniser.SeenWords;
import org.dateline.text.FieldText;
import org.dateline.text.language.LanguageDetector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of an article and says whom they mean: what recogniser and gazetteer propose is
 * resolved with the whole article in view, then completed by the names that the article itself
 * introduced. Immutable and thread-safe.
 */
@Internal
public final class NameTagger {
  private static final Comparator<Candidate> BY_PLACE =
      Comparator.<Candidate, Field>comparing(c -> c.words.field()).thenComparingInt(c -> c.from);

  private final Gazetteer gazetteer;
  private final CommonWords words;
  private final NameFinder names;
  private final Proposer proposer;
  private final AcronymFinder acronyms;
  private final Recogniser recogniser;
  private final Map<String, String> sources = new ConcurrentHashMap<>();

  public NameTagger(Gazetteer gazetteer, CommonWords words, Recogniser recogniser) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.names = new NameFinder(gazetteer, words);
    this.proposer = new Proposer(names, words, recogniser);
    this.acronyms = new AcronymFinder(gazetteer);
    this.recogniser = recogniser;
  }

  public String recogniserVersion() {
    return recogniser.version();
  }

  /**
   * The names of an article, all decided, in the order of its texts.
   *
   * @param given spans that are names whatever the recogniser sees
   * @param explaining whether to keep what else each name could have meant
   */
  public List<Candidate> decide(
      Article article, List<FieldText> texts, List<Span> given, boolean explaining) {
    List<Candidate> proposed = propose(article, texts, given);
    Evidence evidence = Evidence.of(article, gazetteer, sources);
    Resolver resolver = new Resolver(gazetteer, words, names, evidence, explaining);
    List<Candidate> decided = resolver.resolve(new ClubTowns(texts).read(proposed));
    Map<String, Entity> spelledOut = new HashMap<>();
    for (FieldText text : texts) {
      acronyms.find(text, decided, spelledOut);
    }
    LocalNames local = new LocalNames(decided, spelledOut, gazetteer, words);
    for (FieldText text : texts) {
      addLocal(text, local, decided);
    }
    decided.removeIf(this::isDenied);
    decided.sort(BY_PLACE);
    return decided;
  }

  // Also what the article itself introduced by a denied name.
  private boolean isDenied(Candidate candidate) {
    return candidate.entity != null && gazetteer.denies(candidate.surface(), candidate.entity.id());
  }

  private List<Candidate> propose(Article article, List<FieldText> texts, List<Span> given) {
    boolean english = LanguageDetector.isEnglish(article.language());
    SeenWords seen = new SeenWords();
    if (english) {
      texts.forEach(seen::see);
    }
    List<Candidate> proposed = new ArrayList<>();
    if (english) {
      return proposer.propose(texts, seen, given);
    }
    for (FieldText text : texts) {
      List<Candidate> found = ForeignText.names(text, names);
      proposed.addAll(given.isEmpty() ? found : proposer.given(text, given, found));
    }
    return proposed;
  }

  private static void addLocal(FieldText text, LocalNames local, List<Candidate> decided) {
    @Nullable Candidate[] cover = new Candidate[text.tokens().size()];
    for (Candidate candidate : decided) {
      for (int i = candidate.from;
          candidate.words.field() == text.field() && i < candidate.to;
          i++) {
        cover[i] = candidate;
      }
    }
    Set<Candidate> replaced = new HashSet<>();
    for (int word = 0; word < cover.length; word++) {
      Candidate now = cover[word];
      Candidate found = local.at(text, word, now);
      if (found != null && isFree(cover, found, now)) {
        if (now != null) {
          replaced.add(now);
        }
        decided.add(found);
        word = found.to - 1;
      }
    }
    if (!replaced.isEmpty()) {
      decided.removeAll(replaced);
    }
  }

  private static boolean isFree(
      @Nullable Candidate[] cover, Candidate found, @Nullable Candidate now) {
    for (int i = found.from; i < found.to; i++) {
      if (cover[i] != null && cover[i] != now) {
        return false;
      }
    }
    return true;
  }
}

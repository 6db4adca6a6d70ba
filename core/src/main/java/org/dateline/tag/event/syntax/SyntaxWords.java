package org.dateline.tag.event.syntax;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.Internal;
import org.dateline.text.Inflection;
import org.dateline.text.TsvFile;
import org.dateline.text.Word;

/**
 * The words of {@code syntax-words.tsv} and {@code noun-kinds.tsv}, and the forms that endings give
 * away. Immutable.
 */
@Internal
public final class SyntaxWords {
  private static final int COLUMNS = 2;
  private static final int IRREGULAR_FORMS = 5;
  private static final int REGULAR_FORMS = 4;
  private static final long ED = WordClass.PAST.bit() | WordClass.PARTICIPLE.bit();

  // Classes whose verbs are known in all their forms.
  private static final Set<WordClass> VERBS =
      EnumSet.of(
          WordClass.VERB,
          WordClass.SUPPORT,
          WordClass.SAYING,
          WordClass.OBJECTCONTROL,
          WordClass.HARM,
          WordClass.INTRANSITIVE);

  static final long SMALL = bits(EnumSet.range(WordClass.DETERMINER, WordClass.TIME));

  // Classes that say nothing of a word's form.
  private static final long OF_USE = bits(EnumSet.range(WordClass.OPENER, WordClass.THING));

  private final Map<String, Long> classes = new HashMap<>();

  private SyntaxWords() {}

  public static SyntaxWords bundled() throws IOException {
    return read(
        TsvFile.resource(SyntaxWords.class, "syntax-words.tsv"),
        TsvFile.resource(SyntaxWords.class, "noun-kinds.tsv"));
  }

  static SyntaxWords read(TsvFile... files) throws IOException {
    SyntaxWords words = new SyntaxWords();
    for (TsvFile file : files) {
      file.read("dateline-syntax-words", COLUMNS, words::addRow);
    }
    return words;
  }

  private void addRow(String[] row) {
    for (String type : row[0].split(" ", -1)) {
      addWords(of(type), row[1]);
    }
  }

  private void addWords(WordClass type, String written) {
    for (String word : written.strip().split("\\s+", -1)) {
      if (word.contains("/") || word.contains(",")) {
        List<String> forms = Inflection.forms(word);
        forms.forEach(form -> add(form, type));
        if (VERBS.contains(type)) {
          addVerb(forms, word);
        }
      } else {
        add(Inflection.forms(word).getFirst(), type);
      }
    }
  }

  private static WordClass of(String key) {
    for (WordClass type : WordClass.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(key)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no class of words \"" + key + "\"");
  }

  private void addVerb(List<String> forms, String written) {
    int past = 2;
    int participle = forms.size() == IRREGULAR_FORMS ? 3 : past;
    if (forms.size() < REGULAR_FORMS || forms.size() > IRREGULAR_FORMS) {
      throw new IllegalArgumentException(
          "five forms make a verb, or one with /v: \"" + written + "\"");
    }
    forms.forEach(form -> add(form, WordClass.VERB));
    add(forms.getFirst(), WordClass.BASE);
    add(forms.get(1), WordClass.THIRD);
    add(forms.get(past), WordClass.PAST);
    add(forms.get(participle), WordClass.PARTICIPLE);
    add(forms.getLast(), WordClass.ING);
  }

  private void add(String word, WordClass type) {
    classes.merge(word, type.bit(), (left, right) -> left | right);
  }

  private static long bits(Set<WordClass> types) {
    return types.stream().mapToLong(WordClass::bit).reduce(0, (left, right) -> left | right);
  }

  boolean is(Word word, WordClass type) {
    return (classes(word) & type.bit()) != 0;
  }

  boolean is(String key, WordClass type) {
    return (classes(key) & type.bit()) != 0;
  }

  long classes(Word word) {
    return word.known ? word.classes : classes(word.key);
  }

  /** What a word can be: a bit for each {@link WordClass}. */
  long classes(String key) {
    long known = classes.getOrDefault(key, 0L);
    return (known & ~OF_USE) != 0 ? known : known | guess(key);
  }

  private static long guess(String key) {
    boolean ed = key.length() > 4 && key.endsWith("ed");
    boolean ing = key.length() > 4 && key.endsWith("ing");
    return ed ? ED : ing ? WordClass.ING.bit() : 0;
  }
}

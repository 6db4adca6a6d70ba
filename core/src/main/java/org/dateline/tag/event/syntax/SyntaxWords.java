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
import org.dateline.text.WordLists;

/** The words of {@code syntax-words.tsv} and the forms that endings give away. Immutable. */
@Internal
public final class SyntaxWords {
  private static final int COLUMNS = 2;
  private static final int IRREGULAR_FORMS = 5;
  private static final int REGULAR_FORMS = 4;
  private static final Set<WordClass> NONE = EnumSet.noneOf(WordClass.class);
  private static final Set<WordClass> ED = EnumSet.of(WordClass.PAST, WordClass.PARTICIPLE);
  private static final Set<WordClass> ING = EnumSet.of(WordClass.ING);
  private static final Set<String> NO_VERB =
      WordLists.words(
          "hundred united armed bed need speed seed indeed exceed red unprecedented naked sacred breed"
              + " morning evening building nothing something anything everything during spring string"
              + " king beijing wing ring bring sing thing sling beijings ceiling feeling wedding"
              + " being ping viking upcoming neighboring neighbouring outgoing incoming leading sibling ongoing"
              + " remaining according pending regarding concerning");

  private final Map<String, EnumSet<WordClass>> classes = new HashMap<>();

  private SyntaxWords() {}

  public static SyntaxWords bundled() throws IOException {
    return read(TsvFile.resource(SyntaxWords.class, "syntax-words.tsv"));
  }

  static SyntaxWords read(TsvFile file) throws IOException {
    SyntaxWords words = new SyntaxWords();
    file.read("dateline-syntax-words", COLUMNS, words::addRow);
    return words;
  }

  private void addRow(String[] row) {
    WordClass type = of(row[0]);
    for (String word : row[1].strip().split("\\s+", -1)) {
      if (word.contains("/") || word.contains(",")) {
        addVerb(Inflection.forms(word), type, word);
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

  private void addVerb(List<String> forms, WordClass type, String written) {
    int past = 2;
    int participle = forms.size() == IRREGULAR_FORMS ? 3 : past;
    if (forms.size() < REGULAR_FORMS || forms.size() > IRREGULAR_FORMS) {
      throw new IllegalArgumentException(
          "five forms make a verb, or one with /v: \"" + written + "\"");
    }
    forms.forEach(form -> add(form, type));
    forms.forEach(form -> add(form, WordClass.VERB));
    add(forms.getFirst(), WordClass.BASE);
    add(forms.get(1), WordClass.THIRD);
    add(forms.get(past), WordClass.PAST);
    add(forms.get(participle), WordClass.PARTICIPLE);
    add(forms.getLast(), WordClass.ING);
  }

  private void add(String word, WordClass type) {
    classes.computeIfAbsent(word, w -> EnumSet.noneOf(WordClass.class)).add(type);
  }

  boolean is(String key, WordClass type) {
    return classes(key).contains(type);
  }

  /** What a word can be. */
  Set<WordClass> classes(String key) {
    Set<WordClass> known = classes.get(key);
    return known != null ? known : guess(key);
  }

  private static Set<WordClass> guess(String key) {
    boolean ed = key.length() > 4 && key.endsWith("ed");
    boolean ing = key.length() > 4 && key.endsWith("ing");
    if ((!ed && !ing) || NO_VERB.contains(key)) {
      return NONE;
    }
    return ed ? ED : ING;
  }
}

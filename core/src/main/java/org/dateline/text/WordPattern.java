package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.Internal;

/**
 * One or more consecutive words, each with the forms it may take. Written {@code open/v fire}: a
 * word alone, with {@code /v} the regular forms of a verb, with {@code /n} the plural, or its forms
 * one by one between commas ({@code shoot,shoots,shot,shooting}).
 *
 * @param forms the forms of each word, folded
 */
@Internal
public record WordPattern(List<List<String>> forms) {

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if there is no word in it or an ending other than /v and /n
   */
  public static WordPattern parse(String written) {
    List<List<String>> forms = new ArrayList<>();
    for (String word : written.strip().split("\\s+", -1)) {
      forms.add(Inflection.forms(word));
    }
    return new WordPattern(List.copyOf(forms));
  }

  /** Every sequence of words that this stands for. */
  public List<List<String>> sequences() {
    List<List<String>> all = List.of(List.of());
    for (List<String> word : forms) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> start : all) {
        for (String form : word) {
          List<String> sequence = new ArrayList<>(start);
          sequence.add(form);
          longer.add(sequence);
        }
      }
      all = longer;
    }
    return all;
  }

  public boolean isOneWord() {
    return forms.size() == 1;
  }

  /** Whether it stands at {@code word} and ends before {@code limit}. */
  public boolean matches(Tokens tokens, int word, int limit) {
    if (word + forms.size() > limit) {
      return false;
    }
    for (int i = 0; i < forms.size(); i++) {
      if (!forms.get(i).contains(tokens.key(word + i))) {
        return false;
      }
    }
    return true;
  }
}

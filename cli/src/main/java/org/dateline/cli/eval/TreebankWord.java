package org.dateline.cli.eval;

/**
 * A word of a treebank, as CoNLL-U has it.
 *
 * @param start where it stands in the sentence, in UTF-16 code units
 * @param end the same, exclusive
 * @param lemma its plain form
 * @param part its universal part of speech, "NOUN"
 * @param form its part of speech after Penn, "NNS"
 * @param features "Number=Plur|..."
 * @param head the word that it hangs on, counted from 0; -1 if on none
 * @param relation to its head, without what follows a colon but for {@link #OWNER}
 */
record TreebankWord(
    int start,
    int end,
    String lemma,
    String part,
    String form,
    String features,
    int head,
    String relation) {
  static final String OWNER = "nmod:poss";

  boolean isPart(String... parts) {
    return among(part, parts);
  }

  boolean isForm(String... forms) {
    return among(form, forms);
  }

  boolean hangsAs(String... relations) {
    return among(relation, relations);
  }

  private static boolean among(String one, String... all) {
    for (String each : all) {
      if (each.equals(one)) {
        return true;
      }
    }
    return false;
  }
}

package org.dateline.text.language;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * OpenNLP's language model of 103 languages, loaded when first asked. Its probabilities are flat
 * (most of them near one in 103), so it is the ratio of two that says something.
 */
final class LanguageModel {
  private static final String RESOURCE = "/langdetect-183.bin";

  // A language that the model has not learnt falls between several others; of a short text every
  // language is unsure.
  private static final int LONG = 400;
  private static final double CLEAR = 0.6;

  // No news comes in these, but scraps of English look like them.
  private static final Set<String> UNLIKELY =
      WordLists.words("lat vol epo san ast min war nds lim");

  private LanguageModel() {}

  /** Loaded once, by whoever asks first. */
  private static final class Loaded {
    private static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = LanguageModel.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new FileNotFoundException(
              RESOURCE + " is missing: put opennlp-models-langdetect on the class path");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The language of a text, whatever it is like. */
  static String most(String text) {
    return code(likely(text).getFirst());
  }

  /**
   * The language of a text of so many letters: {@code null} if it is not so many times likelier
   * than English, {@link LanguageCodes#UNDETERMINED} if it is foreign but of no language that
   * stands out.
   */
  static @Nullable String foreign(String text, int letters, double timesEnglish) {
    List<Language> likely = likely(text);
    Language best = likely.getFirst();
    if (best.getConfidence() < timesEnglish * english(likely)) {
      return null;
    }
    boolean clear = letters < LONG || best.getConfidence() > CLEAR;
    return clear ? code(best) : LanguageCodes.UNDETERMINED;
  }

  private static String code(Language language) {
    return Objects.requireNonNull(LanguageCodes.of(language.getLang()));
  }

  private static double english(List<Language> languages) {
    return languages.stream()
        .filter(language -> language.getLang().equals("eng"))
        .mapToDouble(Language::getConfidence)
        .sum();
  }

  private static List<Language> likely(String text) {
    return Arrays.stream(new LanguageDetectorME(Loaded.MODEL).predictLanguages(text))
        .filter(language -> !UNLIKELY.contains(language.getLang()))
        .toList();
  }
}

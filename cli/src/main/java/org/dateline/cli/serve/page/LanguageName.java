package org.dateline.cli.serve.page;

import java.util.Locale;

/** What languages are called. */
public final class LanguageName {
  private LanguageName() {}

  /** The name of a language of this code, the code if it has none. */
  public static String of(String code) {
    if (code.equals("und")) {
      return "Not known";
    }
    String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }
}

package org.dateline.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A query that begins with a minus, as {@code '-kursk drone'}: no option has spaces in it. */
final class LeadingMinus {
  private static final Pattern GLUED = Pattern.compile("-\\p{L}{3,}");

  private LeadingMinus() {}

  /** The arguments with NOT in place of the minus, {@code null} if they hold no such query. */
  static String @Nullable [] mended(CommandLine.ParameterException misuse, String... given) {
    String query = query(misuse);
    int at = query == null ? -1 : Arrays.asList(given).indexOf(query);
    if (query == null || at < 0 || !query.matches("(?s)-[^-].*\\s.*")) {
      return null;
    }
    String[] mended = given.clone();
    mended[at] = (query.charAt(1) == ' ' ? "" : "NOT ") + query.substring(1).strip();
    return mended;
  }

  /** Says in a line what to do about one without spaces. */
  static boolean explain(CommandLine.ParameterException misuse, PrintWriter err) {
    String query = query(misuse);
    if (query == null || query.startsWith("--")) {
      return false;
    }
    err.println("A query that begins with - stands behind all options and --, or with NOT for -");
    return true;
  }

  /** Says what became of a word with a minus that was taken for an option and its value. */
  static boolean explainGlued(Consumer<String> err, String... given) {
    String told = explained(given);
    if (told != null) {
      err.accept(told);
    }
    return told != null;
  }

  private static @Nullable String explained(String... given) {
    return Arrays.stream(given)
        .filter(word -> GLUED.matcher(word).matches())
        .map(word ->
            String.format(
                "%s is taken for %s with \"%s\"; to leave out a word write 'NOT %s'",
                word, word.substring(0, 2), word.substring(2), word.substring(1)))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String query(CommandLine.ParameterException misuse) {
    if (!(misuse instanceof CommandLine.UnmatchedArgumentException unmatched)) {
      return null;
    }
    List<String> arguments = unmatched.getUnmatched();
    boolean takesQuery =
        misuse.getCommandLine().getCommandSpec().positionalParameters().stream()
            .anyMatch(each -> each.paramLabel().equals("QUERY"));
    String first = arguments.isEmpty() ? "" : arguments.getFirst();
    return takesQuery && first.startsWith("-") && first.length() > 1 ? first : null;
  }
}

package org.dateline.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.dateline.archive.ArchiveSurvey;
import org.dateline.article.Article;
import org.dateline.index.RebuildReport;
import org.jspecify.annotations.Nullable;

/** Draws what an archive holds, for people. */
final class ArchiveText {
  private static final int SAMPLE_CHARS = 160;
  private static final int REPLACEMENTS = 10;

  private ArchiveText() {}

  static void survey(ArchiveSurvey survey, PrintStream out) {
    survey
        .parts()
        .forEach((form, part) -> {
          head(form, part, out);
          fields(part, out);
          sample(part.sample(), out);
          counts(part, out);
        });
  }

  /** What a run has read, and of which articles there was more than one. */
  static void report(
      SortedMap<String, ArchiveSurvey.Part> forms,
      List<RebuildReport.Replacement> replacements,
      PrintStream out) {
    forms.forEach((form, part) -> {
      head(form, part, out);
      counts(part, out);
    });
    if (!replacements.isEmpty()) {
      out.println("more than one article of one id, the later replaces the earlier:");
    }
    for (RebuildReport.Replacement same : replacements.stream().limit(REPLACEMENTS).toList()) {
      out.println("  " + same.id() + ": " + same.earlier() + ", then " + same.later());
    }
    if (replacements.size() > REPLACEMENTS) {
      out.println("  ... (--json names " + replacements.size() + ")");
    }
  }

  private static void head(String form, ArchiveSurvey.Part part, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%s: %,d files, %,d articles, %,d kills, %,d cannot be read%n",
        form.isEmpty() ? "(no form)" : form,
        part.files(),
        part.articles(),
        part.kills(),
        part.quarantined());
  }

  private static void fields(ArchiveSurvey.Part part, PrintStream out) {
    if (part.articles() > 0) {
      List<String> fields = new ArrayList<>();
      part.fields()
          .forEach(
              (field, count) -> fields.add(field + " " + 100 * count / part.articles() + " %"));
      out.println("  fields: " + String.join(", ", fields));
    }
  }

  private static void counts(ArchiveSurvey.Part part, PrintStream out) {
    if (part.articles() > 0) {
      out.printf(
          Locale.ROOT,
          "  %,d without a date, %,d without a body; languages: %s%n",
          part.undated(),
          part.withoutBody(),
          part.languages().isEmpty() ? "none told" : listed(part.languages()));
    }
    if (!part.passedOver().isEmpty()) {
      out.println("  passed over: " + listed(part.passedOver()));
    }
    counts("", part.reasons(), part, out);
    counts(" noted", part.doubts(), part, out);
  }

  private static String listed(Map<String, Long> counts) {
    return sorted(counts).stream()
        .map(count -> String.format(Locale.ROOT, "%s %,d", count.getKey(), count.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static void counts(
      String what, Map<String, Long> counts, ArchiveSurvey.Part part, PrintStream out) {
    for (Map.Entry<String, Long> count : sorted(counts)) {
      String first = part.examples().get(count.getKey());
      out.printf(
          Locale.ROOT,
          "  %,d%s: %s%s%n",
          count.getValue(),
          what,
          count.getKey(),
          first == null ? "" : " (first: " + first + ")");
    }
  }

  private static void sample(@Nullable Article article, PrintStream out) {
    if (article != null) {
      String body = article.body().replaceAll("\\s+", " ");
      out.println("  sample: " + article.id());
      out.println("    " + article.title() + " (" + article.published() + ")");
      out.println(
          "    " + (body.length() > SAMPLE_CHARS ? body.substring(0, SAMPLE_CHARS) + "..." : body));
    }
  }

  /** A table in Markdown, with a line of sums. */
  static void table(ArchiveSurvey survey, String head, PrintStream out) {
    out.println("| " + head + " | files | records | articles | kills | quarantined | reasons |");
    out.println("|---|---|---|---|---|---|---|");
    long[] sums = new long[4];
    survey
        .parts()
        .forEach((name, part) -> {
          row(name, part.files(), part.articles(), part.kills(), part.quarantined(), out);
          List<String> reasons = new ArrayList<>();
          sorted(part.reasons()).forEach(r -> reasons.add(r.getValue() + " " + r.getKey()));
          out.println(" " + String.join("; ", reasons).replace("|", "\\|") + " |");
          sums[0] += part.files();
          sums[1] += part.articles();
          sums[2] += part.kills();
          sums[3] += part.quarantined();
        });
    row("all", sums[0], sums[1], sums[2], sums[3], out);
    out.println(" |");
  }

  private static void row(
      String name, long files, long articles, long kills, long quarantined, PrintStream out) {
    out.printf(
        "| %s | %d | %d | %d | %d | %d |",
        name, files, articles + kills + quarantined, articles, kills, quarantined);
  }

  static void reasons(Map<String, Long> counts, PrintStream out) {
    sorted(counts).forEach(entry -> out.printf("%8d  %s%n", entry.getValue(), entry.getKey()));
  }

  private static List<Map.Entry<String, Long>> sorted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .toList();
  }
}

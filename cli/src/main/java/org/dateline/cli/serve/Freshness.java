package org.dateline.cli.serve;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.cli.serve.request.Answer;
import org.dateline.cli.serve.request.Asked;
import org.dateline.cli.serve.request.Hash;
import org.jspecify.annotations.Nullable;

/** Whether who asks has the answer already (RFC 9110, ETag and If-None-Match). */
final class Freshness {
  // Such an answer hangs on the clock too; a word too many does no harm.
  private static final Pattern FROM_NOW =
      Pattern.compile("now|today|yesterday|this|last|past|recency|\\d(?:h|d|w|mo|m|y)");

  private Freshness() {}

  /** What tells the answer from others: the state of the index, the address, and the minute. */
  static String tag(Incoming request, Asked asked) throws IOException {
    String address = request.path() + "?" + asked.parameters();
    String text = address.replace("\\", "").toLowerCase(Locale.ROOT);
    Instant minute =
        FROM_NOW.matcher(text).find()
            ? Instant.now().truncatedTo(ChronoUnit.MINUTES)
            : Instant.EPOCH;
    String hash = Hash.of(address + minute);
    String stale = asked.indexes().isStale(asked.index()) ? "-stale-" : "-";
    return "W/\"" + asked.index().searcher().state() + stale + hash + "\"";
  }

  static boolean isKnown(String tag, Incoming request) {
    String known = request.header("If-None-Match");
    return !known.isEmpty()
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || strong(each).equals(strong(tag)));
  }

  // A weak tag is the same as a strong one (RFC 9110, 13.1.2).
  private static String strong(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  static boolean isKnown(Answer answer, Incoming request) {
    String tag = answer.headers().get("ETag");
    return answer.status() == 200 && tag != null && isKnown(tag, request);
  }

  /** The answer, if it is one, with its tag. */
  static Answer tagged(Answer answer, @Nullable String tag) {
    return tag == null || answer.status() != 200
        ? answer
        : answer.with("ETag", tag).with("Cache-Control", "private, no-cache");
  }

  static Answer unchanged(String tag) {
    return unchanged(tagged(Answer.html(""), tag));
  }

  static Answer unchanged(Answer answer) {
    return new Answer(304, answer.type(), answer.headers(), new Answer.Whole(new byte[0]));
  }
}

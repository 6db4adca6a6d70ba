package org.dateline.index.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * An article cannot be indexed, because of what stands in it: something is larger than an index can
 * hold, or tagging fails at it. The index is as it was and takes the next article.
 */
@Internal
public final class RefusedArticleException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 100;
  private static final Pattern TOO_LONG_A_TERM =
      Pattern.compile(".*immense term in field=\"([^\"]*)\".*", Pattern.DOTALL);

  private final String reason;

  /** An article of this id, and why: words that go on "it is refused:". */
  public RefusedArticleException(String id, String reason, @Nullable Throwable cause) {
    super("article \"" + begun(id) + "\" cannot be indexed: " + reason, cause);
    this.reason = reason;
  }

  /** One that the index met a limit of its own in. */
  public static RefusedArticleException ofIndex(String id, RuntimeException e) {
    if (e instanceof RefusedArticleException refused) {
      return refused;
    }
    Matcher term = TOO_LONG_A_TERM.matcher(String.valueOf(e.getMessage()));
    String reason =
        term.matches()
            ? "the field " + term.group(1) + " holds a term of more than 32,766 bytes"
            : String.valueOf(e);
    return new RefusedArticleException(id, reason, e);
  }

  private static String begun(String id) {
    return id.length() <= SHOWN ? id : id.substring(0, id.offsetByCodePoints(0, SHOWN / 2)) + "...";
  }

  /** What was too large, or what failed. */
  public String reason() {
    return reason;
  }
}

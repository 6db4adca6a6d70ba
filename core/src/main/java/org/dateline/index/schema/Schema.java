package org.dateline.index.schema;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.dateline.Internal;
import org.dateline.article.EntityType;
import org.dateline.article.Modality;
import org.dateline.article.Role;
import org.jspecify.annotations.Nullable;

/**
 * The names of fields and the forms of terms. Version {@value #VERSION}; an index of another
 * version is refused.
 */
@Internal
public final class Schema {
  /** Raised with every change that an older index does not fit. */
  public static final int VERSION = 10;

  /** The article's id: one term, stored. */
  public static final String ID = "id";

  /** Doc values: {@link #rank} of the id, by which articles come that are alike in an order. */
  public static final String RANK = "rank";

  /** Milliseconds since 1970 for ranges, sort and recency. */
  public static final String PUBLISHED = "published";

  /** Where the places named are, countries left out: points of latitude and longitude. */
  public static final String POINT = "point";

  /** Where each place named is: {@link PlaceTerm}s, countries too. */
  public static final String SPOT = "spot";

  /** The names seen: {@link NameTerm}s, one an entity and form. */
  public static final String NAME = "name";

  /** Doc values of the surface forms: {@link FormLabel}s. */
  public static final String FORM = "form";

  /**
   * The words of headline and body as written, lower case, no accents; see {@link WrittenWords}.
   */
  public static final String WORD = "word";

  /** The words at which events were seen: {@link TriggerTerm}s. */
  public static final String TRIGGER = "trigger";

  /** Doc values: where the sentences of the body are; see {@link SentenceBounds}. */
  public static final String SENTENCES = "sentences";

  /** Doc values by which copies are told; see {@link Sketch}. */
  public static final String SKETCH = "sketch";

  /**
   * How much an article is about an entity or an event type: a feature of the entity's id or of the
   * {@link #eventTerm}.
   */
  public static final String PROMINENCE = "prominence";

  /** Doc values of the article's version, of articles that have one. */
  public static final String VERSION_FIELD = "version";

  /** The article's texts and tags, packed. */
  public static final String ARTICLE = "article";

  /** Parts the pieces of a term; no piece holds it. */
  public static final char SEPARATOR = '\u001f';

  // No analyzer gives a word that starts so: tags and words never meet.
  private static final char TAG = '\u0001';

  private Schema() {}

  /**
   * A number made of an article's id: articles that are alike in an order come by it, whatever the
   * index was through. Numbers sort at a fraction of the cost of ids.
   */
  public static long rank(String id) {
    return StringHelper.murmurhash3_x64_128(new BytesRef(id))[0];
  }

  /** The term that stands in the text wherever an entity is named; of a very long id it is cut. */
  public static String entityTerm(String entityId) {
    return TAG + "e" + FacetCode.kept(entityId);
  }

  /**
   * The feature of {@link #PROMINENCE} that goes with the term of an entity or event type, {@code
   * null} if it is another term.
   */
  public static @Nullable String prominenceFeature(String term) {
    if (term.length() < 3 || term.charAt(0) != TAG) {
      return null;
    }
    return switch (term.charAt(1)) {
      case 'e' -> term.substring(2);
      case 'v' -> term;
      default -> null;
    };
  }

  /** The term that stands wherever any entity of a type is named. */
  public static String typeTerm(EntityType type) {
    return TAG + "t" + type.key();
  }

  /** The term that stands at the trigger of an asserted event of this type or below it. */
  public static String eventTerm(String code) {
    return TAG + "v" + code;
  }

  /** The term that stands at the trigger of any asserted event. */
  public static String anyEventTerm() {
    return TAG + "v";
  }

  /** The term of an event of exactly this type, told so. */
  public static String modalityTerm(String code, Modality modality) {
    return detail('m', code, modality.key());
  }

  /** The term of an event of exactly this type in which an entity has a role. */
  public static String roleTerm(String code, Role role, String entityId) {
    return detail('r', code, role.key() + SEPARATOR + FacetCode.kept(entityId));
  }

  /** The term of an event of exactly this type in which what a word says has a role. */
  public static String roleWordTerm(String code, Role role, String word) {
    return detail('w', code, role.key() + SEPARATOR + FacetCode.kept(singular(word)));
  }

  /** The term of an event of exactly this type that an entity tells of. */
  public static String sourceTerm(String code, String entityId) {
    return detail('s', code, FacetCode.kept(entityId));
  }

  /** The term of an event of exactly this type that began in a stretch of {@link EventDays}. */
  public static String firstDayTerm(String code, String stretch) {
    return detail('f', code, stretch);
  }

  /** The term of an event of exactly this type that ended in a stretch of {@link EventDays}. */
  public static String lastDayTerm(String code, String stretch) {
    return detail('l', code, stretch);
  }

  /** The term of an event of exactly this type that has no day; without a type, of an asserted. */
  public static String noDayTerm(String code) {
    return detail('n', code, "");
  }

  /** Whether a term is a {@link #firstDayTerm} or {@link #lastDayTerm}. */
  public static boolean isDayTerm(BytesRef term) {
    return isTag(term)
        && term.length > 1
        && (term.bytes[term.offset + 1] == 'f' || term.bytes[term.offset + 1] == 'l');
  }

  /** Whether a tag is an {@link #entityTerm} or {@link #typeTerm}, and of no event. */
  public static boolean isMentionTerm(String tag) {
    return tag.length() > 1 && (tag.charAt(1) == 'e' || tag.charAt(1) == 't');
  }

  /** Whether a term is a tag, and no word. */
  public static boolean isTag(BytesRef term) {
    return term.length > 0 && term.bytes[term.offset] == TAG;
  }

  /** What a term of headline or body stands for, to be shown. */
  public static String said(String term) {
    if (term.length() < 2 || term.charAt(0) != TAG) {
      return "\"" + term + "\"";
    }
    String value = term.substring(2).replace(SEPARATOR, ' ');
    return switch (term.charAt(1)) {
      case 'e' -> value;
      case 't' -> "any " + value;
      case 'v' -> value.isEmpty() ? "any event" : "the event " + value;
      default -> "an event of " + value;
    };
  }

  private static String detail(char kind, String code, String value) {
    return String.valueOf(TAG) + kind + code + SEPARATOR + value;
  }

  // After Harman (1991): plurals and nothing else, so that words of other forms keep apart.
  private static String singular(String word) {
    int length = word.length();
    if (length < 3 || !word.endsWith("s") || word.endsWith("us") || word.endsWith("ss")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    return word.substring(0, length - 1);
  }

  /** The field whose terms select articles by a facet value: {@link #valueTerm} terms. */
  public static String valueField(Dimension dimension) {
    return "is." + dimension.key();
  }

  /** The doc values that a facet is counted from: {@link FacetCode#label} values. */
  public static String facetField(Dimension dimension) {
    return "facet." + dimension.key();
  }

  /**
   * The doc values that say how much an article is about each value of its {@link #facetField}: a
   * byte a value, 0 to 100, in the order of the values.
   */
  public static String prominenceField(Dimension dimension) {
    return "prominence." + dimension.key();
  }

  /** The selecting term of a facet value's whole id: case does not matter. */
  public static String valueTerm(String id) {
    return FacetCode.term(FacetCode.kept(id));
  }

  /** Pieces of a term, parted. */
  static String joined(String... pieces) {
    return String.join(String.valueOf(SEPARATOR), pieces);
  }

  /** The pieces of a term, as many at most. */
  static String[] parts(BytesRef term, int most) {
    return term.utf8ToString().split(String.valueOf(SEPARATOR), most);
  }

  /** A text without control characters, so that it may be a piece. */
  public static String clean(String text) {
    return isClean(text) ? text : cleaned(text);
  }

  private static boolean isClean(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7f || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  private static String cleaned(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}

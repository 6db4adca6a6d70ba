package org.dateline.index.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.EntityType;
import org.dateline.article.Field;
import org.dateline.article.Mention;

/**
 * The packed form of an article's mentions: spans with the numbers of their entities, which are
 * described where they are first named. What the text, type or name of a mention tells of the rest
 * is not written again.
 */
// The order of enums belongs to the format.
@SuppressWarnings("EnumOrdinal")
final class StoredMentions {
  // What a mention's number bears beside that of its entity.
  private static final int OTHER_FIELD = 1;
  private static final int OTHER_TYPE = 2;
  private static final int OTHER_REASON = 4;
  private static final int BITS = 3;

  // How an id is written, and whether the name is the mention's text.
  private static final int WHOLE_ID = 0;
  private static final int NUMBER = 1;
  private static final int OF_TYPE_AND_NAME = 2;
  private static final int OF_NAME = 3;
  private static final int AS_WRITTEN = 4;

  private static final EntityType[] TYPES = EntityType.values();
  private static final String OURS = "dl";
  private static final int LONGEST_NUMBER = 12;

  private StoredMentions() {}

  /** An entity as its mentions name it. */
  private record Named(String id, String name) {}

  /** What was last said of an entity. */
  private static final class Seen {
    final int number;
    final Named named;
    final EntityType type;
    String reason;

    Seen(int number, Named named, EntityType type, String reason) {
      this.number = number;
      this.named = named;
      this.type = type;
      this.reason = reason;
    }
  }

  static void pack(List<Mention> mentions, PackedOutput out) throws IOException {
    out.writeVInt(mentions.size());
    Map<Named, Seen> table = new HashMap<>();
    Field field = Field.TITLE;
    int last = 0;
    for (Mention mention : mentions) {
      Named named = new Named(mention.entityId(), mention.name());
      Seen before = table.get(named);
      int number = before == null ? table.size() : before.number;
      Seen seen = before == null ? new Seen(number, named, mention.type(), "") : before;
      table.put(named, seen);
      boolean moved = mention.field() != field;
      boolean otherReason = !mention.reason().equals(seen.reason);
      out.writeVInt(
          (number << BITS)
              | (moved ? OTHER_FIELD : 0)
              | (mention.type() == seen.type ? 0 : OTHER_TYPE)
              | (otherReason ? OTHER_REASON : 0));
      out.writeSpan(mention.start(), mention.end(), moved ? 0 : last);
      field = mention.field();
      last = mention.end();
      if (before == null) {
        describe(mention, out);
      } else if (mention.type() != seen.type) {
        out.writeByte((byte) mention.type().ordinal());
      }
      if (otherReason) {
        out.writeWord(mention.reason(), mention.name());
        seen.reason = mention.reason();
      }
    }
  }

  private static void describe(Mention mention, PackedOutput out) throws IOException {
    String id = mention.entityId();
    int kind = kind(id, mention.type(), mention.name());
    boolean asWritten = mention.name().equals(mention.text());
    out.writeByte(
        (byte) ((mention.type().ordinal() << BITS) | kind | (asWritten ? AS_WRITTEN : 0)));
    if (!asWritten) {
      out.writeString(mention.name());
    }
    if (kind == NUMBER) {
      out.writeVLong(Long.parseLong(id, 1, id.length(), 10));
    } else if (kind == WHOLE_ID) {
      out.writeString(id);
    }
  }

  private static int kind(String id, EntityType type, String name) {
    if (isNumber(id)) {
      return NUMBER;
    }
    if (id.length() == name.length() + 1 + OURS.length()) {
      return id.equals(made(OURS, name)) ? OF_NAME : WHOLE_ID;
    }
    return id.equals(made(type.key(), name)) ? OF_TYPE_AND_NAME : WHOLE_ID;
  }

  private static boolean isNumber(String id) {
    int length = id.length();
    if (length < 2 || length > LONGEST_NUMBER || id.charAt(0) != 'Q' || id.charAt(1) == '0') {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (id.charAt(i) < '0' || id.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String made(String kind, String name) {
    return kind + ":" + name.replace(' ', '-').toLowerCase(Locale.ROOT);
  }

  /** Reads the mentions of one article. */
  static final class Unpacker {
    private final Article article;
    private final PackedInput in;
    private final List<Seen> table = new ArrayList<>();

    Unpacker(Article article, PackedInput in) {
      this.article = article;
      this.in = in;
    }

    List<Mention> unpack() {
      int count = in.readCount();
      List<Mention> mentions = new ArrayList<>(count);
      Field field = Field.TITLE;
      int last = 0;
      for (int i = 0; i < count; i++) {
        int head = in.readVInt();
        if ((head & OTHER_FIELD) != 0) {
          field = other(field);
          last = 0;
        }
        int start = last + in.readVInt();
        int end = start + in.readVInt();
        last = end;
        String text = article.text(field).substring(start, end);
        mentions.add(mention(head, field, start, end, text));
      }
      return mentions;
    }

    private Mention mention(int head, Field field, int start, int end, String text) {
      int number = head >>> BITS;
      boolean isNew = number == table.size();
      if (isNew) {
        table.add(described(text));
      }
      Seen seen = table.get(number);
      EntityType type = seen.type;
      if (!isNew && (head & OTHER_TYPE) != 0) {
        type = TYPES[in.readByte()];
      }
      Named named = seen.named;
      if ((head & OTHER_REASON) != 0) {
        seen.reason = in.readWord(named.name());
      }
      return new Mention(field, start, end, text, named.id(), type, named.name(), seen.reason);
    }

    private Seen described(String text) {
      int head = in.readByte();
      EntityType type = TYPES[head >> BITS];
      String name = (head & AS_WRITTEN) != 0 ? text : in.readString();
      String id =
          switch (head & OF_NAME) {
            case NUMBER -> "Q" + in.readVLong();
            case OF_TYPE_AND_NAME -> made(type.key(), name);
            case OF_NAME -> made(OURS, name);
            default -> in.readString();
          };
      return new Seen(table.size(), new Named(id, name), type, "");
    }
  }

  static Field other(Field field) {
    return field == Field.TITLE ? Field.BODY : Field.TITLE;
  }
}

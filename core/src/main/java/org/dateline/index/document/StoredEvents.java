package org.dateline.index.document;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Attribution;
import org.dateline.article.Event;
import org.dateline.article.EventTime;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Modality;
import org.dateline.article.Participant;
import org.dateline.article.Quantity;
import org.dateline.article.Role;
import org.jspecify.annotations.Nullable;

/**
 * The packed form of an article's events. Texts are not repeated, only their spans; mentions go by
 * their number in the article.
 */
// The order of enums belongs to the format.
@SuppressWarnings("EnumOrdinal")
final class StoredEvents {
  private static final double PERCENT = 100;

  // What an event begins with, below the number of its participants.
  private static final int OTHER_FIELD = 1;
  private static final int SOURCE = 2;
  private static final int NUMBER = 4;
  private static final int TIME = 8;
  private static final int TOLD = 16;
  private static final int BITS = 5;

  private StoredEvents() {}

  /** Writes the events of one article. */
  static final class Packer {
    private final PackedOutput out;
    private final List<Mention> mentions;
    // By where they start: a mention is found without a look at its texts.
    private final Map<Integer, Integer> numbers = new HashMap<>();
    // Of the event that is written: all else lies near.
    private int near;
    private int nearMention;

    Packer(List<Mention> mentions, PackedOutput out) {
      this.out = out;
      this.mentions = mentions;
    }

    void pack(List<Event> events) throws IOException {
      out.writeVInt(events.size());
      if (!events.isEmpty()) {
        for (int i = 0; i < mentions.size(); i++) {
          numbers.putIfAbsent(place(mentions.get(i)), i);
        }
      }
      Field field = Field.TITLE;
      for (Event event : events) {
        boolean moved = event.field() != field;
        near = moved ? 0 : near;
        nearMention = moved ? 0 : nearMention;
        field = event.field();
        pack(event, moved);
      }
    }

    private static int place(Mention mention) {
      return 2 * mention.start() + mention.field().ordinal();
    }

    private void pack(Event event, boolean moved) throws IOException {
      out.writeVInt(head(event, moved));
      out.writeWord(event.type());
      span(event.start(), event.end());
      near = event.start();
      out.writeVInt(event.start() - event.sentenceStart());
      out.writeVInt(event.sentenceEnd() - event.end());
      if (event.modality() != Modality.ASSERTED) {
        out.writeByte((byte) event.modality().ordinal());
      }
      out.writeWord(event.reason(), event.text());
      out.writeByte((byte) Math.round(event.confidence() * PERCENT));
      for (Participant participant : event.participants()) {
        out.writeByte((byte) participant.role().ordinal());
        named(participant.start(), participant.end(), participant.mention());
      }
      Attribution source = event.source();
      if (source != null) {
        named(source.start(), source.end(), source.mention());
      }
      pack(event.number());
      pack(event.time());
    }

    private static int head(Event event, boolean moved) {
      return (moved ? OTHER_FIELD : 0)
          | (event.source() == null ? 0 : SOURCE)
          | (event.number() == null ? 0 : NUMBER)
          | (event.time() == null ? 0 : TIME)
          | (event.modality() == Modality.ASSERTED ? 0 : TOLD)
          | (event.participants().size() << BITS);
    }

    // A span alone is 0, a mention with another span 1, a mention 2.
    private void named(int start, int end, @Nullable Mention mention) throws IOException {
      int number = mention == null ? -1 : number(mention);
      if (mention == null || number < 0) {
        out.writeByte((byte) 0);
        span(start, end);
        return;
      }
      boolean same = mention.start() == start && mention.end() == end;
      out.writeByte((byte) (same ? 2 : 1));
      out.writeVInt(number - nearMention);
      nearMention = number;
      if (!same) {
        span(start, end);
      }
    }

    private int number(Mention mention) {
      int known = numbers.getOrDefault(place(mention), -1);
      return known >= 0 && mentions.get(known).equals(mention) ? known : mentions.indexOf(mention);
    }

    private void pack(@Nullable Quantity number) throws IOException {
      if (number != null) {
        out.writeVLong(number.value());
        out.writeByte((byte) number.bound().ordinal());
        out.writeWord(number.unit());
        span(number.start(), number.end());
      }
    }

    private void pack(@Nullable EventTime time) throws IOException {
      if (time != null) {
        out.writeZLong(time.from().toEpochDay());
        out.writeZLong(time.to().toEpochDay() - time.from().toEpochDay());
        out.writeByte((byte) (2 * time.precision().ordinal() + (time.approximate() ? 1 : 0)));
        span(time.start(), time.end());
      }
    }

    // What belongs to an event stands before and behind it.
    private void span(int start, int end) throws IOException {
      out.writeZInt(start - near);
      out.writeVInt(end - start);
    }
  }

  /** Reads the events of one article. */
  static final class Unpacker {
    private final Article article;
    private final List<Mention> mentions;
    private final PackedInput in;
    private String text = "";
    private int near;
    private int nearMention;
    private int start;
    private int end;
    private @Nullable Mention mention;

    Unpacker(Article article, List<Mention> mentions, PackedInput in) {
      this.article = article;
      this.mentions = mentions;
      this.in = in;
    }

    List<Event> unpack() {
      List<Event> events = new ArrayList<>();
      Field field = Field.TITLE;
      for (int i = in.readVInt(); i > 0; i--) {
        int head = in.readVInt();
        if ((head & OTHER_FIELD) != 0) {
          field = StoredMentions.other(field);
          near = 0;
          nearMention = 0;
        }
        text = article.text(field);
        events.add(event(head, field));
      }
      return events;
    }

    private Event event(int head, Field field) {
      String type = in.readWord();
      span();
      near = start;
      int from = start;
      int to = end;
      String trigger = text.substring(from, to);
      int sentenceStart = from - in.readVInt();
      int sentenceEnd = to + in.readVInt();
      Modality modality = (head & TOLD) == 0 ? Modality.ASSERTED : Modality.values()[in.readByte()];
      String reason = in.readWord(trigger);
      double confidence = in.readByte() / PERCENT;
      List<Participant> participants = participants(in.checked(head >>> BITS));
      Attribution source = (head & SOURCE) == 0 ? null : source();
      Quantity number = (head & NUMBER) == 0 ? null : number();
      EventTime time = (head & TIME) == 0 ? null : time();
      return new Event(
          type,
          field,
          from,
          to,
          trigger,
          sentenceStart,
          sentenceEnd,
          participants,
          number,
          time,
          modality,
          source,
          reason,
          confidence);
    }

    private List<Participant> participants(int count) {
      List<Participant> participants = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        Role role = Role.values()[in.readByte()];
        named();
        participants.add(new Participant(role, start, end, text.substring(start, end), mention));
      }
      return participants;
    }

    private Attribution source() {
      named();
      return new Attribution(start, end, text.substring(start, end), mention);
    }

    private void named() {
      int kind = in.readByte();
      mention = null;
      if (kind > 0) {
        nearMention += in.readVInt();
        mention = mentions.get(nearMention);
        start = mention.start();
        end = mention.end();
      }
      if (kind < 2) {
        span();
      }
    }

    private Quantity number() {
      long value = in.readVLong();
      Quantity.Bound bound = Quantity.Bound.values()[in.readByte()];
      String unit = in.readWord();
      span();
      return new Quantity(value, bound, unit, start, end, text.substring(start, end));
    }

    private EventTime time() {
      LocalDate from = LocalDate.ofEpochDay(in.readZLong());
      LocalDate to = from.plusDays(in.readZLong());
      int kind = in.readByte();
      EventTime.Precision precision = EventTime.Precision.values()[kind / 2];
      span();
      return new EventTime(
          from, to, precision, kind % 2 == 1, start, end, text.substring(start, end));
    }

    private void span() {
      start = near + in.readZInt();
      end = start + in.readVInt();
    }
  }
}

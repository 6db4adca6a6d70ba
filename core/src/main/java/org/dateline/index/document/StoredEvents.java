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
final class StoredEvents {
  private static final double PERCENT = 100;

  private StoredEvents() {}

  /** Writes the events of one article. */
  static final class Packer {
    private final PackedOutput out;
    // Of the event that is written: all else lies near.
    private int near;
    private final Map<Mention, Integer> numbers = new HashMap<>();

    Packer(List<Mention> mentions, PackedOutput out) {
      this.out = out;
      mentions.forEach(mention -> numbers.putIfAbsent(mention, numbers.size() + 1));
    }

    void pack(List<Event> events) throws IOException {
      out.writeVInt(events.size());
      near = 0;
      for (Event event : events) {
        out.writeWord(event.type());
        out.writeByte(StoredArticle.code(event.field()));
        span(event.start(), event.end());
        near = event.start();
        span(event.sentenceStart(), event.sentenceEnd());
        out.writeWord(event.modality().key());
        out.writeWord(event.reason());
        out.writeByte((byte) Math.round(event.confidence() * PERCENT));
        pack(event.participants(), event.source());
        pack(event.number());
        pack(event.time());
      }
    }

    private void pack(List<Participant> participants, @Nullable Attribution source)
        throws IOException {
      out.writeVInt(participants.size());
      for (Participant participant : participants) {
        out.writeWord(participant.role().key());
        named(participant.start(), participant.end(), participant.mention());
      }
      present(source);
      if (source != null) {
        named(source.start(), source.end(), source.mention());
      }
    }

    private void named(int start, int end, @Nullable Mention mention) throws IOException {
      span(start, end);
      out.writeVInt(mention == null ? 0 : numbers.getOrDefault(mention, 0));
    }

    private void pack(@Nullable Quantity number) throws IOException {
      present(number);
      if (number != null) {
        out.writeVLong(number.value());
        out.writeWord(number.bound().name());
        out.writeWord(number.unit());
        span(number.start(), number.end());
      }
    }

    private void pack(@Nullable EventTime time) throws IOException {
      present(time);
      if (time != null) {
        out.writeZLong(time.from().toEpochDay());
        out.writeZLong(time.to().toEpochDay() - time.from().toEpochDay());
        out.writeWord(time.precision().name());
        out.writeByte((byte) (time.approximate() ? 1 : 0));
        span(time.start(), time.end());
      }
    }

    private void present(@Nullable Object value) throws IOException {
      out.writeByte((byte) (value == null ? 0 : 1));
    }

    private void span(int start, int end) throws IOException {
      out.writeSpan(start, end, near);
    }
  }

  /** Reads the events of one article. */
  static final class Unpacker {
    private final Article article;
    private final List<Mention> mentions;
    private final PackedInput in;
    private String text = "";
    private int near;
    private int start;
    private int end;

    Unpacker(Article article, List<Mention> mentions, PackedInput in) {
      this.article = article;
      this.mentions = mentions;
      this.in = in;
    }

    List<Event> unpack() {
      List<Event> events = new ArrayList<>();
      for (int i = in.readVInt(); i > 0; i--) {
        events.add(event());
      }
      return events;
    }

    private Event event() {
      String type = in.readWord();
      Field field = StoredArticle.field(in.readByte());
      text = article.text(field);
      span();
      near = start;
      int from = start;
      int to = end;
      span();
      int sentenceStart = start;
      int sentenceEnd = end;
      Modality modality = Modality.of(in.readWord());
      String reason = in.readWord();
      double confidence = in.readByte() / PERCENT;
      List<Participant> participants = participants();
      Attribution source = source();
      Quantity number = number();
      return new Event(
          type,
          field,
          from,
          to,
          text.substring(from, to),
          sentenceStart,
          sentenceEnd,
          participants,
          number,
          time(),
          modality,
          source,
          reason,
          confidence);
    }

    private List<Participant> participants() {
      List<Participant> participants = new ArrayList<>();
      for (int i = in.readVInt(); i > 0; i--) {
        Role role = Role.of(in.readWord());
        span();
        participants.add(new Participant(role, start, end, text.substring(start, end), mention()));
      }
      return participants;
    }

    private @Nullable Attribution source() {
      if (in.readByte() == 0) {
        return null;
      }
      span();
      return new Attribution(start, end, text.substring(start, end), mention());
    }

    private @Nullable Mention mention() {
      int number = in.readVInt();
      return number == 0 ? null : mentions.get(number - 1);
    }

    private @Nullable Quantity number() {
      if (in.readByte() == 0) {
        return null;
      }
      long value = in.readVLong();
      Quantity.Bound bound = Quantity.Bound.valueOf(in.readWord());
      String unit = in.readWord();
      span();
      return new Quantity(value, bound, unit, start, end, text.substring(start, end));
    }

    private @Nullable EventTime time() {
      if (in.readByte() == 0) {
        return null;
      }
      LocalDate from = LocalDate.ofEpochDay(in.readZLong());
      LocalDate to = from.plusDays(in.readZLong());
      EventTime.Precision precision = EventTime.Precision.valueOf(in.readWord());
      boolean approximate = in.readByte() == 1;
      span();
      return new EventTime(
          from, to, precision, approximate, start, end, text.substring(start, end));
    }

    private void span() {
      start = near + in.readZInt();
      end = start + in.readVInt();
    }
  }
}

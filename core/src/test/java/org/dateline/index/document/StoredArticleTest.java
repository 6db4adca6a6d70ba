package org.dateline.index.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Article;
import org.dateline.article.Attribution;
import org.dateline.article.EntityType;
import org.dateline.article.Event;
import org.dateline.article.EventTime;
import org.dateline.article.Field;
import org.dateline.article.Mention;
import org.dateline.article.Modality;
import org.dateline.article.Participant;
import org.dateline.article.Published;
import org.dateline.article.Quantity;
import org.dateline.article.Role;
import org.dateline.article.TaggedArticle;
import org.junit.jupiter.api.Test;

/** Stored articles with tags as no tagger would set them: all is read as it was written. */
class StoredArticleTest {
  private static final String BODY = "Jane Doe met the Bank of Oslo. ".repeat(60);
  private static final List<String> IDS =
      List.of(
          "person:jane-doe", "dl:jane-doe", "Q42", "Q042", "Q", "Q-1", "Q9999999999999", "", "x");
  private static final List<String> NAMES = List.of("Jane Doe", "jane doe", "", "Bank", "É\u001f");
  private static final List<String> REASONS =
      List.of(
          "known name",
          "short for Jane Doe in this article",
          "short for X in this article",
          "known name, chosen of 12 with this name",
          "rule \"met\"",
          "rule \"",
          "short for  in this article",
          "",
          "model, against the rule \"meet/v\"");
  private final Random random = new Random(7);

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Mention mention() {
    Field field = random.nextInt(4) == 0 ? Field.TITLE : Field.BODY;
    int start = random.nextInt(30);
    int end = start + 1 + random.nextInt(9);
    String text = BODY.substring(start, end);
    EntityType type = any(List.of(EntityType.values()));
    return new Mention(field, start, end, text, any(IDS), type, any(NAMES), any(REASONS));
  }

  private Event event(List<Mention> mentions) {
    int start = 20 + random.nextInt(30);
    int end = start + 3;
    int other = random.nextInt(60);
    String text = BODY.substring(other, other + 5);
    List<Participant> people = new ArrayList<>();
    for (int i = random.nextInt(5) == 0 ? 40 : random.nextInt(3);
        i > 0 && !mentions.isEmpty();
        i--) {
      Mention who = any(mentions);
      Role role = any(List.of(Role.values()));
      people.add(new Participant(role, who.start(), who.end(), who.text(), who));
      people.add(new Participant(role, other, other + 5, text, random.nextBoolean() ? null : who));
    }
    LocalDate day = LocalDate.of(1 + random.nextInt(9999), 2, 3);
    EventTime.Precision precision = any(List.of(EventTime.Precision.values()));
    return new Event(
        any(List.of("a", "b.c", "known name")),
        any(List.of(Field.values())),
        start,
        end,
        BODY.substring(start, end),
        start - random.nextInt(20),
        end + random.nextInt(300),
        people,
        random.nextBoolean()
            ? null
            : new Quantity(
                random.nextInt(1 << 30),
                any(List.of(Quantity.Bound.values())),
                "dead",
                other,
                other + 5,
                text),
        random.nextBoolean()
            ? null
            : new EventTime(
                day, day.plusDays(random.nextInt(9)), precision, true, other, other + 5, text),
        any(List.of(Modality.values())),
        random.nextBoolean() ? null : new Attribution(other, other + 5, text, null),
        any(REASONS),
        random.nextInt(101) / 100.0);
  }

  private TaggedArticle tagged() {
    String body = random.nextBoolean() ? BODY : BODY.substring(0, 400);
    Article article = Article.builder("x").title(BODY.substring(0, 400)).body(body).build();
    List<Mention> mentions = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      mentions.add(mention());
    }
    List<Event> events = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      events.add(event(mentions));
    }
    return new TaggedArticle(article, mentions, events);
  }

  @Test
  void everyTagIsReadAsItWasWritten() throws IOException {
    for (int i = 0; i < 300; i++) {
      TaggedArticle tagged = tagged();
      assertEquals(tagged, StoredArticle.unpack(StoredArticle.pack(tagged)));
    }
  }

  @Test
  void datesAreReadAsTheyWereWritten() throws IOException {
    List<String> dates =
        List.of(
            "1066",
            "2024-12",
            "2024-12-27",
            "2024-12-27T18:20",
            "2024-12-27T18:20+09:00",
            "2024-12-27T18:20:01.000000001-03:30",
            "1969-12-31T23:59:59Z");
    for (String date : dates) {
      Article article = Article.builder("x").title("a").published(Published.parse(date)).build();
      TaggedArticle tagged = new TaggedArticle(article, List.of(), List.of());
      assertEquals(tagged, StoredArticle.unpack(StoredArticle.pack(tagged)));
    }
  }

  @Test
  void damageIsAnErrorOfItsOwnKind() throws IOException {
    byte[] bytes = BytesRef.deepCopyOf(StoredArticle.pack(tagged())).bytes;
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = Arrays.copyOf(bytes, bytes.length);
      damaged[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      try {
        StoredArticle.unpack(new BytesRef(damaged));
      } catch (IOException e) {
        refused++;
      }
    }
    assertTrue(refused > 0);
    BytesRef half = new BytesRef(bytes, 0, bytes.length / 2);
    assertThrows(IOException.class, () -> StoredArticle.unpack(BytesRef.deepCopyOf(half)));
  }

  private static IOException refused(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    BytesRef damaged = new BytesRef(all.toByteArray());
    return assertThrows(IOException.class, () -> StoredArticle.unpack(damaged));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  // Memory for it would be asked for at once, and more than there may be.
  @Test
  void noMoreMemoryIsAskedForThanWhatWasWrittenCanBe() throws IOException {
    // A gigabyte in a frame of ten bytes.
    IOException large = refused(bytes(7, 0xff, 0xff, 0xff, 0xff, 3, 10), new byte[20]);
    assertTrue(large.toString().contains("1073741823 bytes"), large.toString());
    Article article = Article.builder("x").body("It rained.").build();
    byte[] bare =
        BytesRef.deepCopyOf(StoredArticle.pack(new TaggedArticle(article, List.of(), List.of())))
            .bytes;
    // One event with 2^27 - 1 participants: a known type, its span and sentence, a known reason.
    byte[] event = bytes(1, 0xe1, 0xff, 0xff, 0xff, 0x0f, 26, 0, 2, 0, 0, 16, 50);
    IOException many = refused(Arrays.copyOf(bare, bare.length - 1), event);
    String cause = String.valueOf(many.getCause());
    assertTrue(cause.contains("IndexOutOfBoundsException: a count of " + ((1 << 27) - 1)), cause);
  }

  @Test
  void aDayThatNoCalendarHasIsDamage() throws IOException {
    Article article = Article.builder("x").published(Published.parse("1066")).build();
    byte[] dated =
        BytesRef.deepCopyOf(StoredArticle.pack(new TaggedArticle(article, List.of(), List.of())))
            .bytes;
    // Behind the format, the id and two empty texts: the kind, the seconds, the nanoseconds.
    byte[] before = Arrays.copyOf(dated, 6);
    byte[] last = {-1, -1, -1, -1, -1, -1, -1, -1, -1, 1};
    byte[] nanoseconds = {-1, -1, -1, -1, 15};
    assertTrue(
        refused(before, last, nanoseconds, new byte[20]).getCause() instanceof ArithmeticException);
  }

  @Test
  void tagsRepeatNoWordsOfTheText() throws IOException {
    Article article = Article.builder("x").body(BODY).build();
    List<Mention> mentions = new ArrayList<>();
    for (int at = 0; at < BODY.length(); at += 31) {
      mentions.add(
          new Mention(
              Field.BODY,
              at,
              at + 8,
              "Jane Doe",
              "person:jane-doe",
              EntityType.PERSON,
              "Jane Doe",
              "looks like a person, in no gazetteer"));
    }
    int bare = StoredArticle.pack(new TaggedArticle(article, List.of(), List.of())).length;
    int all = StoredArticle.pack(new TaggedArticle(article, mentions, List.of())).length;
    assertTrue(all - bare <= 3 * mentions.size() + 3, "" + (all - bare));
  }
}

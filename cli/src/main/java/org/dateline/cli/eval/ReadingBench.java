package org.dateline.cli.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.dateline.archive.Forms;
import org.dateline.archive.form.Form;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;
import org.jsoup.Jsoup;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Measures how fast each form is read, alone, in memory and on one thread, beside the bare library
 * that it stands on doing as little as it can with the same bytes in the same run.
 */
public final class ReadingBench {
  private static final long ROUND_NANOS = 700_000_000L;
  private static final int ROUNDS = 5;

  private ReadingBench() {}

  /**
   * What one form costs.
   *
   * @param form its name
   * @param files how many were read
   * @param bytes of these, unpacked
   * @param bytesPerSecond of the reader, in its best round
   * @param library what it is compared with
   * @param bareBytesPerSecond of the bare library, in its best round
   */
  public record Speed(
      String form,
      int files,
      long bytes,
      double bytesPerSecond,
      String library,
      double bareBytesPerSecond) {}

  private static final class Sample {
    private final String name;
    private final byte[] bytes;

    Sample(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }
  }

  /**
   * Reads files, plain or gzipped, over and over.
   *
   * @throws IOException if a file cannot be read at all
   */
  public static List<Speed> run(List<Path> files) throws IOException {
    SortedMap<String, List<Sample>> byForm = new TreeMap<>();
    Forms forms = Forms.load();
    for (Path file : files) {
      Sample sample = new Sample(file.getFileName().toString(), unpacked(file));
      try {
        Form form = forms.find(input(sample).head());
        if (bare(form.name(), sample)) {
          byForm.computeIfAbsent(form.name(), f -> new ArrayList<>()).add(sample);
        }
      } catch (UnreadableRecord e) {
        // Of no form.
      }
    }
    List<Speed> speeds = new ArrayList<>();
    for (Map.Entry<String, List<Sample>> entry : byForm.entrySet()) {
      speeds.add(measure(forms.named(entry.getKey()), entry.getValue()));
    }
    return speeds;
  }

  private static byte[] unpacked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return file.toString().endsWith(".gz")
          ? new GZIPInputStream(in).readAllBytes()
          : in.readAllBytes();
    }
  }

  private static FormInput input(Sample sample) {
    return new FormInput(new ByteArrayInputStream(sample.bytes), sample.name);
  }

  private static Speed measure(Form form, List<Sample> samples) throws IOException {
    long bytes = samples.stream().mapToLong(s -> s.bytes.length).sum();
    double ours = 0;
    double bare = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ours = Math.max(ours, round(samples, bytes, sample -> read(form, sample)));
      bare = Math.max(bare, round(samples, bytes, sample -> bare(form.name(), sample)));
    }
    return new Speed(form.name(), samples.size(), bytes, ours, library(form.name()), bare);
  }

  @FunctionalInterface
  private interface Work {
    boolean on(Sample sample) throws IOException;
  }

  private static double round(List<Sample> samples, long bytes, Work work) throws IOException {
    long started = System.nanoTime();
    long times = 0;
    while (System.nanoTime() - started < ROUND_NANOS) {
      for (Sample sample : samples) {
        work.on(sample);
      }
      times++;
    }
    return times * bytes / ((System.nanoTime() - started) / 1e9);
  }

  private static boolean read(Form form, Sample sample) throws IOException {
    RawRecord raw = new RawRecord(FormOptions.defaults().maxRecordBytes());
    RecordReader reader = null;
    for (boolean more = true; more; ) {
      try {
        reader = reader == null ? form.open(input(sample), FormOptions.defaults()) : reader;
        NewsItem item = reader.next(raw);
        more = item != null;
      } catch (UnreadableRecord e) {
        more = reader != null;
      }
    }
    return true;
  }

  private static String library(String form) {
    return switch (form) {
      case "jsonl", "json", "jsonfeed" -> "jackson-jr";
      case "csv" -> "commons-csv";
      case "html" -> "jsoup";
      case "feed" -> "rome";
      case "nitf", "newsml1", "newsmlg2", "wxr" -> "StAX";
      case "warc" -> "jwarc";
      case "mail" -> "mime4j";
      case "markdown" -> "commonmark";
      default -> "decoding as text";
    };
  }

  /** False if the library cannot read it. */
  private static boolean bare(String form, Sample sample) throws IOException {
    InputStream in = new ByteArrayInputStream(sample.bytes);
    try {
      switch (library(form)) {
        case "jackson-jr" -> json(form, sample);
        case "commons-csv" -> csv(in);
        case "jsoup" -> Jsoup.parse(in, null, "");
        case "rome" -> new SyndFeedInput().build(new StringReader(text(sample)));
        case "StAX" -> stax(in);
        case "jwarc" -> warc(in);
        case "mime4j" -> mime(in);
        case "commonmark" ->
            TextContentRenderer.builder()
                .build()
                .render(Parser.builder().build().parse(text(sample)));
        default -> text(sample);
      }
      return true;
    } catch (FeedException | XMLStreamException | MimeException | IllegalArgumentException e) {
      return false;
    }
  }

  private static String text(Sample sample) {
    return new String(sample.bytes, UTF_8);
  }

  private static void json(String form, Sample sample) throws IOException {
    if (form.equals("jsonl")) {
      for (String line : text(sample).lines().toList()) {
        if (!line.isBlank()) {
          JSON.std.anyFrom(line);
        }
      }
    } else {
      JSON.std.anyFrom(sample.bytes);
    }
  }

  private static void csv(InputStream in) throws IOException {
    try (CSVParser rows = CSVParser.parse(new InputStreamReader(in, UTF_8), CSVFormat.DEFAULT)) {
      rows.forEach(row -> row.values());
    }
  }

  private static void stax(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    while (reader.hasNext()) {
      reader.next();
    }
  }

  private static void warc(InputStream in) throws IOException {
    try (WarcReader reader = new WarcReader(in)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response
            && response.contentType().base().toString().equals("application/http")) {
          response.http().bodyDecoded().stream().readAllBytes();
        }
      }
    }
  }

  private static void mime(InputStream in) throws IOException, MimeException {
    MimeTokenStream stream = new MimeTokenStream();
    stream.parse(in);
    while (stream.getState() != EntityState.T_END_OF_STREAM) {
      if (stream.getState() == EntityState.T_BODY) {
        stream.getDecodedInputStream().readAllBytes();
      }
      stream.next();
    }
  }
}

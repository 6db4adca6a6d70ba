package org.dateline.cli.serve;

import io.helidon.webserver.http.ServerResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.cli.serve.request.Answer;

/** Writes answers. Thread-safe. */
final class Sender {
  /** A reader that takes nothing for so long has gone. */
  private static final Duration TAKEN = Duration.ofSeconds(30);

  private static final Duration FOUND = Duration.ofSeconds(60);
  private static final String EVENTS = "text/event-stream";

  private final Deadlines deadlines;
  private final Set<Thread> streams = ConcurrentHashMap.newKeySet();

  Sender(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** Sends, and says how many bytes of the body. */
  long send(Incoming request, Answer answer, ServerResponse response) {
    deadlines.set(TAKEN);
    Answer sent = Freshness.isKnown(answer, request) ? Freshness.unchanged(answer) : answer;
    Answer.Body body = Gzip.isWanted(request, sent) ? Gzip.body(sent) : sent.body();
    response.status(sent.status());
    Guard.HEADERS.forEach(response::header);
    sent.headers().forEach(response::header);
    response.header("Content-Type", sent.type());
    if (Gzip.isFit(sent)) {
      response.header("Vary", "Accept-Encoding");
    }
    if (!body.equals(sent.body())) {
      response.header("Content-Encoding", "gzip");
    }
    return write(request, body, isEvents(sent), response);
  }

  /** Whether the answer goes on for as long as somebody reads. */
  static boolean isEvents(Answer answer) {
    return answer.type().startsWith(EVENTS);
  }

  private long write(Incoming request, Answer.Body body, boolean events, ServerResponse response) {
    switch (body) {
      case Answer.Whole whole -> {
        if (request.isHead()) {
          response.header("Content-Length", String.valueOf(whole.bytes().length));
          response.send();
        } else {
          response.send(whole.bytes());
        }
      }
      case Answer.Streamed streamed -> {
        if (request.isHead()) {
          response.send();
        } else {
          stream(streamed, events, response);
        }
      }
    }
    return response.bytesWritten();
  }

  private void stream(Answer.Streamed streamed, boolean events, ServerResponse response) {
    if (events) {
      streams.add(Thread.currentThread());
    }
    try {
      // Closed only if all was written: else the reader would take it for whole.
      OutputStream out = new Timed(response.outputStream(), events);
      streamed.writer().to(out);
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      streams.remove(Thread.currentThread());
    }
  }

  /** Interrupts what would go on for ever; what is written to its end may end. */
  void endStreams() {
    streams.forEach(Thread::interrupt);
  }

  /** Each write has its time; what comes later may come as late as it wants if it is an event. */
  private final class Timed extends FilterOutputStream {
    private final boolean events;

    Timed(OutputStream out, boolean events) {
      super(out);
      this.events = events;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      deadlines.set(TAKEN);
      out.write(bytes, from, length);
      rest();
    }

    @Override
    public void flush() throws IOException {
      deadlines.set(TAKEN);
      out.flush();
      rest();
    }

    private void rest() {
      if (events) {
        deadlines.clear();
      } else {
        deadlines.set(FOUND);
      }
    }
  }
}

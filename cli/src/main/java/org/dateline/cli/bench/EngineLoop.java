package org.dateline.cli.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An engine's side of {@link EngineProcess}: each line is a request, and so is each answer. */
final class EngineLoop {
  private EngineLoop() {}

  /** Answers the process that started this one until that has no more requests, or has ended. */
  static void serve(Engine engine) throws IOException {
    try (engine;
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      serve(engine, in, out);
    }
  }

  static void serve(Engine engine, InputStream in, OutputStream out) throws IOException {
    BufferedReader requests = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      String answer = JSON.std.asString(engine.answer(line)) + "\n";
      out.write(answer.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}

package org.dateline.archive.form.record;

import java.io.IOException;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.JsonMending;
import org.dateline.archive.form.Nesting;
import org.dateline.archive.form.RawRecord;
import org.dateline.archive.form.UnreadableRecord;

/** Cuts a file into its JSON values, of which never more than one is held. Used by one thread. */
final class JsonCutter {
  private final FormInput in;
  private boolean inArray;
  private boolean any;

  JsonCutter(FormInput in) {
    this.in = in;
  }

  boolean next(RawRecord raw) throws IOException, UnreadableRecord {
    raw.start(in);
    if (!findStart(raw)) {
      return false;
    }
    Nesting nesting = new Nesting(inArray);
    in.take(nesting, raw);
    if (in.peek() == FormInput.END && nesting.isOpen()) {
      // The parser will say so; a second complaint about the array would tell nothing new.
      inArray = false;
    } else if (inArray && in.peek() == ',') {
      in.skip();
    }
    return true;
  }

  /** Goes to the first byte of the next value, into and out of arrays. */
  private boolean findStart(RawRecord raw) throws IOException, UnreadableRecord {
    while (in.peek() != FormInput.END) {
      int b = in.peek();
      raw.start(in);
      if (b == (inArray ? ']' : '[')) {
        inArray = !inArray;
        any = true;
      } else if (!isBetween(b)) {
        any = true;
        return true;
      }
      in.skip();
    }
    checkEnd(raw);
    return false;
  }

  // Some write commas between objects without an array, others the mark of RFC 7464.
  private boolean isBetween(int b) {
    return RawRecord.isSpace(b) || b == JsonMending.SEQUENCE || (b == ',' && !inArray);
  }

  private void checkEnd(RawRecord raw) throws UnreadableRecord {
    if (!any) {
      any = true;
      raw.start(0, 0);
      throw new UnreadableRecord("the file is empty");
    }
    if (inArray) {
      inArray = false;
      raw.start(in);
      throw new UnreadableRecord("the file ends before its array does");
    }
  }
}

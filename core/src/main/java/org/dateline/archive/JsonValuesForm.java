package org.dateline.archive;

import java.io.IOException;

/** A JSON object, several of them, or an array of objects, over any number of lines. */
final class JsonValuesForm implements Form {
  @Override
  public String description() {
    return "a JSON object or an array of objects (.json)";
  }

  @Override
  public boolean fits(FileHead head) {
    return head.json() == JsonLayout.VALUES;
  }

  @Override
  public Articles open(ByteSource in, String name, ArchiveOptions options) {
    JsonArticleParser parser = new JsonArticleParser(options);
    Values values = new Values(in);
    return raw -> values.next(raw) ? parser.article(raw) : null;
  }

  /** Cuts the file into its values, of which never more than one is held. */
  private static final class Values {
    private final ByteSource in;
    private boolean inArray;
    private boolean any;

    Values(ByteSource in) {
      this.in = in;
    }

    boolean next(RawRecord raw) throws IOException, UnreadableRecord {
      raw.start(in.line());
      if (!findStart(raw)) {
        return false;
      }
      Nesting nesting = new Nesting(inArray);
      in.takeUntil(nesting, raw);
      if (in.peek() == ByteSource.END && nesting.isOpen()) {
        // The parser will say so; a second complaint about the array would tell nothing new.
        inArray = false;
      } else if (inArray && in.peek() == ',') {
        in.skip();
      }
      return true;
    }

    /** Goes to the first byte of the next value, into and out of arrays. */
    private boolean findStart(RawRecord raw) throws IOException, UnreadableRecord {
      while (in.peek() != ByteSource.END) {
        int b = in.peek();
        raw.start(in.line());
        if (b == (inArray ? ']' : '[')) {
          inArray = !inArray;
          any = true;
        } else if (!RawRecord.isSpace(b)) {
          any = true;
          return true;
        }
        in.skip();
      }
      checkEnd(raw);
      return false;
    }

    private void checkEnd(RawRecord raw) throws UnreadableRecord {
      if (!any) {
        any = true;
        raw.start(0);
        throw new UnreadableRecord("the file is empty");
      }
      if (inArray) {
        inArray = false;
        raw.start(in.line());
        throw new UnreadableRecord("the file ends before its array does");
      }
    }
  }
}

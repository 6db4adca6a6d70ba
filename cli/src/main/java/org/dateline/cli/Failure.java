package org.dateline.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What went wrong, in a sentence: Java's own messages are often no more than a path. */
final class Failure {
  private static final int LONGEST = 2_000;
  private static final int MOST_CAUSES = 20;

  private Failure() {}

  /** A sentence for whatever can be explained, {@code null} for what is a fault of this program. */
  static @Nullable String explained(Throwable failure) {
    return switch (failure) {
      case UncheckedIOException wrapped when wrapped.getCause() != null ->
          sentence(wrapped.getCause());
      case IOException io -> sentence(io);
      case OutOfMemoryError memory ->
          "out of memory ("
              + Runtime.getRuntime().maxMemory() / (1 << 20)
              + " MB): give more, as in DATELINE_OPTS=-Xmx4g dateline ...";
      case StackOverflowError stack ->
          "something is nested too deep to be read; if it must be, give more room, as in"
              + " DATELINE_OPTS=-Xss16m dateline ...";
      default -> null;
    };
  }

  /** What can be explained among the causes of a failure, {@code null} if nothing can. */
  static @Nullable String behind(Throwable failure) {
    for (Throwable cause : causes(failure)) {
      String said = explained(cause);
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  /** An error of reading or writing, with its cause and the file, if it names one. */
  static String sentence(IOException failure) {
    String said = said(failure);
    String text = said == null ? byCause(failure) : said;
    return text.length() <= LONGEST ? text : shortened(text);
  }

  // What went wrong may be said first or last.
  private static String shortened(String text) {
    int half = LONGEST / 2;
    return text.substring(0, half) + " ... " + text.substring(text.length() - half);
  }

  private static @Nullable String said(IOException failure) {
    return switch (failure) {
      case NoSuchFileException e -> "no such file: " + e.getFile();
      case AccessDeniedException e -> "permission denied: " + files(e);
      case FileAlreadyExistsException e -> "there is already a file " + e.getFile();
      case DirectoryNotEmptyException e -> "the folder is not empty: " + e.getFile();
      case NotDirectoryException e -> "not a folder: " + e.getFile();
      case FileSystemLoopException e -> "a folder that links to itself: " + e.getFile();
      case AtomicMoveNotSupportedException e -> "cannot be moved in one step: " + files(e);
      case FileSystemException e when e.getReason() != null ->
          byReason(e.getReason()) + ": " + files(e);
      case FileSystemException e -> "cannot be read or written: " + files(e);
      case FileNotFoundException e when reason(e) != null -> reason(e);
      default -> null;
    };
  }

  // "path (reason)": as old streams say it.
  private static @Nullable String reason(FileNotFoundException e) {
    String message = String.valueOf(e.getMessage());
    int open = message.lastIndexOf(" (");
    boolean both = open > 0 && message.endsWith(")");
    return both
        ? byReason(message.substring(open + 2, message.length() - 1))
            + ": "
            + message.substring(0, open)
        : null;
  }

  private static String files(FileSystemException e) {
    return e.getOtherFile() == null ? e.getFile() : e.getFile() + " -> " + e.getOtherFile();
  }

  // The words of the system, which are in nobody's sentence.
  private static String byReason(String reason) {
    String known = known(reason);
    return known == null ? reason.toLowerCase(Locale.ROOT).replaceAll("\\.$", "") : known;
  }

  private static @Nullable String known(String message) {
    if (message.contains("No space left on device")) {
      return "the disk is full";
    }
    if (message.contains("Disk quota exceeded")) {
      return "the disk quota is used up";
    }
    if (message.contains("Read-only file system")) {
      return "the disk can only be read, not written";
    }
    if (message.contains("Too many open files")) {
      return "too many open files: allow more, as in ulimit -n 4096";
    }
    if (message.contains("Permission denied")) {
      return "permission denied";
    }
    return message.contains("Input/output error") ? "the disk failed" : null;
  }

  // Lucene and streams wrap what the system said; a file that one of them names is worth telling.
  private static String byCause(IOException failure) {
    String message = failure.getMessage();
    for (Throwable cause : causes(failure)) {
      String known = cause.getMessage() == null ? null : known(cause.getMessage());
      if (known != null) {
        boolean more = message != null && !message.equals(cause.getMessage());
        return more ? known + " (" + message + ")" : known;
      }
      if (!cause.equals(failure) && cause instanceof IOException io && isBare(message)) {
        return sentence(io);
      }
    }
    if (message == null || message.isBlank()) {
      return "reading or writing failed: " + failure.getClass().getSimpleName();
    }
    return failure instanceof FileNotFoundException ? "no such file: " + message : message;
  }

  private static boolean isBare(@Nullable String message) {
    return message == null || message.isBlank();
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable e = failure; e != null && causes.size() < MOST_CAUSES; e = e.getCause()) {
      causes.add(e);
    }
    return causes;
  }
}

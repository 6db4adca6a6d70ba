package org.dateline.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.dateline.Internal;

/** Says why a file or folder cannot be read or written, for people. */
@Internal
public final class FileFault {
  private FileFault() {}

  /** The cause without the path, which many of these exceptions have for their message. */
  public static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException gone -> "there is no such file";
      case FileSystemLoopException loop -> "its links lead in a circle";
      case FileAlreadyExistsException there -> "there is already such a file";
      case DirectoryNotEmptyException full -> "the folder is not empty";
      case NotDirectoryException file -> "it is not a folder";
      case AtomicMoveNotSupportedException move -> "it cannot be moved in one step";
      case FileSystemException file when file.getReason() != null -> file.getReason();
      case FileSystemException file -> "it cannot be read or written";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }

  /** The cause with the path, if the exception has one. */
  public static String sentence(Exception e) {
    if (e instanceof FileSystemException file && file.getFile() != null) {
      return of(file) + ": " + file.getFile();
    }
    return e instanceof IOException io ? of(io) : String.valueOf(e.getMessage());
  }
}

package org.dateline.archive;

import static org.dateline.archive.Reading.articles;
import static org.dateline.archive.Reading.read;
import static org.dateline.archive.Reading.unreadable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a walk through folders meets that it cannot or must not look into. */
class FileWalkTest {
  @TempDir Path dir;

  private Path archive() throws IOException {
    Path archive = dir.resolve("archive");
    Files.createDirectories(archive.resolve("sub"));
    Files.writeString(archive.resolve("a.txt"), "Title\nBody\n");
    Files.writeString(archive.resolve("z.txt"), "Last\nBody\n");
    return archive;
  }

  @Test
  void aFolderThatCannotBeListedIsNamedWithTheCause() throws IOException {
    Path archive = archive();
    Path sub = archive.resolve("sub");
    FileWalk walk = new FileWalk(archive, List.of(archive));
    walk.visitFileFailed(sub, new AccessDeniedException(sub.toString()));
    walk.visitFileFailed(
        archive.resolve("long"), new FileSystemException("long", null, "File name too long"));
    walk.postVisitDirectory(
        sub, new DirectoryIteratorException(new IOException("torn")).getCause());
    List<String> faults = walk.found().stream().map(f -> f.name() + ": " + f.fault()).toList();
    assertEquals(
        List.of(
            "long: File name too long",
            "sub: permission denied",
            "sub: not all of the folder can be listed: torn"),
        faults);
  }

  @Test
  void anUnreadableFolderEndsNothing() throws IOException {
    Path archive = archive();
    Path sub = archive.resolve("sub");
    Files.setPosixFilePermissions(sub, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(sub), "this user reads everything");
    List<ArchiveRecord> records = read(archive);
    Files.setPosixFilePermissions(sub, PosixFilePermissions.fromString("rwx------"));
    assertEquals(3, records.size());
    assertEquals(sub.toString(), records.get(1).location().toString());
    assertTrue(unreadable(records.get(1)).reason().contains("permission denied"));
  }

  @Test
  void aPathTooLongForTheSystemEndsNothing() throws IOException {
    Path archive = archive();
    String name = "n".repeat(200);
    Path low = dir.resolve("low");
    Path high = archive.resolve("sub");
    for (int i = 0; i < 12; i++) {
      low = low.resolve(name);
      high = high.resolve(name);
    }
    Files.createDirectories(low);
    Files.createDirectories(high);
    Files.move(dir.resolve("low"), high.resolve("low"));
    List<ArchiveRecord> records = read(archive);
    assertEquals(3, records.size());
    assertTrue(unreadable(records.get(1)).reason().contains("too long"));
    Files.move(high.resolve("low"), dir.resolve("low"));
  }

  @Test
  void aFileThatVanishesBeforeItIsReadIsSaidToHave() throws IOException {
    Path archive = archive();
    try (ArchiveReader reader = Archive.of(List.of(archive)).open()) {
      Files.delete(archive.resolve("z.txt"));
      assertEquals(
          "a.txt", articles(List.of(Objects.requireNonNull(reader.next()))).getFirst().id());
      ArchiveRecord.Unreadable gone = unreadable(Objects.requireNonNull(reader.next()));
      assertTrue(gone.reason().contains("there is no such file"), gone.reason());
      assertEquals(archive.resolve("z.txt").toString(), gone.location().toString());
    }
  }

  @Test
  void linksOutOfTheArchiveAreFollowedOnlyIfAskedFor() throws IOException {
    Path archive = archive();
    Path secret = Files.createDirectories(dir.resolve("secret"));
    Files.writeString(secret.resolve("s.txt"), "Secret\nBody\n");
    Files.createSymbolicLink(archive.resolve("file.txt"), secret.resolve("s.txt"));
    Files.createSymbolicLink(archive.resolve("folder"), secret);
    Files.createSymbolicLink(archive.resolve("inside.txt"), archive.resolve("a.txt"));
    List<ArchiveRecord> records = read(archive);
    assertEquals(5, records.size());
    assertEquals("inside.txt", articles(records.subList(3, 4)).getFirst().id());
    for (int i = 1; i < 3; i++) {
      String reason = unreadable(records.get(i)).reason();
      assertTrue(reason.contains("a symbolic link out of the archive, to \""), reason);
      assertTrue(reason.contains("--follow-links"), reason);
    }
    ArchiveOptions follow = ArchiveOptions.defaults().withFollowLinks(true);
    assertEquals(5, articles(read(archive, follow)).size());
  }

  @Test
  void aLinkThatIsTheArchiveItselfIsFollowed() throws IOException {
    Path archive = archive();
    Path link = Files.createSymbolicLink(dir.resolve("link"), archive);
    Path file = Files.createSymbolicLink(dir.resolve("file.txt"), archive.resolve("a.txt"));
    assertEquals(2, articles(read(link)).size());
    assertEquals(1, articles(read(file)).size());
  }

  @Test
  void aLinkIntoAnotherPathOfTheArchiveLeadsNotOutOfIt() throws IOException {
    Path archive = archive();
    Path other = Files.createDirectories(dir.resolve("other"));
    Files.writeString(other.resolve("o.txt"), "Other\nBody\n");
    Files.createSymbolicLink(archive.resolve("o"), other);
    assertEquals(4, Archive.of(List.of(archive, other)).files().size());
  }

  @Test
  void whatCouldNotBeReadIsReadAgainByTheNextUpdate() throws IOException {
    Path archive = archive();
    Path outside = Files.writeString(dir.resolve("out.txt"), "Out\nBody\n");
    Files.createSymbolicLink(archive.resolve("link.txt"), outside);
    Manifest manifest = new Manifest();
    try (ArchiveReader reader = Archive.of(List.of(archive)).open()) {
      while (reader.next() != null) {
        reader.takeFinished().forEach(manifest::add);
      }
      reader.takeFinished().forEach(manifest::add);
    }
    Archive now = Archive.of(List.of(archive));
    assertEquals(List.of(archive.resolve("link.txt")), now.changedSince(manifest).files());
    assertTrue(manifest.isBeginningOf(now));
  }
}

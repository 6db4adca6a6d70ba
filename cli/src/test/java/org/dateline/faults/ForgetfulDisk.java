package org.dateline.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A disk that loses at a power cut what was not forced, as a journalled file system may. The bytes
 * of a file are durable once it was forced, the entries of a folder once that was: a file that is
 * new, renamed or removed is so for sure only then. Until then the entries of one folder become
 * durable in the order of their changes, a rename as one of them; of a file any part that was not
 * forced may be there, or zeros in its place.
 */
final class ForgetfulDisk extends Disk {
  private final Path root;
  private final Folder tree;
  private final long cutAt;
  private long steps;

  // Each is equal to itself alone.
  private sealed interface Node permits Bytes, Folder {}

  private static final class Bytes implements Node {
    private byte[] durable = {};
  }

  /** One change of the entries of a folder: what goes, and what comes. */
  private record Entry(@Nullable String gone, @Nullable String put, @Nullable Node node) {
    void applyTo(Map<String, Node> entries) {
      if (gone != null) {
        entries.remove(gone);
      }
      if (put != null && node != null) {
        entries.put(put, node);
      }
    }
  }

  private static final class Folder implements Node {
    private final Map<String, Node> now = new TreeMap<>();
    private final Map<String, Node> durable = new TreeMap<>();
    private final List<Entry> pending = new ArrayList<>();

    void change(Entry entry) {
      entry.applyTo(now);
      pending.add(entry);
    }

    void force() {
      persist(pending.size());
      pending.clear();
    }

    void persist(int count) {
      pending.subList(0, count).forEach(entry -> entry.applyTo(durable));
    }
  }

  /** What is thrown at the cut, and by all that comes later. */
  static final class Cut extends IOException {
    private static final long serialVersionUID = 1;

    Cut() {
      super("the power is gone");
    }
  }

  /**
   * A disk with what lies in {@code root}, all of it durable.
   *
   * @param cutAt after how many changes the power goes
   */
  ForgetfulDisk(Path root, long cutAt) throws IOException {
    this.root = root;
    this.cutAt = cutAt;
    this.tree = load(root);
  }

  private static Folder load(Path real) throws IOException {
    Folder folder = new Folder();
    try (Stream<Path> entries = Files.list(real)) {
      for (Path entry : entries.toList()) {
        folder.now.put(entry.getFileName().toString(), loadNode(entry));
      }
    }
    folder.durable.putAll(folder.now);
    return folder;
  }

  private static Node loadNode(Path real) throws IOException {
    if (Files.isDirectory(real)) {
      return load(real);
    }
    Bytes bytes = new Bytes();
    bytes.durable = Files.readAllBytes(real);
    return bytes;
  }

  /** How many changes were made. */
  synchronized long steps() {
    return steps;
  }

  synchronized boolean isCut() {
    return steps > cutAt;
  }

  @Override
  void before(Path file) throws IOException {
    if (++steps > cutAt) {
      throw new Cut();
    }
  }

  private Folder folder(Path file) {
    Folder folder = tree;
    Path inside = root.relativize(file);
    for (int i = 0; i < inside.getNameCount() - 1; i++) {
      folder = (Folder) entry(folder, inside.getName(i));
    }
    return folder;
  }

  private Node node(Path file) {
    return file.equals(root) ? tree : entry(folder(file), file.getFileName());
  }

  private static Node entry(Folder folder, Path name) {
    return Objects.requireNonNull(folder.now.get(name.toString()), name::toString);
  }

  @Override
  void created(Path file, boolean folder) {
    Node node = folder ? new Folder() : new Bytes();
    folder(file).change(new Entry(null, file.getFileName().toString(), node));
  }

  @Override
  void removed(Path file) {
    folder(file).change(new Entry(file.getFileName().toString(), null, null));
  }

  @Override
  void moved(Path from, Path to) {
    String gone = from.getFileName().toString();
    String put = to.getFileName().toString();
    Node node = node(from);
    if (folder(from) == folder(to)) {
      folder(from).change(new Entry(gone, put, node));
    } else {
      folder(to).change(new Entry(null, put, node));
      folder(from).change(new Entry(gone, null, null));
    }
  }

  @Override
  void forced(Path file) throws IOException {
    switch (node(file)) {
      case Folder folder -> folder.force();
      case Bytes bytes -> bytes.durable = Files.readAllBytes(file);
    }
  }

  /** Writes what is found after the cut to a folder that is not there yet. */
  synchronized void restart(Path to, Random random) throws IOException {
    Map<Node, Path> live = new HashMap<>();
    locate(tree, root, live);
    restart(tree, to, live, random);
  }

  private static void locate(Folder folder, Path real, Map<Node, Path> live) {
    folder.now.forEach((name, node) -> {
      live.put(node, real.resolve(name));
      if (node instanceof Folder inner) {
        locate(inner, real.resolve(name), live);
      }
    });
  }

  private static void restart(Folder folder, Path to, Map<Node, Path> live, Random random)
      throws IOException {
    Files.createDirectory(to);
    folder.persist(random.nextBoolean() ? 0 : random.nextInt(folder.pending.size() + 1));
    for (Map.Entry<String, Node> entry : folder.durable.entrySet()) {
      Path file = to.resolve(entry.getKey());
      switch (entry.getValue()) {
        case Folder inner -> restart(inner, file, live, random);
        case Bytes bytes -> Files.write(file, bytesAfter(bytes, live.get(bytes), random));
      }
    }
  }

  private static byte[] bytesAfter(Bytes bytes, @Nullable Path real, Random random)
      throws IOException {
    byte[] now = real == null ? bytes.durable : Files.readAllBytes(real);
    if (Arrays.equals(now, bytes.durable)) {
      return now;
    }
    int sure = Math.min(bytes.durable.length, now.length);
    byte[] longer = Arrays.copyOf(Arrays.copyOf(now, sure), now.length);
    return switch (random.nextInt(4)) {
      case 0 -> bytes.durable;
      case 1 -> longer;
      case 2 -> Arrays.copyOf(now, sure + random.nextInt(now.length - sure + 1));
      default -> now;
    };
  }
}

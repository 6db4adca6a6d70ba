package org.dateline.archive.packing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.dateline.Internal;
import org.dateline.text.ZstdLibrary;

/** The ways in which files are packed, told by their first bytes and not by their names. */
@Internal
public enum Packing {
  /** Not packed. */
  NONE,
  /** gzip of any number of members. */
  GZIP,
  /** bzip2. */
  BZIP2,
  /** xz. */
  XZ,
  /** Zstandard. */
  ZSTD,
  /** zip; read from front to back, its directory is not asked. */
  ZIP,
  /** tar. */
  TAR;

  private static final int XZ_MEMORY_KIB = 256 << 10;
  private static final int TAR_HEADER = 512;
  private static final int TAR_MAGIC = 257;
  private static final int TAR_SUM = 148;
  private static final int TAR_SUM_LENGTH = 8;
  private static final Pattern OCTAL = Pattern.compile("[0-7]{1,8}");

  // Zip files that are documents of another program, not archives of files.
  private static final Set<String> NO_ARCHIVES =
      Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "jar", "apk", "kmz");

  public static Packing of(byte[] head, String name) {
    if (starts(head, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (starts(head, 'B', 'Z', 'h')) {
      return BZIP2;
    }
    if (starts(head, 0xFD, '7', 'z', 'X', 'Z', 0)) {
      return XZ;
    }
    if (starts(head, 0x28, 0xB5, 0x2F, 0xFD)) {
      return ZSTD;
    }
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return NO_ARCHIVES.contains(extension(name)) ? NONE : ZIP;
    }
    return isTar(head, name) ? TAR : NONE;
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean starts(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  // Tar of before 1988 has no magic, only a checksum; texts may have the magic by chance.
  private static boolean isTar(byte[] head, String name) {
    if (head.length < TAR_HEADER) {
      return false;
    }
    boolean ustar = head[TAR_MAGIC] == 'u' && head[TAR_MAGIC + 1] == 's' && head[260] == 'a';
    return (ustar || extension(name).equals("tar")) && hasTarChecksum(head);
  }

  private static boolean hasTarChecksum(byte[] head) {
    String stated = new String(head, TAR_SUM, TAR_SUM_LENGTH, StandardCharsets.ISO_8859_1).trim();
    int unsigned = 0;
    int signed = 0;
    for (int i = 0; i < TAR_HEADER; i++) {
      byte b = i >= TAR_SUM && i < TAR_SUM + TAR_SUM_LENGTH ? (byte) ' ' : head[i];
      unsigned += b & 0xFF;
      signed += b;
    }
    if (!OCTAL.matcher(stated).matches()) {
      return false;
    }
    int sum = Integer.parseInt(stated, 8);
    return sum == unsigned || sum == signed;
  }

  public boolean isContainer() {
    return this == ZIP || this == TAR;
  }

  public ArchiveInputStream<?> openContainer(InputStream in) {
    return this == ZIP
        ? new ZipArchiveInputStream(in, "UTF-8", true, true)
        : new TarArchiveInputStream(in, "UTF-8");
  }

  /** What is packed; damage is always an {@link IOException}. */
  public InputStream open(InputStream in) throws IOException {
    try {
      return unpacked(in);
    } catch (RuntimeException e) {
      // Commons Compress meets damage with unchecked exceptions too.
      throw new IOException("damaged data: " + e, e);
    }
  }

  private InputStream unpacked(InputStream in) throws IOException {
    return switch (this) {
      case GZIP -> new GzipInput(in);
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
      case XZ -> xz(in);
      case ZSTD -> zstd(in);
      case NONE, ZIP, TAR -> throw new IllegalStateException("not a compression: " + this);
    };
  }

  private static InputStream zstd(InputStream in) throws IOException {
    ZstdLibrary.load();
    return new ZstdCompressorInputStream(new BufferedInputStream(in));
  }

  private static InputStream xz(InputStream in) throws IOException {
    return XZCompressorInputStream.builder()
        .setInputStream(in)
        .setDecompressConcatenated(true)
        .setMemoryLimitKiB(XZ_MEMORY_KIB)
        .get();
  }
}

package org.dateline.index.generation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's list of segments, read so that what is wrong with one of them does not hide the others:
 * {@link SegmentInfos} reads all or nothing. Immutable.
 *
 * @param file its name
 * @param created the major version of Lucene that made the index
 * @param counter what the next segment is named by
 * @param data what the commit says
 */
record SegmentList(
    String file,
    int created,
    long version,
    long counter,
    List<Entry> entries,
    Map<String, String> data) {
  private static final String CODEC = "segments";

  /** A segment as the list has it, with what its own file says besides. */
  record Entry(
      String name,
      BytesRef id,
      String codec,
      long delGen,
      int deleted,
      long fieldInfosGen,
      long valuesGen,
      int softDeleted,
      @Nullable BytesRef commitId,
      Set<String> fieldInfosFiles,
      Map<Integer, Set<String>> valuesFiles) {
    /** As Lucene has it; throws if the segment's own file cannot be read. */
    SegmentCommitInfo read(Directory directory) throws IOException {
      Codec known;
      try {
        known = Codec.forName(codec);
      } catch (IllegalArgumentException e) {
        throw new CorruptIndexException("unknown codec " + codec, name, e);
      }
      SegmentInfo info =
          known.segmentInfoFormat().read(directory, name, id.bytes, IOContext.READONCE);
      info.setCodec(known);
      SegmentCommitInfo commit =
          new SegmentCommitInfo(
              info,
              deleted,
              softDeleted,
              delGen,
              fieldInfosGen,
              valuesGen,
              commitId == null ? null : commitId.bytes);
      commit.setFieldInfosFiles(fieldInfosFiles);
      commit.setDocValuesUpdatesFiles(valuesFiles);
      return commit;
    }

    String infoFile() {
      return IndexFileNames.segmentFileName(name, "", "si");
    }
  }

  static SegmentList read(Directory directory, String file) throws IOException {
    try (ChecksumIndexInput in = directory.openChecksumInput(file)) {
      SegmentList list = read(in, file);
      CodecUtil.checkFooter(in);
      return list;
    }
  }

  private static SegmentList read(DataInput in, String file) throws IOException {
    CodecUtil.checkHeader(in, CODEC, SegmentInfos.VERSION_86, SegmentInfos.VERSION_86);
    in.skipBytes(StringHelper.ID_LENGTH);
    long generation = SegmentInfos.generationFromSegmentsFileName(file);
    CodecUtil.checkIndexHeaderSuffix(in, Long.toString(generation, Character.MAX_RADIX));
    skipVersion(in);
    int created = in.readVInt();
    long version = CodecUtil.readBELong(in);
    long counter = in.readVLong();
    int segments = CodecUtil.readBEInt(in);
    if (segments > 0) {
      skipVersion(in);
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < segments; i++) {
      entries.add(entry(in));
    }
    return new SegmentList(file, created, version, counter, entries, in.readMapOfStrings());
  }

  private static void skipVersion(DataInput in) throws IOException {
    in.readVInt();
    in.readVInt();
    in.readVInt();
  }

  private static Entry entry(DataInput in) throws IOException {
    return new Entry(
        in.readString(),
        id(in),
        in.readString(),
        CodecUtil.readBELong(in),
        CodecUtil.readBEInt(in),
        CodecUtil.readBELong(in),
        CodecUtil.readBELong(in),
        CodecUtil.readBEInt(in),
        in.readByte() == 1 ? id(in) : null,
        in.readSetOfStrings(),
        valuesFiles(in));
  }

  private static BytesRef id(DataInput in) throws IOException {
    byte[] id = new byte[StringHelper.ID_LENGTH];
    in.readBytes(id, 0, id.length);
    return new BytesRef(id);
  }

  private static Map<Integer, Set<String>> valuesFiles(DataInput in) throws IOException {
    Map<Integer, Set<String>> files = new HashMap<>();
    for (int i = CodecUtil.readBEInt(in); i > 0; i--) {
      files.put(CodecUtil.readBEInt(in), in.readSetOfStrings());
    }
    return files;
  }

  /** Makes those but {@code dropped} the newest commit of the folder. */
  void commitWithout(Set<String> dropped, Directory directory) throws IOException {
    SegmentInfos infos = new SegmentInfos(created);
    infos.version = version;
    infos.counter = counter;
    infos.setUserData(data, false);
    infos.setNextWriteGeneration(SegmentInfos.generationFromSegmentsFileName(file));
    for (Entry entry : entries) {
      if (!dropped.contains(entry.name())) {
        infos.add(entry.read(directory));
      }
    }
    infos.changed();
    infos.commit(directory);
  }
}

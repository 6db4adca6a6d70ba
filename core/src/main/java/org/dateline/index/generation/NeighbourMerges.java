package org.dateline.index.generation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/**
 * Merges neighbours only: articles stay in the order of writing, which decides ties in a search. A
 * forced merge leaves as few segments as can be without one that is larger than others become, so
 * it takes no more memory than they do.
 */
final class NeighbourMerges extends LogByteSizeMergePolicy {

  @Override
  public @Nullable MergeSpecification findForcedMerges(
      SegmentInfos infos, int most, Map<SegmentCommitInfo, Boolean> originals, MergeContext context)
      throws IOException {
    if (!context.getMergingSegments().isEmpty()) {
      // Asked again when these are done.
      return null;
    }
    MergeSpecification found = new MergeSpecification();
    List<SegmentCommitInfo> run = new ArrayList<>();
    long bytes = 0;
    for (SegmentCommitInfo each : infos) {
      long size = size(each, context);
      boolean original = Boolean.TRUE.equals(originals.get(each));
      if (!original || bytes + size > getMaxMergeMB() * (1 << 20)) {
        add(run, context, found);
        run = new ArrayList<>();
        bytes = 0;
      }
      if (original) {
        run.add(each);
        bytes += size;
      }
    }
    add(run, context, found);
    return found.merges.isEmpty() ? null : found;
  }

  private static void add(
      List<SegmentCommitInfo> run, MergeContext context, MergeSpecification found)
      throws IOException {
    if (run.size() > 1 || (run.size() == 1 && context.numDeletesToMerge(run.getFirst()) > 0)) {
      found.add(new OneMerge(run));
    }
  }
}

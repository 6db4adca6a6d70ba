/**
 * What `dateline bench` measures: indexing, searching, tagging and cold starts, beside raw Lucene
 * in the same run. {@link org.dateline.cli.bench.BenchCorpus} gives the articles, {@link
 * org.dateline.cli.bench.RawIndexer} and {@link org.dateline.cli.bench.RawSearcher} are the
 * baseline: the same articles and queries as plainly and well as Lucene allows, without tags.
 */
@NullMarked
package org.dateline.cli.bench;

import org.jspecify.annotations.NullMarked;

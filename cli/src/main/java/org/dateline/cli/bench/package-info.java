/**
 * What `dateline bench` measures: indexing, searching, tagging and cold starts, beside raw Lucene
 * in the same run. {@link org.dateline.cli.bench.BenchCorpus} gives the articles, {@link
 * org.dateline.cli.bench.RawIndexer} and {@link org.dateline.cli.bench.RawSearcher} are the
 * baseline: the same articles and queries as plainly and well as Lucene allows, without tags. Each
 * engine works in a JVM of its own ({@link org.dateline.cli.bench.EngineProcess}), in turn ({@link
 * org.dateline.cli.bench.Turns}); Solr's, with other libraries, is started by {@link
 * org.dateline.cli.bench.SolrJars}.
 */
@NullMarked
package org.dateline.cli.bench;

import org.jspecify.annotations.NullMarked;

/**
 * Saved searches that are watched: {@link org.dateline.cli.serve.watch.WatchedSearch} is one,
 * {@link org.dateline.cli.serve.watch.SearchFiles} reads those of the operator, {@link
 * org.dateline.cli.serve.watch.Watching} gives new matches to whoever listens, {@link
 * org.dateline.cli.serve.watch.EventStream} writes them as server-sent events, {@link
 * org.dateline.cli.serve.watch.MatchFeed} as an Atom feed.
 */
@NullMarked
package org.dateline.cli.serve.watch;

import org.jspecify.annotations.NullMarked;

/**
 * What pages tell of events and of quotes, as plain data that templates draw: {@link
 * org.dateline.cli.serve.event.EventChoice} is what a form asks, {@link
 * org.dateline.cli.serve.event.EventQuery} the query that it makes, {@link
 * org.dateline.cli.serve.event.EventScan} takes what is found, {@link
 * org.dateline.cli.serve.event.EventDays} counts it by days. Knows nothing of HTTP.
 */
@NullMarked
package org.dateline.cli.serve.event;

import org.jspecify.annotations.NullMarked;

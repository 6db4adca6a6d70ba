/**
 * How is a query written? {@code QueryLexer} and {@code QuerySyntax} read the language into nodes
 * of Lucene's flexible query parser, errors point at the character; {@link
 * org.dateline.search.query.ParsedQuery} is what was read, {@code QueryPrinter} writes it again,
 * {@code LenientParser} reads what breaks the language.
 */
@NullMarked
package org.dateline.search.query;

import org.jspecify.annotations.NullMarked;

/**
 * What an address asks, and what is answered: {@link org.dateline.cli.serve.request.Asked} and
 * {@link org.dateline.cli.serve.request.Answer}, without any web server. {@code ServedIndex} is an
 * index that is searched, {@code SearchParameters} reads requests of {@code core} from parameters
 * that are named like the options of the command line, {@code Address} writes links.
 */
@NullMarked
package org.dateline.cli.serve.request;

import org.jspecify.annotations.NullMarked;

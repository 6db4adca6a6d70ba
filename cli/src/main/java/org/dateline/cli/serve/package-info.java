/**
 * {@code dateline serve}: a server of pages and an API, read-only. {@link
 * org.dateline.cli.serve.Server} is Helidon's web server under our {@code Guard}; {@code Routes}
 * says which address is whose. What an address asks is read in {@code request}, answered by {@code
 * page} for people and {@code api} for programs, drawn by {@code chart}. Only this room knows the
 * web server.
 */
@NullMarked
package org.dateline.cli.serve;

import org.jspecify.annotations.NullMarked;

/** The server, asked over the wire: what it answers, what it refuses, and what it survives. */
@NullMarked
package org.dateline.cli.serve;

import org.jspecify.annotations.NullMarked;

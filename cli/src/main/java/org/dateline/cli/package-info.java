/**
 * The command line: one class per command. {@link org.dateline.cli.Main} parses and dispatches;
 * {@code Terminal} is where everything is written. Here is what a terminal needs, as tables and
 * bars; JSON and HTML come of {@link org.dateline.render}.
 */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;

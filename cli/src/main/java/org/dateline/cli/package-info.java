/**
 * The command line: one class per command, one renderer per output form. {@link
 * org.dateline.cli.Main} parses and dispatches; {@code Terminal} is where everything is written.
 */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;

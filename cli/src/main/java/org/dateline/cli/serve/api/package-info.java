/**
 * The API: the JSON that {@code core} renders for the command line, under {@code /api}; described
 * by {@code openapi.json}.
 */
@NullMarked
package org.dateline.cli.serve.api;

import org.jspecify.annotations.NullMarked;

/**
 * What pages tell of one article and of one entity, as plain data that templates draw: {@link
 * org.dateline.cli.serve.detail.NamedMarks} and {@link org.dateline.cli.serve.detail.ToldEvent} say
 * what is marked and why, {@link org.dateline.cli.serve.detail.Meanings} what else names could have
 * meant, {@link org.dateline.cli.serve.detail.Citation} how to cite. Knows nothing of HTTP.
 */
@NullMarked
package org.dateline.cli.serve.detail;

import org.jspecify.annotations.NullMarked;

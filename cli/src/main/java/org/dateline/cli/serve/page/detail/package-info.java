/** The pages of one article and of one entity; their templates are in {@code jte/detail}. */
@NullMarked
package org.dateline.cli.serve.page.detail;

import org.jspecify.annotations.NullMarked;

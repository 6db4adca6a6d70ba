/** The pages of what happened and of who says so; their templates are in {@code jte/event}. */
@NullMarked
package org.dateline.cli.serve.page.event;

import org.jspecify.annotations.NullMarked;

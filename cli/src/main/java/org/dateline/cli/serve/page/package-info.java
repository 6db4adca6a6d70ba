/**
 * Pages for people: for each page a class that asks the index and a template ({@code src/main/jte})
 * that draws what it got. {@code Templates} renders; all text is escaped by the templates or by
 * {@code render.ResultHtml}.
 */
@NullMarked
package org.dateline.cli.serve.page;

import org.jspecify.annotations.NullMarked;

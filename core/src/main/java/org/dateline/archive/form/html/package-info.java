/**
 * Web pages: {@code HtmlForm} reads one, {@code HtmlArticle} takes what the page says of itself
 * ({@code JsonLd}, {@code PageMeta}), {@code HtmlBody} finds the text. Not for users of the
 * library.
 */
@NullMarked
package org.dateline.archive.form.html;

import org.jspecify.annotations.NullMarked;

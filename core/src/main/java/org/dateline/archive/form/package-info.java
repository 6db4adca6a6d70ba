/**
 * The forms that articles come in: how the bytes of one file become articles.
 *
 * <p>A {@link org.dateline.archive.form.Form} says whether a file is its own and opens a {@link
 * org.dateline.archive.form.RecordReader} on it, which gives one {@link
 * org.dateline.archive.form.NewsItem} after the other or says why a record is none. Whoever has a
 * form of their own writes one such class and names it in {@code
 * META-INF/services/org.dateline.archive.form.Form}; it is asked before the built-in ones.
 *
 * <p>What all forms share is here; the families are the rooms below: names and values in {@code
 * record}, pages in {@code html}, {@code warc}, {@code feed}, {@code mail} and {@code wire}. Those
 * that are read as a whole stand on {@code DocumentForm}. {@code Prose} makes text of markup for
 * all of them, {@code Dates} reads the dates.
 */
@NullMarked
package org.dateline.archive.form;

import org.jspecify.annotations.NullMarked;

/**
 * The forms that articles come in: how the bytes of one file become articles.
 *
 * <p>A {@link org.dateline.archive.form.Form} says whether a file is its own and opens a {@link
 * org.dateline.archive.form.RecordReader} on it, which gives one {@link
 * org.dateline.archive.form.NewsItem} after the other or says why a record is none. Whoever has a
 * form of their own writes one such class and names it in {@code
 * META-INF/services/org.dateline.archive.form.Form}; it is asked before the built-in ones.
 *
 * <p>Three families share what they have in common: {@code DocumentForm} for those that are read as
 * a whole (HTML, XML, mail), {@code ArticleMapper} for those that are names and values (JSON, CSV,
 * front matter), and {@code XmlTree} for those that are XML. {@code Prose} makes text of markup for
 * all of them, {@code Dates} reads the dates.
 */
@NullMarked
package org.dateline.archive.form;

import org.jspecify.annotations.NullMarked;

/**
 * Draws results for programs, pages and people; prints nothing itself.
 *
 * <p>A tour: {@link org.dateline.render.ResultJson} makes JSON of whatever an index, a search, a
 * tagger or a gazetteer gives, {@link org.dateline.render.ResultHtml} fragments of a page, {@link
 * org.dateline.render.ResultText} text for a terminal, without what could steer it. Inside, {@code
 * JsonTree} walks over records by rules that hold for all, and {@code Shapes} says what is written
 * otherwise: which keys, in which order. {@code Piece} cuts a passage where its spans begin and
 * end; {@code MarkedHtml} makes elements of that.
 */
@NullMarked
package org.dateline.render;

import org.jspecify.annotations.NullMarked;

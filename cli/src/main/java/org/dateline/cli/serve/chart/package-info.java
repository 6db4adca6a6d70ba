/**
 * Drawings as HTML with SVG, made on the server out of plain data: {@link
 * org.dateline.cli.serve.chart.TimelineChart} with peaks and periods to choose, {@link
 * org.dateline.cli.serve.chart.ShareBar} for the values of a facet, {@link
 * org.dateline.cli.serve.chart.GraphDrawing} of who stands with whom, {@link
 * org.dateline.cli.serve.chart.PlaceMap} of where, {@link org.dateline.cli.serve.chart.Sparkline}
 * for a course in a line of text.
 *
 * <p>They know nothing of HTTP: an address is a text that the page gives. Without JavaScript all is
 * readable and each link works; {@code static/chart.css} gives colours, {@code static/brush.js}
 * lets a period be drawn. There is no inline style and no script; {@code Markup} writes every
 * element, escapes every text and lets only harmless addresses through. What a drawing leaves out
 * or merges it says in words.
 *
 * <p>Texts keep their size at every width: a drawing that is as wide as its page places texts and
 * marks by percentages, and only the lines beneath them, in an inner {@code <svg>}, are stretched.
 */
@NullMarked
package org.dateline.cli.serve.chart;

import org.jspecify.annotations.NullMarked;

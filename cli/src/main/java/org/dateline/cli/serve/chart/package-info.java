/**
 * Drawings as HTML with SVG, made on the server out of plain data: {@link
 * org.dateline.cli.serve.chart.ShareBar} for the values of a facet. {@code Markup} writes every
 * element, escapes every text and lets only harmless addresses through. Colours are in {@code
 * static/chart.css}.
 */
@NullMarked
package org.dateline.cli.serve.chart;

import org.jspecify.annotations.NullMarked;

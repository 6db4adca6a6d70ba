/**
 * Makes the data that come with the jar: {@code RecogniserTraining} and {@code EventTraining} learn
 * the models from labelled texts, {@code GazetteerBuilder} makes the gazetteer of collected facts.
 */
@NullMarked
package org.dateline.cli.train;

import org.jspecify.annotations.NullMarked;

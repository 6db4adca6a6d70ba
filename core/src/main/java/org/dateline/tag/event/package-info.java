/**
 * What happened, by rules and a model? Sentence by sentence.
 *
 * <p>{@link org.dateline.tag.event.EventScheme} holds the event types and the rules. {@code
 * EventTriggers} finds what the rules might mean, {@code EventFeatures} and {@code EventModel} say
 * how likely each is an event, {@code EventFinder} decides. {@code EventDetails} asks the rooms
 * below for the rest: {@code role} who and whom, {@code time} when, {@code factuality} whether and
 * by whose word.
 */
@NullMarked
package org.dateline.tag.event;

import org.jspecify.annotations.NullMarked;

/**
 * Which events a query asks for, as intervals of Lucene: {@link
 * org.dateline.search.event.EventPattern} is a type and conditions that one event must meet, {@link
 * org.dateline.search.event.AskedDays} when it is to have happened.
 */
@NullMarked
package org.dateline.search.event;

import org.jspecify.annotations.NullMarked;

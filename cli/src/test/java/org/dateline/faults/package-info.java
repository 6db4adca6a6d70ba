/**
 * What was tried against Dateline, for anyone to run: a short form with all tests, a long one by
 * {@code mvn -Pfaults -pl cli -am verify}. Each {@link org.dateline.faults.Fault} is one row of the
 * table in {@code cli/target/faults.md}; {@link org.dateline.faults.FaultsTest} lists them.
 *
 * <p>A new kind is a class that implements {@code Fault} and a line in that list. Properties:
 * {@code faults.kind} (some of them, by comma), {@code faults.seed}, {@code faults.try} (one try
 * alone), {@code faults.scale} (of the number of tries), {@code faults.minutes} (of what takes
 * time) and {@code faults.long}.
 */
@NullMarked
package org.dateline.faults;

import org.jspecify.annotations.NullMarked;

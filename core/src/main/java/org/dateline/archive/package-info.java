/**
 * Reads news archives: finds their files, tells their form, gives articles or the reason why not.
 *
 * <p>{@link org.dateline.archive.Archive} names the files, {@link
 * org.dateline.archive.ArchiveReader} pulls one {@link org.dateline.archive.ArchiveRecord} after
 * the other from them, {@link org.dateline.archive.form.FieldMapping} says which names of a record
 * make which part of an article, and {@link org.dateline.archive.Quarantine} keeps what could not
 * be read. No record is dropped in silence: each is either read or given back with its place and a
 * reason.
 *
 * <p>Inside, {@code Unpacker} takes off compressions and goes into tar and zip, {@code OpenFile}
 * asks {@link org.dateline.archive.form} for the form of each file and turns what is wrong into
 * records.
 */
@NullMarked
package org.dateline.archive;

import org.jspecify.annotations.NullMarked;

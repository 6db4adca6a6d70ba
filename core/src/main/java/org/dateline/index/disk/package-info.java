/**
 * What reaches the disk, when, and who may change it meanwhile?
 *
 * <p>{@code Disk} forces files and folders, {@code FolderLock} keeps writers of one folder apart,
 * {@code AppendedFile} is a file of lines that is whole after a crash, {@code GenerationDirectory}
 * is Lucene's folder, which an interrupt does not close. It knows nothing of what is written.
 */
@NullMarked
package org.dateline.index.disk;

import org.jspecify.annotations.NullMarked;

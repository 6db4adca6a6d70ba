/**
 * Mails and mailboxes: {@code MboxForm} cuts, {@code MailParser} reads one with the mails in it,
 * {@code PlainDigest} takes digests of plain text apart. Not for users of the library.
 */
@NullMarked
package org.dateline.archive.form.mail;

import org.jspecify.annotations.NullMarked;

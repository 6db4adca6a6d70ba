/**
 * What agencies send: NITF, NewsML, Ritzau, IPTC 7901, ANPA 1312, Reuters-21578. Not for users of
 * the library.
 */
@NullMarked
package org.dateline.archive.form.wire;

import org.jspecify.annotations.NullMarked;

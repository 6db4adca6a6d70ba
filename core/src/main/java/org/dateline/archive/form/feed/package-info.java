/**
 * Feeds and WordPress exports: {@code FeedXml} mends their XML, {@code FeedItem} and {@code
 * WxrPost} make articles of their items, {@code FeedText} tells text from markup. Not for users of
 * the library.
 */
@NullMarked
package org.dateline.archive.form.feed;

import org.jspecify.annotations.NullMarked;

/**
 * What is asked? Plain, immutable records that can be stored and sent: {@link
 * org.dateline.search.request.SearchRequest} and what it is made of, which read themselves from
 * strings as people write them.
 */
@NullMarked
package org.dateline.search.request;

import org.jspecify.annotations.NullMarked;

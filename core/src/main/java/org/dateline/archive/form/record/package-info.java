/**
 * Forms that are names and values: JSON ({@code JsonRecords}, of dialects {@code JsonWrapper} and
 * {@code JsonMending}), JSON Feed, CSV ({@code CsvForm}), Markdown with front matter. {@code
 * ArticleMapper} makes an article of the names. For users {@code ArticleJson}.
 */
@NullMarked
package org.dateline.archive.form.record;

import org.jspecify.annotations.NullMarked;

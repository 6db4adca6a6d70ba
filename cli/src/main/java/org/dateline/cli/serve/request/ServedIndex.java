package org.dateline.cli.serve.request;

import java.nio.file.Path;
import org.dateline.search.ArticleSearcher;

/**
 * An index that is served.
 *
 * @param name what addresses call it: its folder's name
 * @param folder where it is
 * @param searcher on it; closed by the server
 */
public record ServedIndex(String name, Path folder, ArticleSearcher searcher) {}

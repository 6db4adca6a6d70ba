/**
 * News search: who, where and what happened, over words, entities and events together.
 *
 * <p>The way of the data is one direction: {@code archive} reads files into articles, {@code tag}
 * finds entities and events in them with the names of {@code gazetteer}, {@code index} writes both
 * into Lucene, {@code search} asks, {@code render} draws what was found. Below them all lie {@code
 * article}, the plain words they share, and {@code text}, how texts are cut.
 *
 * <p>What a program that embeds Dateline uses is all on this page; a test holds it. Any other
 * public type bears {@link org.dateline.Internal} and is for Dateline's own rooms.
 *
 * <ul>
 *   <li>Articles and what is found in them: {@link org.dateline.article.Alias}, {@link
 *       org.dateline.article.Article}, {@link org.dateline.article.Attribution}, {@link
 *       org.dateline.article.Choice}, {@link org.dateline.article.Entity}, {@link
 *       org.dateline.article.EntityType}, {@link org.dateline.article.Event}, {@link
 *       org.dateline.article.EventTime}, {@link org.dateline.article.EventType}, {@link
 *       org.dateline.article.Field}, {@link org.dateline.article.GeoPoint}, {@link
 *       org.dateline.article.Mention}, {@link org.dateline.article.Modality}, {@link
 *       org.dateline.article.Participant}, {@link org.dateline.article.Published}, {@link
 *       org.dateline.article.Quantity}, {@link org.dateline.article.Role}, {@link
 *       org.dateline.article.TaggedArticle}
 *   <li>Archives: {@link org.dateline.archive.Archive}, {@link
 *       org.dateline.archive.ArchiveOptions}, {@link org.dateline.archive.ArchiveReader}, {@link
 *       org.dateline.archive.ArchiveRecord}, {@link org.dateline.archive.ArchiveSurvey}, {@link
 *       org.dateline.archive.Quarantine}, {@link org.dateline.archive.QuarantineFile}
 *   <li>Forms of one's own: {@link org.dateline.archive.form.record.ArticleJson}, {@link
 *       org.dateline.archive.form.FieldMapping}, {@link org.dateline.archive.form.FileHead}, {@link
 *       org.dateline.archive.form.Form}, {@link org.dateline.archive.form.FormInput}, {@link
 *       org.dateline.archive.form.FormOptions}, {@link org.dateline.archive.form.NewsItem}, {@link
 *       org.dateline.archive.form.RawRecord}, {@link org.dateline.archive.form.RecordReader},
 *       {@link org.dateline.archive.form.UnreadableRecord}
 *   <li>Names: {@link org.dateline.gazetteer.DenyList}, {@link org.dateline.gazetteer.Gazetteer},
 *       {@link org.dateline.gazetteer.GazetteerLayer}, {@link org.dateline.gazetteer.GazetteerRow},
 *       {@link org.dateline.gazetteer.NameLookup}
 *   <li>Tagging: {@link org.dateline.tag.Decision}, {@link org.dateline.tag.Tagger}, {@link
 *       org.dateline.tag.event.EventScheme}, {@link org.dateline.text.DataFileException}, {@link
 *       org.dateline.text.Spelling}
 *   <li>Making and keeping an index: {@link org.dateline.index.ArticleIndex}, {@link
 *       org.dateline.index.MaxBad}, {@link org.dateline.index.QuarantineRetry}, {@link
 *       org.dateline.index.Rebuild}, {@link org.dateline.index.RebuildOptions}, {@link
 *       org.dateline.index.RebuildProgress}, {@link org.dateline.index.RebuildReport}, {@link
 *       org.dateline.index.Retag}, {@link org.dateline.index.RetagReport}, {@link
 *       org.dateline.index.Snapshot}, {@link org.dateline.index.Update}, {@link
 *       org.dateline.index.UpdateReport}, {@link org.dateline.index.Verify}, {@link
 *       org.dateline.index.generation.Generation}, {@link
 *       org.dateline.index.generation.Generations}, {@link
 *       org.dateline.index.generation.IndexInfo}, {@link
 *       org.dateline.index.generation.IndexMismatchException}, {@link
 *       org.dateline.index.generation.IndexSettings}, {@link org.dateline.index.schema.Dimension}
 *   <li>Searching: {@link org.dateline.search.ArticleSearcher}, {@link
 *       org.dateline.search.IndexStats}, {@link org.dateline.search.UnknownName}
 *   <li>What is asked: {@link org.dateline.search.request.FacetRequest}, {@link
 *       org.dateline.search.request.GraphRequest}, {@link org.dateline.search.request.Limits},
 *       {@link org.dateline.search.request.Match}, {@link org.dateline.search.request.Ranking},
 *       {@link org.dateline.search.request.SavedSearch}, {@link
 *       org.dateline.search.request.SearchRequest}, {@link
 *       org.dateline.search.request.SeriesRequest}, {@link org.dateline.search.request.SortOrder},
 *       {@link org.dateline.search.request.TimelineRequest}
 *   <li>What was found: {@link org.dateline.search.result.EntityGraph}, {@link
 *       org.dateline.search.result.EventHit}, {@link org.dateline.search.result.EventTimeline},
 *       {@link org.dateline.search.result.Facet}, {@link org.dateline.search.result.Hit}, {@link
 *       org.dateline.search.result.IndexedEntity}, {@link org.dateline.search.result.NameUse},
 *       {@link org.dateline.search.result.Passage}, {@link
 *       org.dateline.search.result.QuerySyntaxException}, {@link org.dateline.search.result.Quote},
 *       {@link org.dateline.search.result.QuoteCounts}, {@link
 *       org.dateline.search.result.SavedMatch}, {@link
 *       org.dateline.search.result.SearchLimitException}, {@link
 *       org.dateline.search.result.SearchResult}, {@link org.dateline.search.result.Suggestion},
 *       {@link org.dateline.search.result.Timeline}
 *   <li>Saved searches: {@link org.dateline.search.saved.NewArticles}, {@link
 *       org.dateline.search.saved.SavedSearches}
 *   <li>Drawing results: {@link org.dateline.render.ResultHtml}, {@link
 *       org.dateline.render.ResultJson}, {@link org.dateline.render.ResultText}
 * </ul>
 */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;

package org.dateline.search.request;

/** What becomes of items that stand side by side in a query. */
public enum Match {
  /** All must match. */
  ALL,
  /** Any may match, unless joined by AND or marked with a plus; those first that match most. */
  ANY,
  /** More than half of them, of two both; what is required must match too. */
  MOST
}

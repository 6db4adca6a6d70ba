package org.dateline.cli.bench;

/** What a search is asked for beside its ten hits. */
enum Parts {
  ALONE("alone", false, false),
  FACETS("with 6 facets", true, false),
  PASSAGES("with passages", false, true),
  BOTH("with both", true, true);

  private final String title;
  private final boolean facets;
  private final boolean passages;

  Parts(String title, boolean facets, boolean passages) {
    this.title = title;
    this.facets = facets;
    this.passages = passages;
  }

  String title() {
    return title;
  }

  boolean facets() {
    return facets;
  }

  boolean passages() {
    return passages;
  }
}

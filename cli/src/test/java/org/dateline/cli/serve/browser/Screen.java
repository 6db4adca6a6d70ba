package org.dateline.cli.serve.browser;

/** What a page is looked at on. */
enum Screen {
  /** A window of 1280 to 900 pixels. */
  DESKTOP(1280, 900, false),
  /** A phone of 390 to 844 pixels that is touched. */
  PHONE(390, 844, true);

  final int width;
  final int height;
  final boolean touched;

  Screen(int width, int height, boolean touched) {
    this.width = width;
    this.height = height;
    this.touched = touched;
  }
}

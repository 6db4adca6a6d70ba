/**
 * Pages in a real browser. {@link org.dateline.cli.serve.browser.InBrowser} on a test class brings
 * it a {@link org.dateline.cli.serve.browser.Browser}, one for all tests; where there is none,
 * these tests are left out, and the build's output says so. A test fails by itself if the page
 * wrote anything to the browser's console; what it looked like then is in {@code
 * cli/target/browser}. {@link org.dateline.cli.serve.browser.Axe} says what keeps people with a
 * screen reader or weak eyes out; {@link org.dateline.cli.serve.browser.SiteUnderTest} is the site.
 */
@NullMarked
package org.dateline.cli.serve.browser;

import org.jspecify.annotations.NullMarked;

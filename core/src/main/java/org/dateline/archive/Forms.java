package org.dateline.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.dateline.Internal;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.Form;
import org.dateline.archive.form.JsonLayout;
import org.dateline.archive.form.TextForm;
import org.dateline.archive.form.UnreadableRecord;
import org.dateline.archive.form.XmlRoot;
import org.dateline.archive.form.feed.FeedForm;
import org.dateline.archive.form.feed.WxrForm;
import org.dateline.archive.form.html.HtmlForm;
import org.dateline.archive.form.mail.MailForm;
import org.dateline.archive.form.mail.MboxForm;
import org.dateline.archive.form.record.CsvForm;
import org.dateline.archive.form.record.JsonFeedForm;
import org.dateline.archive.form.record.JsonRecords;
import org.dateline.archive.form.record.MarkdownForm;
import org.dateline.archive.form.warc.ArcForm;
import org.dateline.archive.form.warc.WarcForm;
import org.dateline.archive.form.wire.AnpaForm;
import org.dateline.archive.form.wire.Iptc7901Form;
import org.dateline.archive.form.wire.NewsMl1Item;
import org.dateline.archive.form.wire.NewsMlG2Form;
import org.dateline.archive.form.wire.Nitf;
import org.dateline.archive.form.wire.RitzauForm;
import org.dateline.archive.form.wire.SgmlForm;
import org.jspecify.annotations.Nullable;

/**
 * All forms of file that are read: those that {@link ServiceLoader} finds, then the built-in ones,
 * in the order of asking. Immutable.
 */
@Internal
public final class Forms {
  // What is told by its content goes before what is told by its name.
  private static final List<Form> BUILT_IN =
      List.of(
          new BuiltInForm("warc", "web archives (.warc, .wet)", WarcForm::fits, WarcForm::open),
          new BuiltInForm("arc", "old web archives (.arc)", ArcForm::fits, ArcForm::open),
          new BuiltInForm("jsonfeed", "JSON Feed (.json)", JsonFeedForm::fits, JsonFeedForm::open),
          new BuiltInForm(
              "jsonl",
              "JSON Lines (.jsonl, .ndjson, .json)",
              head -> head.json() == JsonLayout.LINES,
              JsonRecords::ofLines),
          new BuiltInForm(
              "json",
              "a JSON object or an array of objects (.json)",
              head -> head.json() == JsonLayout.VALUES,
              JsonRecords::ofValues),
          new BuiltInForm("wxr", "WordPress export, WXR (.xml)", WxrForm::fits, WxrForm::open),
          new BuiltInForm(
              "feed",
              "RSS 0.9 to 2.0 and Atom (.rss, .atom, .rdf, .xml)",
              FeedForm::fits,
              FeedForm::open),
          new BuiltInForm(
              "nitf", "NITF (.xml, .nitf)", head -> XmlRoot.name(head).equals("nitf"), Nitf::open),
          new BuiltInForm(
              "newsml1",
              "NewsML 1 (.xml)",
              head -> XmlRoot.name(head).equals("newsml"),
              NewsMl1Item::open),
          new BuiltInForm("newsmlg2", "NewsML-G2 (.xml)", NewsMlG2Form::fits, NewsMlG2Form::open),
          new BuiltInForm("ritzau", "the XML of Ritzau (.xml)", RitzauForm::fits, RitzauForm::open),
          new BuiltInForm(
              "reuters-sgml", "SGML of Reuters-21578 (.sgm)", SgmlForm::fits, SgmlForm::open),
          new BuiltInForm(
              "iptc7901", "wire messages of IPTC 7901", Iptc7901Form::fits, Iptc7901Form::open),
          new BuiltInForm("anpa1312", "wire messages of ANPA 1312", AnpaForm::fits, AnpaForm::open),
          new BuiltInForm("mbox", "a mailbox (.mbox)", MboxForm::fits, MboxForm::open),
          new BuiltInForm("mail", "a mail (.eml)", MailForm::fits, MailForm::open),
          new BuiltInForm("html", "web pages (.html, .htm)", HtmlForm::fits, HtmlForm::open),
          new BuiltInForm(
              "csv",
              "rows of delimited text under a row of names (.csv, .tsv, .tab)",
              CsvForm::fits,
              CsvForm::open),
          new BuiltInForm(
              "markdown",
              "Markdown (.md, .markdown), or any text under front matter",
              MarkdownForm::fits,
              MarkdownForm::open),
          new BuiltInForm("text", "plain text (.txt)", TextForm::fits, TextForm::open));

  private final List<Form> all;

  private Forms(List<Form> all) {
    this.all = List.copyOf(all);
  }

  /**
   * The forms known to this class's loader, and to that of the thread.
   *
   * @throws IllegalArgumentException if one is named that cannot be loaded
   */
  public static Forms load() {
    Map<Class<?>, Form> found = new LinkedHashMap<>();
    addAll(Forms.class.getClassLoader(), found);
    addAll(Thread.currentThread().getContextClassLoader(), found);
    List<Form> all = new ArrayList<>(found.values());
    all.addAll(BUILT_IN);
    return new Forms(all);
  }

  private static void addAll(@Nullable ClassLoader loader, Map<Class<?>, Form> found) {
    try {
      ServiceLoader.load(Form.class, loader)
          .forEach(form -> found.putIfAbsent(form.getClass(), form));
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new IllegalArgumentException("a form of one's own cannot be loaded: " + causes(e), e);
    }
  }

  private static String causes(Throwable error) {
    Throwable cause = error.getCause();
    return cause == null ? String.valueOf(error.getMessage()) : error.getMessage() + ": " + cause;
  }

  /** The forms in the order of asking. */
  public List<Form> all() {
    return all;
  }

  /**
   * The form of this name.
   *
   * @throws IllegalArgumentException if there is none, with those there are
   */
  public Form named(String name) {
    return all.stream()
        .filter(form -> form.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no form \"" + name + "\"; there are " + names()));
  }

  private String names() {
    return all.stream().map(Form::name).collect(Collectors.joining(", "));
  }

  /**
   * The first form that a file which begins like this is of.
   *
   * @throws UnreadableRecord if it is of none, with those there are
   */
  public Form find(FileHead head) throws UnreadableRecord {
    for (Form form : all) {
      if (form.fits(head)) {
        return form;
      }
    }
    if (head.isEmpty()) {
      throw new UnreadableRecord("the file is empty");
    }
    throw new UnreadableRecord(
        head.isUtf16()
            ? "the file is UTF-16, and not of a form that is read as that"
            : "neither name nor content is of a form that is read; read are " + names());
  }
}

package org.dateline.archive.form;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.dateline.Internal;

/**
 * All forms of file that are read: those that {@link ServiceLoader} finds, then the built-in ones,
 * in the order of asking. Immutable.
 */
@Internal
public final class Forms {
  // What is told by its content goes before what is told by its name.
  private static final List<Form> BUILT_IN =
      List.of(
          new WarcForm(),
          new JsonFeedForm(),
          new JsonLinesForm(),
          new JsonValuesForm(),
          new WxrForm(),
          new FeedForm(),
          new NitfForm(),
          new NewsMl1Form(),
          new NewsMlG2Form(),
          new SgmlForm(),
          new Iptc7901Form(),
          new AnpaForm(),
          new MboxForm(),
          new MailForm(),
          new HtmlForm(),
          new CsvForm(),
          new MarkdownForm(),
          new TextForm());

  private final List<Form> all;

  private Forms(List<Form> all) {
    this.all = List.copyOf(all);
  }

  /** The forms known to this class's loader. */
  public static Forms load() {
    List<Form> all = new ArrayList<>();
    ServiceLoader.load(Form.class, Forms.class.getClassLoader()).forEach(all::add);
    all.addAll(BUILT_IN);
    return new Forms(all);
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

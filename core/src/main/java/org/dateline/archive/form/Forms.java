package org.dateline.archive.form;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All forms of file that are read: those that {@link ServiceLoader} finds, then the built-in ones,
 * in the order of asking. Immutable.
 */
public final class Forms {
  // What is told by its content goes before what is told by its name.
  private static final List<Form> BUILT_IN =
      List.of(
          new WxrForm(),
          new FeedForm(),
          new NitfForm(),
          new NewsMl1Form(),
          new NewsMlG2Form(),
          new JsonLinesForm(),
          new JsonValuesForm(),
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

  /** The first form that a file which begins like this is of, {@code null} if it is of none. */
  public @Nullable Form find(FileHead head) {
    for (Form form : all) {
      if (form.fits(head)) {
        return form;
      }
    }
    return null;
  }
}

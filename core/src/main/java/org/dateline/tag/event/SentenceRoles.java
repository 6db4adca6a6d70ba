package org.dateline.tag.event;

import java.util.ArrayList;
import java.util.List;
import org.dateline.Internal;
import org.dateline.tag.event.role.EventRoles;
import org.dateline.tag.event.role.RoleFinder;
import org.dateline.tag.event.syntax.Grammar;
import org.dateline.tag.event.syntax.SentenceSyntax;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.text.SentenceView;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in what the triggers of one sentence tell. The sentence is read when that is first
 * asked for, and the roles of a trigger are sought once. Not thread-safe.
 */
@Internal
public final class SentenceRoles {
  private static final long UNREAD = -1;

  private record Known(int from, int to, String code, EventRoles roles) {}

  private final SentenceView view;
  private final Grammar grammar;
  private final RoleFinder finder;
  private final List<Known> known = new ArrayList<>();
  private @Nullable SentenceSyntax syntax;
  private long classes = UNREAD;

  SentenceRoles(SentenceView view, Grammar grammar, RoleFinder finder) {
    this.view = view;
    this.grammar = grammar;
    this.finder = finder;
  }

  public SentenceView view() {
    return view;
  }

  SentenceSyntax syntax() {
    if (syntax == null) {
      syntax = grammar.read(view);
    }
    return syntax;
  }

  /** Whether any word of the sentence can be of a class: cheaper than to read the sentence. */
  boolean has(WordClass type) {
    if (classes == UNREAD) {
      classes = grammar.classes(view);
    }
    return (classes & type.bit()) != 0;
  }

  EventRoles of(int from, int to, String code) {
    for (Known one : known) {
      if (one.from() == from && one.to() == to && one.code().equals(code)) {
        return one.roles();
      }
    }
    EventRoles roles = finder.roles(syntax(), from, to, code);
    known.add(new Known(from, to, code, roles));
    return roles;
  }
}

package org.dateline.faults;

import org.dateline.cli.Main;

/** A command in a process of its own, that says when it begins. */
final class ChildCommand {
  private ChildCommand() {}

  public static void main(String[] args) {
    System.out.println("begun");
    Main.main(args);
  }
}

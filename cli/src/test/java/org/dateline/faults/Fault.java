package org.dateline.faults;

/** One kind of fault: what is done to Dateline, and what must hold. A row of the table. */
interface Fault {
  /** Its name, which {@code -Dfaults.kind} takes. */
  String name();

  /** Makes all tries; each gets its chance from the one that is given to it. */
  void run(Tries tries) throws Exception;
}

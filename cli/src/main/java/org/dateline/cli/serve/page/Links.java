package org.dateline.cli.serve.page;

import java.util.List;
import org.dateline.cli.serve.request.Address;
import org.dateline.index.schema.Dimension;

/**
 * Addresses of other pages of the same index.
 *
 * @param frame of the page that links
 */
public record Links(Frame frame) {
  /** The page of an entity in the period of an address. */
  public static String entity(Address here, String id) {
    Address period = here.only("index", "since", "until", "where");
    for (String chosen : period.parameters().getOrDefault("where", List.of())) {
      if (!chosen.startsWith(Dimension.DATE.key() + "=")) {
        period = period.remove("where", chosen);
      }
    }
    return period.at("/entity").set("id", id).toString();
  }

  /** The page of an entity, in the period of the page that links. */
  public String entity(String id) {
    return entity(frame.here(), id);
  }

  /** The page of an article. */
  public String article(String id) {
    return frame.to("/article").set("id", id).toString();
  }

  /** The page of an article, what a query finds in it marked. */
  public String article(String id, String query) {
    return frame.to("/article").set("id", id).set("q", query).toString();
  }

  /** A search. */
  public String search(String query) {
    return frame.to("/").set("q", query).toString();
  }

  /** All articles that name an entity. */
  public String searchFor(String id) {
    return search("entity:" + QueryText.quoted(id));
  }

  /** Another page of what the page is narrowed to. */
  public Address inPeriod(String path) {
    return frame.here().only("index", "since", "until", "where").at(path);
  }

  /** All articles of a source, section, author or another value. */
  public String searchFor(String dimension, String value) {
    return frame.to("/").set("where", dimension + "=" + value).toString();
  }

  /** Events that a query asks for. */
  public String events(String query) {
    return frame.to("/events").set("q", query).toString();
  }

  /** Events of a type, however they are told. */
  public String eventsOf(String code) {
    return events("event:" + QueryText.quoted(code) + "(modality:any)");
  }
}

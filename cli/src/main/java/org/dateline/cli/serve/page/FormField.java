package org.dateline.cli.serve.page;

import java.util.List;
import org.dateline.cli.serve.request.Address;

/** A hidden field, by which a form keeps what the address says already. */
public record FormField(String name, String value) {
  /** All parameters of an address. */
  public static List<FormField> of(Address address) {
    return address.parameters().entrySet().stream()
        .flatMap(each ->
            each.getValue().stream()
                .filter(value -> !value.isEmpty())
                .map(value -> new FormField(each.getKey(), value)))
        .toList();
  }
}

package org.dateline.archive.form;

import org.jsoup.nodes.Element;

/** The IPTC's News Industry Text Format: one article a file. */
final class NitfForm implements Form {
  @Override
  public String name() {
    return "nitf";
  }

  @Override
  public String description() {
    return "NITF (.xml, .nitf)";
  }

  @Override
  public boolean fits(FileHead head) {
    return XmlRoot.name(head).equals("nitf");
  }

  @Override
  public RecordReader open(FormInput in, FormOptions options) {
    return DocumentForm.one(in, raw -> new Nitf(root(raw)).item(options));
  }

  private static Element root(RawRecord raw) throws UnreadableRecord {
    Element root = XmlNode.child(XmlTree.parse(raw), "nitf");
    if (root == null) {
      throw new UnreadableRecord("no element \"nitf\"");
    }
    return root;
  }
}

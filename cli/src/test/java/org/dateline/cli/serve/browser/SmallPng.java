package org.dateline.cli.serve.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of pages in 256 colours at most, for documents: a third of the size, as sharp. */
final class SmallPng {
  private static final int COLOURS = 256;

  private SmallPng() {}

  /** The same picture, smaller. */
  static byte[] of(byte[] png) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel & 0xffffff, 1, Integer::sum);
    }
    List<List<Map.Entry<Integer, Integer>>> boxes = boxes(counts);
    int[] palette = new int[boxes.size()];
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < palette.length; i++) {
      palette[i] = mean(boxes.get(i));
      for (Map.Entry<Integer, Integer> colour : boxes.get(i)) {
        places.put(colour.getKey(), i);
      }
    }
    BufferedImage small =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model(palette));
    for (int i = 0; i < pixels.length; i++) {
      int place = places.getOrDefault(pixels[i] & 0xffffff, 0);
      small.getRaster().setSample(i % width, i / width, 0, place);
    }
    return written(small);
  }

  private static IndexColorModel model(int[] palette) {
    int bits = palette.length <= 16 ? 4 : 8;
    return new IndexColorModel(bits, palette.length, palette, 0, false, -1, 0);
  }

  // Median cut: the box whose colours lie farthest apart, weighed by their pixels, is cut in two.
  private static List<List<Map.Entry<Integer, Integer>>> boxes(Map<Integer, Integer> counts) {
    List<List<Map.Entry<Integer, Integer>>> boxes = new ArrayList<>();
    boxes.add(new ArrayList<>(counts.entrySet()));
    while (boxes.size() < Math.min(COLOURS, counts.size())) {
      List<Map.Entry<Integer, Integer>> box =
          boxes.stream().max(Comparator.comparingDouble(SmallPng::spread)).orElseThrow();
      boxes.remove(box);
      int shift = widest(box);
      box.sort(
          Comparator.comparingInt((Map.Entry<Integer, Integer> c) -> part(c.getKey(), shift))
              .thenComparing(Map.Entry::getKey));
      int cut = cut(box, shift);
      boxes.add(new ArrayList<>(box.subList(0, cut)));
      boxes.add(new ArrayList<>(box.subList(cut, box.size())));
    }
    return boxes;
  }

  // In the middle of the values, so that a rare colour far from all others gets its own.
  private static int cut(List<Map.Entry<Integer, Integer>> box, int shift) {
    int middle = (part(box.getFirst().getKey(), shift) + part(box.getLast().getKey(), shift)) / 2;
    int cut = 1;
    while (cut < box.size() - 1 && part(box.get(cut).getKey(), shift) <= middle) {
      cut++;
    }
    return cut;
  }

  private static double spread(List<Map.Entry<Integer, Integer>> box) {
    long pixels = box.stream().mapToLong(Map.Entry::getValue).sum();
    int range = range(box, widest(box));
    return box.size() < 2 ? -1 : range * Math.sqrt(Math.sqrt((double) pixels));
  }

  private static int widest(List<Map.Entry<Integer, Integer>> box) {
    int widest = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      widest = range(box, shift) > range(box, widest) ? shift : widest;
    }
    return widest;
  }

  private static int range(List<Map.Entry<Integer, Integer>> box, int shift) {
    int low = 255;
    int high = 0;
    for (Map.Entry<Integer, Integer> colour : box) {
      low = Math.min(low, part(colour.getKey(), shift));
      high = Math.max(high, part(colour.getKey(), shift));
    }
    return high - low;
  }

  private static int part(int colour, int shift) {
    return colour >> shift & 0xff;
  }

  private static int mean(List<Map.Entry<Integer, Integer>> box) {
    int colour = 0;
    long pixels = box.stream().mapToLong(Map.Entry::getValue).sum();
    for (int shift = 0; shift <= 16; shift += 8) {
      long sum = 0;
      for (Map.Entry<Integer, Integer> one : box) {
        sum += (long) part(one.getKey(), shift) * one.getValue();
      }
      colour |= (int) ((sum + pixels / 2) / pixels) << shift;
    }
    return colour;
  }

  private static byte[] written(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam hard = writer.getDefaultWriteParam();
    hard.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    hard.setCompressionQuality(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      writer.write(null, new IIOImage(picture, null, null), hard);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}

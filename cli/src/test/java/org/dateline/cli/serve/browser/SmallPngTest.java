package org.dateline.cli.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SmallPngTest {
  private static BufferedImage picture(IntBinaryOperator colour) {
    BufferedImage picture = new BufferedImage(256, 128, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256 * 128; i++) {
      picture.setRGB(i % 256, i / 256, colour.applyAsInt(i % 256, i / 256));
    }
    return picture;
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  private static BufferedImage small(BufferedImage picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(SmallPng.of(png(picture))));
  }

  @Test
  void fewColoursStayAsTheyAre() throws IOException {
    BufferedImage flag = picture((x, y) -> y < 40 ? 0x0057b7 : y < 41 ? 0x123456 : 0xffd700);
    BufferedImage small = small(flag);
    for (int y = 0; y < 128; y++) {
      assertEquals(flag.getRGB(9, y), small.getRGB(9, y), "line " + y);
    }
  }

  @Test
  void manyColoursBecomeFewThatAreNear() throws IOException {
    BufferedImage many = picture((x, y) -> x == 0 ? 0xff0000 : x << 8 | y * 2);
    BufferedImage small = small(many);
    assertTrue(SmallPng.of(png(many)).length < 20_000);
    int colours =
        (int)
            IntStream.range(0, 256 * 128)
                .map(i -> small.getRGB(i % 256, i / 256))
                .distinct()
                .count();
    assertTrue(colours > 200 && colours <= 256, colours + " colours");
    assertEquals(0xffff0000, small.getRGB(0, 64));
    for (int x = 1; x < 256; x++) {
      assertEquals(x, small.getRGB(x, 64) >> 8 & 0xff, 16, "column " + x);
    }
  }
}

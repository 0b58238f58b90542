package qilian.risk.inspection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A picture is what its bytes say, and says nothing of where it was taken. */
class PhotoTest {

  private static final String WHERE = "GPSLatitude 27.87";

  @Test
  void what_a_camera_writes_beside_a_jpeg_is_not_kept_and_the_picture_is() throws IOException {
    byte[] plain = image("jpg");
    byte[] exif = ("Exif\0\0" + WHERE).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    taken.write(plain, 0, 2);
    for (int marker : new int[] {0xE1, 0xED, 0xFE}) {
      taken.write(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (exif.length + 2)});
      taken.write(exif);
    }
    taken.write(plain, 2, plain.length - 2);
    taken.write(WHERE.getBytes(StandardCharsets.UTF_8));

    Photo kept = Photo.of(taken.toByteArray()).orElseThrow();

    assertEquals("image/jpeg", kept.mediaType());
    assertFalse(text(kept.bytes()).contains(WHERE));
    assertArrayEquals(plain, kept.bytes());
    assertDrawn(kept);
  }

  @Test
  void what_lies_beside_a_png_is_not_kept_and_the_picture_is() throws IOException {
    byte[] plain = image("png");
    byte[] beside = WHERE.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    taken.write(plain, 0, 33);
    for (String chunk : new String[] {"eXIf", "tEXt"}) {
      taken.write(new byte[] {0, 0, 0, (byte) beside.length});
      taken.write(chunk.getBytes(StandardCharsets.US_ASCII));
      taken.write(beside);
      taken.write(new byte[4]);
    }
    taken.write(plain, 33, plain.length - 33);
    taken.write(beside);

    Photo kept = Photo.of(taken.toByteArray()).orElseThrow();

    assertEquals("image/png", kept.mediaType());
    assertArrayEquals(plain, kept.bytes());
    assertDrawn(kept);
  }

  @Test
  void what_is_no_picture_is_none_whatever_it_claims() throws IOException {
    assertEquals(Optional.empty(), Photo.of("<html>".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Optional.empty(), Photo.of(new byte[0]));
    assertEquals(Optional.empty(), Photo.of(new byte[] {(byte) 0xFF, (byte) 0xD8}));
    Random dice = new Random(3);
    for (String kind : new String[] {"jpg", "png"}) {
      byte[] whole = image(kind);
      for (int i = 0; i < 2_000; i++) {
        byte[] broken = Arrays.copyOf(whole, dice.nextInt(whole.length));
        if (broken.length > 4) {
          broken[4 + dice.nextInt(broken.length - 4)] = (byte) dice.nextInt(256);
        }
        assertTrue(Photo.of(broken).map(it -> it.bytes().length <= broken.length).orElse(true));
      }
    }
  }

  private static void assertDrawn(Photo photo) throws IOException {
    assertNotNull(ImageIO.read(new ByteArrayInputStream(photo.bytes())));
  }

  private static byte[] image(String kind) throws IOException {
    BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    Random dice = new Random(9);
    for (int i = 0; i < 1_600; i++) {
      image.setRGB(i % 40, i / 40, dice.nextInt());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, kind, out);
    return out.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

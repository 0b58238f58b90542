package qilian.stats.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which Chinese font of this machine a PDF is set in. */
public final class Fonts {
  /** TrueType outlines only: the collections of Noto and Source Han hold another kind. */
  private static final List<String> USUAL =
      List.of(
          "/usr/share/fonts/truetype/simfang.ttf",
          "/usr/share/fonts/chinese/simfang.ttf",
          "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
          "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
          "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
          "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
          "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf");

  private Fonts() {}

  /** The font chosen, otherwise the first of the usual ones that is here. */
  public static Optional<Path> chinese(Optional<String> chosen) {
    return chosen.map(List::of).orElse(USUAL).stream()
        .map(Path::of)
        .filter(Files::isReadable)
        .findFirst();
  }
}

package qilian.campaign.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files that people of this project write: everything but what is built or fetched. */
final class Tree {

  private static final Set<String> LEFT_OUT =
      Set.of("target", "node_modules", ".git", ".qilian", ".idea", ".vscode", "dist");
  private static final int LARGEST = 2_000_000;

  private final Path root;
  private final Map<String, Path> files = new HashMap<>();

  Tree(Path root) {
    this.root = root;
    try {
      Files.walkFileTree(root, new Walk());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file that is text, in order of its path. */
  List<Page> pages() {
    var pages = new ArrayList<Page>();
    files.forEach(
        (path, file) -> {
          String text = textOf(file);
          if (text != null) {
            pages.add(new Page(path, text));
          }
        });
    pages.sort(Comparator.comparing(Page::path));
    return pages;
  }

  /** Whether a path from the root is a file or folder of the project. */
  boolean has(String path) {
    return Files.exists(root.resolve(path));
  }

  private static String textOf(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        return null;
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Walk extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      Path name = folder.getFileName();
      boolean leftOut = name != null && LEFT_OUT.contains(name.toString());
      return leftOut && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      // In a work tree of git, .git is a file.
      if (attributes.isRegularFile() && !file.getFileName().toString().equals(".git")) {
        files.put(root.relativize(file).toString().replace('\\', '/'), file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}

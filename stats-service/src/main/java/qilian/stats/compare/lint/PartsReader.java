package qilian.stats.compare.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.lint.Claims.Item;
import qilian.stats.compare.lint.Claims.Parts;
import qilian.stats.compare.lint.Claims.Share;
import qilian.stats.compare.lint.Token.Figure;

/** Follows "其中" through brackets and semicolons, and gathers the shares of one sentence. */
final class PartsReader {
  private static final int MOST_WHOLES = 20;
  private static final int DEEPEST = 30;

  private final Claims claims;
  private final Deque<Parts> groups = new ArrayDeque<>();
  private final Deque<Item> recent = new ArrayDeque<>();
  private List<Share> shares = new ArrayList<>();
  private @Nullable Item lastOfSentence;
  private int depth;
  private boolean atSemicolon;

  PartsReader(Claims claims) {
    this.claims = claims;
  }

  void open() {
    depth++;
  }

  void close() {
    while (!groups.isEmpty() && groups.element().depth >= depth) {
      end(groups.pop());
    }
    depth--;
  }

  void ofWhich(@Nullable Item before) {
    Item total = before != null ? before : lastOfSentence;
    if (total != null && groups.size() < DEEPEST) {
      boolean inner = !groups.isEmpty() && groups.element().depth == depth;
      if (inner && groups.element().inner) {
        end(groups.pop());
      }
      groups.push(new Parts(total, depth, inner));
    }
  }

  void semicolon() {
    if (!groups.isEmpty() && groups.element().depth == depth) {
      if (groups.element().inner) {
        atSemicolon = true;
        end(groups.pop());
        atSemicolon = false;
      }
      Parts outer = groups.peek();
      if (outer != null && outer.depth == depth) {
        outer.cuts.add(outer.parts.size());
      }
    }
  }

  void main(Item item, int itemDepth, boolean total, boolean outcome) {
    Parts group = groups.peek();
    if (group != null && group.depth == itemDepth) {
      if (total) {
        end(groups.pop());
      } else if (!outcome && group.total.figure.unitText().equals(item.figure.unitText())) {
        group.parts.add(item);
      }
    }
    if (itemDepth == 0 && groups.isEmpty()) {
      lastOfSentence = item;
    }
    if (item.isWholeCount()) {
      recent.addFirst(item);
      if (recent.size() > MOST_WHOLES) {
        recent.removeLast();
      }
    }
  }

  void share(Figure percent, @Nullable Item part, boolean others, boolean sure) {
    if (!percent.rough()) {
      Parts group = groups.peek();
      Item total = group == null ? null : group.total;
      boolean rest = others || part != null && part.others;
      shares.add(new Share(percent, part, total, List.copyOf(recent), rest, sure));
    }
  }

  void endSentence(boolean whole) {
    while (!groups.isEmpty()) {
      end(groups.pop());
    }
    depth = 0;
    if (whole && !shares.isEmpty()) {
      claims.shares.add(shares);
      shares = new ArrayList<>();
    }
  }

  private void end(Parts group) {
    if (group.inner && !groups.isEmpty() && !atSemicolon) {
      groups.element().blurred = true;
    }
    if (!group.parts.isEmpty()) {
      claims.parts.add(group);
    }
  }
}

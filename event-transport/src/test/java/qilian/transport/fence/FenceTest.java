package qilian.transport.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import qilian.transport.fence.Fence.Verdict;

class FenceTest {

  @Test
  void only_the_next_number_takes_effect() {
    Fence fence = new Fence(100, 7);
    assertEquals(Verdict.REPEATED, fence.judge(6));
    assertEquals(Verdict.REPEATED, fence.judge(7));
    assertEquals(Verdict.APPLY, fence.judge(8));
    assertEquals(Verdict.AHEAD, fence.judge(9));
  }

  @Test
  void a_topic_with_repetitions_and_strays_takes_effect_once_and_in_order() {
    Random dice = new Random(3);
    for (int round = 0; round < 200; round++) {
      List<Long> topic = topicOf(50, dice);
      Fence fence = Fence.START;
      List<Long> effects = new ArrayList<>();
      for (int offset = 0; offset < topic.size(); offset++) {
        long qseq = topic.get(offset);
        switch (fence.judge(qseq)) {
          case APPLY -> {
            effects.add(qseq);
            fence = fence.applied(offset, qseq);
          }
          case REPEATED, AHEAD -> fence = fence.passedOver(offset);
        }
      }
      assertEquals(LongStream.rangeClosed(1, 50).boxed().toList(), effects);
      assertEquals(topic.size(), fence.nextOffset());
    }
  }

  /** 1..n in order, with earlier stretches sent again and numbers of a zombie in between. */
  private static List<Long> topicOf(int n, Random dice) {
    List<Long> topic = new ArrayList<>();
    for (long qseq = 1; qseq <= n; qseq++) {
      if (dice.nextInt(6) == 0) {
        topic.add(qseq + 1 + dice.nextInt(5));
      }
      topic.add(qseq);
      if (dice.nextInt(5) == 0) {
        long from = Math.max(1, qseq - dice.nextInt(8));
        LongStream.rangeClosed(from, qseq).forEach(topic::add);
      }
    }
    return topic;
  }
}

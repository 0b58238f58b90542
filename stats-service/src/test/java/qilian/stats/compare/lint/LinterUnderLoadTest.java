package qilian.stats.compare.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qilian.stats.compare.Change;
import qilian.stats.compare.lint.Finding.Severity;

/** Texts by the thousand: true ones stay unblamed, false ones are found, noise does no harm. */
class LinterUnderLoadTest {
  private static final int LARGE = 200_000;
  private static final Duration SOON = Duration.ofSeconds(5);

  private static List<Finding> errors(String text) {
    return BulletinLinter.lint(text).stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  private static String change(Random random, long count, long base) {
    String percent = Change.percent(count, base, random.nextInt(3)).abs().toPlainString() + "%";
    String word = count > base ? "上升" : count < base ? "下降" : "上升";
    String sign = count >= base ? "+" : "-";
    String reading = random.nextBoolean() ? "同比" : "环比";
    String last = reading.equals("同比") ? "去年同期" : "上周";
    return switch (random.nextInt(7)) {
      case 0 -> count + "起，" + reading + word + percent;
      case 1 -> count + "起（" + reading + sign + percent + "）";
      case 2 -> count + "起，" + reading + word + percent + "（" + last + base + "起）";
      case 3 -> count + "起，较" + last + "（" + base + "起）" + word + percent;
      case 4 -> "由" + last + "的" + base + "起到" + count + "起，" + word + percent;
      case 5 -> count + "起，" + reading + "：" + sign + percent;
      default -> last + base + "起，本期" + count + "起，" + reading + word + percent;
    };
  }

  @Test
  void ten_thousand_consistent_sentences_raise_no_error() {
    Random random = new Random(45);
    String[] subjects = {"共接警", "刑事受案", "盗窃电动车案件", "纠纷警情", "电信诈骗", "辖区发案"};
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int s = 0; s < 1 + random.nextInt(4); s++) {
        text.append(subjects[random.nextInt(subjects.length)])
            .append(change(random, random.nextInt(300), 1 + random.nextInt(300)))
            .append(random.nextBoolean() ? "；" : "。");
      }
      assertEquals(List.of(), errors(text.toString()), text::toString);
    }
  }

  @Test
  void a_percentage_far_off_its_printed_base_is_always_found() {
    Random random = new Random(46);
    for (int i = 0; i < 5_000; i++) {
      long base = 20 + random.nextInt(200);
      long count = base + 10 + random.nextInt(100);
      BigDecimal wrong = Change.percent(count, base, 1).add(BigDecimal.valueOf(1));
      String text = "接警" + count + "起，环比上升" + wrong + "%（上期" + base + "起）。";
      assertTrue(
          errors(text).stream().anyMatch(f -> f.code() == FindingCode.PERCENT_MISMATCH), text);
    }
  }

  @Test
  void what_the_house_itself_prints_passes() {
    for (long base = 0; base < 60; base++) {
      for (long count = 0; count < 60; count++) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
          String said = Change.of(count, base).text(locale);
          String text =
              locale == Locale.ENGLISH
                  ? count + " cases, " + said
                  : "刑事受案" + count + "起，环比" + said + "。";
          assertEquals(List.of(), errors(text), text);
        }
      }
    }
  }

  @Test
  void the_bases_found_are_exactly_those_that_give_the_percentage() {
    for (long count = 0; count <= 60; count += 4) {
      for (int tenths = -1000; tenths <= 2500; tenths += 13) {
        BigDecimal percent = BigDecimal.valueOf(tenths, 1);
        Earlier earlier = Earlier.of(count, percent);
        for (long base = 1; base <= 400; base++) {
          boolean inside = earlier.low() <= base && base <= earlier.high();
          assertEquals(Earlier.gives(count, base, percent), inside, count + " " + percent);
        }
      }
    }
  }

  @Test
  void noise_does_no_harm_and_every_quote_is_the_text_s_own() {
    Random random = new Random(20251103);
    String[] pieces = {
      "同比",
      "环比",
      "下降",
      "上升",
      "89",
      "11",
      "起",
      "%",
      "，",
      "。",
      "；",
      "（",
      "）",
      "其中",
      "由",
      "至",
      "到",
      "占",
      "分别",
      "-",
      "−",
      "上期",
      "去年同期",
      "第45周",
      "11月3日",
      "-11月9日",
      "2025-W45",
      "\0",
      "\uD800",
      "\uDC00",
      "😀",
      "\n",
      "万",
      "亿",
      "1,234",
      ".",
      "0",
      "百分之",
      "个百分点",
      "持平",
      "其他",
      " ",
      "|",
      "x",
      "99999999999999999999",
      "2025年",
      "2月30日",
      "日均",
      "不含",
      "约",
      "基数较小",
      "\t",
      "￥",
      "１２",
      "％"
    };
    for (int i = 0; i < 3_000; i++) {
      StringBuilder noise = new StringBuilder();
      for (int n = random.nextInt(120); n > 0; n--) {
        noise.append(
            random.nextInt(12) == 0
                ? String.valueOf((char) random.nextInt(0x10000))
                : pieces[random.nextInt(pieces.length)]);
      }
      String text = noise.toString();
      for (Finding f : BulletinLinter.lint(text)) {
        assertTrue(text.substring(f.from(), f.to()).startsWith(f.quote()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "（",
        "）",
        "同比+1%，",
        "89起，",
        "其中1起；",
        "89 ",
        "下降1起，下降1%，",
        "11月3日-",
        "第45周",
        "9,999",
        "万",
        "1万亿",
        "89起同比下降1%、",
        "占1%，",
        "89起（1%）",
        "分别下降1%、",
        "\0",
        "\uD800",
        "2025-01-01/",
        "、其他1起",
        "上期1起，",
        "-",
        "（89起，其中",
        "1.",
        "% ",
        "由1起到",
        "2月30日",
        "起",
        "up to 3 cases ",
        "-1%",
        "\n"
      })
  void two_hundred_thousand_characters_of_anything_are_read_in_time(String piece) {
    String text = "共接警89起，其中" + piece.repeat(LARGE / piece.length());
    assertTimeout(SOON, () -> BulletinLinter.lint(text));
  }
}

package qilian.risk.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelsTest {

  @Test
  void a_private_number_is_cut_down_to_its_segment() {
    for (String written :
        new String[] {"13812345678", "+86 138 1234 5678", "0086-13812345678", "１３８１２３４５６７８"}) {
      assertEquals(Optional.of("1381234"), Channels.normalised("PHONE_PREFIX", written), written);
    }
    for (String written :
        new String[] {
          "0731-22556677", "+86 731 2255 6677", "+86-0731-22556677", "8673122556677", "07312255"
        }) {
      assertEquals(Optional.of("07312255"), Channels.normalised("PHONE_PREFIX", written), written);
    }
    assertEquals(Optional.of("0106655"), Channels.normalised("PHONE_PREFIX", "010 6655 7788"));
    assertEquals(Optional.of("2255"), Channels.normalised("PHONE_PREFIX", "2255-6677"));
    assertEquals(Optional.of("225"), Channels.normalised("PHONE_PREFIX", "2255667"));
    assertEquals(Optional.of("00852"), Channels.normalised("PHONE_PREFIX", "+852 6123 4567"));
  }

  @Test
  void a_number_that_a_firm_publishes_is_kept() {
    assertEquals(Optional.of("95588"), Channels.normalised("PHONE_PREFIX", "95588"));
    assertEquals(Optional.of("4001234567"), Channels.normalised("PHONE_PREFIX", "400-123-4567"));
    assertEquals(Optional.of("4001234567"), Channels.normalised("PHONE_PREFIX", "+864001234567"));
    assertEquals(Optional.empty(), Channels.normalised("PHONE_PREFIX", "座机"));
  }

  @Test
  void of_an_address_the_host_is_kept() {
    for (String written :
        new String[] {
          "https://user:pass@www.Loan-Fast.example:8443/apply?id=1#top",
          "loan-fast.example/",
          "LOAN-FAST.example."
        }) {
      assertEquals(Optional.of("loan-fast.example"), Channels.normalised("URL", written), written);
    }
  }

  @Test
  void digits_of_an_account_are_left_out() {
    assertEquals(
        Optional.of("某某银行"), Channels.normalised("PAYMENT_CHANNEL", "某某银行 6222021234567890"));
    for (String grouped :
        new String[] {
          "某某银行 6222 0212 3456 7890", "6222-0212-3456-7890 某某银行", "某某银行（6222.0212.3456.7890）"
        }) {
      String form = Channels.normalised("PAYMENT_CHANNEL", grouped).orElseThrow();
      assertTrue(form.matches("[^0-9]*某某银行[^0-9]*"), form);
    }
    assertEquals(Optional.of("某贷宝"), Channels.normalised("APP", "  某贷宝 "));
    assertEquals(Optional.empty(), Channels.normalised("OTHER", "6222021234567890"));
  }

  @Test
  void the_one_form_of_a_form_is_itself() {
    for (String[] each :
        new String[][] {
          {"PHONE_PREFIX", "+86 138 1234 5678"},
          {"PHONE_PREFIX", "+852 6123 4567"},
          {"PHONE_PREFIX", "0731-22556677"},
          {"PHONE_PREFIX", "010-66557788"},
          {"PHONE_PREFIX", "2255-6677"},
          {"PHONE_PREFIX", "2255667"},
          {"PHONE_PREFIX", "225566778899"},
          {"PHONE_PREFIX", "+86 731 22"},
          {"URL", "http://www.a.example/x"},
          {"APP", "Some  APP"}
        }) {
      String form = Channels.normalised(each[0], each[1]).orElseThrow();
      assertEquals(Optional.of(form), Channels.normalised(each[0], form));
    }
  }
}

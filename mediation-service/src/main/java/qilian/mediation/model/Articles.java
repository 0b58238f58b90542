package qilian.mediation.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.mediation.clock.Track;

/** The articles that refusals rest on, as they are cited to the parties. */
final class Articles {

  static final String MEDIATION = "《人民调解法》";
  static final String POLICE = "《公安机关办理行政案件程序规定》";
  static final String ORAL = MEDIATION + "第二十八条（口头协议由调解员记录）";
  static final String CONFIRMATION = "《民事诉讼法》第二百零五条";
  static final String NOT_CONFIRMABLE_OWNERSHIP = "《民事诉讼法》司法解释第三百五十五条第一款第五项";
  static final String NOT_CONFIRMABLE_STATUS = "《民事诉讼法》司法解释第三百五十五条第一款第三项";
  static final String NOT_CONFIRMED = "《民事诉讼法》司法解释第三百五十八条";

  /** Mediated by a people's committee, or by one that goes by the same law (第三十四条). */
  private static final Set<Track> OF_COMMITTEES =
      EnumSet.of(Track.PEOPLES, Track.INDUSTRY, Track.MEDICAL);

  /** What of the law of mediation every track has an answer of its own to, or none. */
  private enum Point {
    VOLUNTARY,
    DEED,
    ROUTES,
    BREACH,
    CONFIRMATION,
    OTHER
  }

  private static final Map<Refusal, Point> POINTS =
      Map.ofEntries(
          Map.entry(Refusal.PARTY_REFUSED, Point.VOLUNTARY),
          Map.entry(Refusal.CONSENT_MISSING, Point.VOLUNTARY),
          Map.entry(Refusal.PARTIES_MISSING, Point.VOLUNTARY),
          Map.entry(Refusal.AGREEMENT_INCOMPLETE, Point.DEED),
          Map.entry(Refusal.SIGNATURE_MISSING, Point.DEED),
          Map.entry(Refusal.WRITING_REQUIRED, Point.DEED),
          Map.entry(Refusal.ROUTES_NOT_TOLD, Point.ROUTES),
          Map.entry(Refusal.BREACH_ROUTES_NOT_TOLD, Point.BREACH),
          Map.entry(Refusal.CONFIRMATION_NOT_JOINT, Point.CONFIRMATION),
          Map.entry(Refusal.CONFIRMATION_TOO_LATE, Point.CONFIRMATION),
          Map.entry(Refusal.NO_AGREEMENT, Point.CONFIRMATION));

  private static final Map<Track, Map<Point, String>> OF_TRACKS = ofTracks();

  private Articles() {}

  /**
   * What a refusal rests on where the dispute is mediated on that track. The law of people's
   * mediation binds committees; the police, market regulation, labour and the courts have their
   * own, and where they have none, none is cited.
   */
  static @Nullable String of(@Nullable Track track, Refusal reason, @Nullable String said) {
    if (track == null
        || said == null
        || !said.startsWith(MEDIATION)
        || OF_COMMITTEES.contains(track)) {
      return said;
    }
    return OF_TRACKS.getOrDefault(track, Map.of()).get(POINTS.getOrDefault(reason, Point.OTHER));
  }

  private static Map<Track, Map<Point, String>> ofTracks() {
    Map<Track, Map<Point, String>> all = new EnumMap<>(Track.class);
    all.put(
        Track.PUBLIC_SECURITY,
        points(
            POLICE + "第一百七十九条、第一百八十条",
            POLICE + "第一百八十四条、第一百八十五条",
            POLICE + "第一百八十六条",
            POLICE + "第一百八十六条"));
    String labour = "《劳动争议调解仲裁法》";
    all.put(
        Track.LABOUR,
        points(labour + "第五条", labour + "第十四条第一款", labour + "第十四条第三款", labour + "第十五条"));
    String traffic = "《道路交通安全法实施条例》";
    all.put(
        Track.TRAFFIC,
        points(traffic + "第九十四条", traffic + "第九十五条", traffic + "第九十五条", "《道路交通安全法》第七十四条"));
    String market = "《市场监督管理投诉举报处理暂行办法》";
    all.put(Track.MARKET, points(market + "第二十一条", market + "第二十二条", market + "第二十一条第二款", null));
    String consumer = "《消费者权益保护法》第三十九条";
    all.put(Track.CONSUMER, points(consumer, null, consumer, consumer));
    all.put(Track.PETITION, points(null, null, "《信访工作条例》第三十一条", null));
    String invited = "法释〔2016〕14号《关于人民法院特邀调解的规定》第二条";
    String suit = "《民事诉讼法》";
    all.put(Track.COURT_ANNEXED, points(invited, null, suit + "第一百二十五条", null));
    all.put(
        Track.COURT_ENTRUSTED,
        points(suit + "第九十六条、" + invited, suit + "第一百条", suit + "第一百零二条", null));
    all.put(Track.JUDICIAL, points(suit + "第九十六条", suit + "第一百条", suit + "第一百零二条", null));
    return all;
  }

  private static Map<Point, String> points(
      @Nullable String voluntary,
      @Nullable String deed,
      @Nullable String routes,
      @Nullable String breach) {
    Map<Point, String> points = new EnumMap<>(Point.class);
    put(points, Point.VOLUNTARY, voluntary);
    put(points, Point.DEED, deed);
    put(points, Point.ROUTES, routes);
    put(points, Point.BREACH, breach);
    points.put(Point.CONFIRMATION, CONFIRMATION);
    return points;
  }

  private static void put(Map<Point, String> points, Point point, @Nullable String article) {
    if (article != null) {
      points.put(point, article);
    }
  }
}

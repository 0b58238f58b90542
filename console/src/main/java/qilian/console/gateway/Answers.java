package qilian.console.gateway;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the console itself answers where it does not hand on, in the caller's language. */
final class Answers {
  static final String TYPE = "application/problem+json";

  private static final Map<String, String[]> TEXTS =
      Map.of(
          "NOT_FOUND",
          new String[] {"没有这个地址", "There is nothing at this address"},
          "NOT_FROM_OUR_PAGE",
          new String[] {"请求不是由本系统页面发出的，已拒绝", "This request did not come from a page of ours"},
          "NOT_SIGNED_IN",
          new String[] {"请先登录", "Sign in first"},
          "SERVICE_AWAY",
          new String[] {
            "{service}暂时不可用，其他页面不受影响；已输入的内容不会丢失",
            "{service} is away; other pages work, and what you typed stays"
          },
          "SERVICE_SLOW",
          new String[] {
            "{service}在 {seconds} 秒内没有应答；已输入的内容不会丢失，可以稍后重试",
            "{service} did not answer within {seconds} seconds; what you typed stays"
          },
          "SERVICE_SLOW_TO_ACT",
          new String[] {
            "{service}在 {seconds} 秒内没有应答，可能已经办理：请先刷新查看，再决定是否重新提交",
            "{service} did not answer within {seconds} seconds and may have acted: look again first"
          });

  private static final Map<String, String[]> SERVICES =
      Map.of(
          "incident", new String[] {"警情服务", "The incident service"},
          "mediation", new String[] {"调解服务", "The mediation service"},
          "risk", new String[] {"风险服务", "The risk service"},
          "stats", new String[] {"统计服务", "The statistics service"},
          "alliance", new String[] {"联盟服务", "The alliance service"});

  private Answers() {}

  static void refuse(RoutingContext context, int status, String code) {
    boolean english = english(context.request().getHeader("Accept-Language"));
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", TYPE)
        .end(problem(code, status, english));
  }

  /** Which service is away, and since when. */
  static String away(String service, Instant since, boolean english) {
    return of("SERVICE_AWAY", 503, service, english).put("since", since.toString()).encode();
  }

  /** Which service took up the call and did not answer; who asked it to act is told to look. */
  static String slow(String service, Duration waited, boolean reads, boolean english) {
    String code = reads ? "SERVICE_SLOW" : "SERVICE_SLOW_TO_ACT";
    JsonObject problem = of(code, 504, service, english);
    String seconds = String.valueOf(waited.toSeconds());
    return problem.put("title", problem.getString("title").replace("{seconds}", seconds)).encode();
  }

  private static JsonObject of(String code, int status, String service, boolean english) {
    String[] names = SERVICES.getOrDefault(service, new String[] {service, service});
    JsonObject problem = new JsonObject(problem(code, status, english));
    String title = problem.getString("title").replace("{service}", names[english ? 1 : 0]);
    return problem.put("title", title).put("service", service);
  }

  static String problem(String code, int status, boolean english) {
    String[] texts = TEXTS.getOrDefault(code, new String[] {code, code});
    return new JsonObject()
        .put("type", "/problems/" + code)
        .put("title", english ? texts[1] : texts[0])
        .put("status", status)
        .put("code", code)
        .encode();
  }

  static boolean english(@Nullable String acceptLanguage) {
    return acceptLanguage != null && acceptLanguage.toLowerCase(Locale.ROOT).startsWith("en");
  }
}

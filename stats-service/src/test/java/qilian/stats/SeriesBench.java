package qilian.stats;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How fast series are answered, over HTTP, one after the other. Arguments: address of the service,
 * token of an auditor, requests; counted is what {@link qilian.stats.inbound.FoldBench} folded.
 */
public final class SeriesBench {
  private static final List<String> QUESTIONS =
      List.of(
          "place=bench&from=2024-W01&to=2024-W20",
          "place=bench&from=2024-W10&to=2024-W10",
          "place=street-%d&from=2024-W02&to=2024-W18",
          "place=community-%d&from=2024-W02&to=2024-W18&category=CATEGORY_3",
          "place=grid-%d&from=2024-W02&to=2024-W18",
          "place=community-%d&from=2024-W12&to=2024-W12&groupBy=subtype&top=10",
          "place=bench&from=2024-W12&to=2024-W12&groupBy=place");

  private SeriesBench() {}

  public static void main(String[] args) throws Exception {
    int requests = Integer.parseInt(args[2]);
    Random dice = new Random(2);
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String question : QUESTIONS) {
        double[] ms = new double[requests];
        for (int i = -requests / 4; i < requests; i++) {
          String asked = question.formatted(dice.nextInt(10));
          String uri =
              args[0]
                  + "/api/v1/series?measure=ALARMS_ALL&bucket=WEEK&compare=PREVIOUS,ALIGNED&"
                  + asked;
          HttpRequest request =
              HttpRequest.newBuilder(URI.create(uri))
                  .header("Authorization", "Bearer " + args[1])
                  .build();
          long start = System.nanoTime();
          HttpResponse<String> answer =
              client.send(request, HttpResponse.BodyHandlers.ofString());
          if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
          }
          if (i >= 0) {
            ms[i] = (System.nanoTime() - start) / 1e6;
          }
        }
        Arrays.sort(ms);
        System.out.printf(
            "%-75s p50 %.1f ms, p99 %.1f ms%n",
            question, ms[requests / 2], ms[requests * 99 / 100]);
      }
    }
  }
}

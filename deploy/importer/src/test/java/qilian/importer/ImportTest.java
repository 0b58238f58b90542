package qilian.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  private static final Path MAPPINGS =
      Path.of(System.getProperty("qilian.root", "../.."))
          .resolve("deploy/importer/src/test/resources/mappings");

  @TempDir Path folder;

  private final FrontDoorStub stub = new FrontDoorStub();

  @AfterEach
  void close() {
    stub.close();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Command run(String mapping, Path file, String... more) {
    List<String> words = new ArrayList<>(List.of(more));
    words.add(file.toString());
    words.addAll(List.of("--url", stub.url(), "--token", "t"));
    words.addAll(List.of("--mapping", MAPPINGS.resolve(mapping).toString()));
    words.addAll(List.of("--rejected", folder.resolve("rejected.csv").toString()));
    return Command.run(words);
  }

  private List<String> rejected() throws IOException {
    Path list = folder.resolve("rejected.csv");
    return Files.exists(list) ? Files.readAllLines(list) : List.of();
  }

  private static String data(JsonNode event, String name) {
    return event.path("data").path(name).asText();
  }

  @Test
  void summer_time_recording_days_and_withheld_places_arrive_as_the_mapping_says()
      throws IOException {
    Path file =
        file(
            "ny.csv",
            """
            CMPLNT_NUM,CMPLNT_FR_DT,CMPLNT_FR_TM,RPT_DT,BORO_NM,ADDR_PCT_CD,LAW_CAT_CD,OFNS_DESC
            1,03/10/2024,02:30:00,03/12/2024,STATEN ISLAND,120,FELONY,"GRAND LARCENY, AUTO"
            2,11/03/2024,01:30:00,11/03/2024,BRONX,(null),FELONY,ROBBERY
            3,07/04/2024,(null),07/05/2024,(null),44,MISDEMEANOR,(null)
            4,07/04/2024,10:00:00,,BRONX,44,INFRACTION,NOISE
            5,02/30/2024,10:00:00,,QUEENS,44,FELONY,ROBBERY
            """);

    Command command = run("new-york.yaml", file);

    assertEquals(0, command.code(), command.errors());
    Map<String, JsonNode> events = stub.byId();
    assertEquals(Set.of("1", "2", "3"), events.keySet());
    assertEquals("2024-03-10T03:30:00-04:00", events.get("1").get("time").asText());
    assertEquals("2024-03-12T00:00:00-04:00", events.get("1").get("recordedat").asText());
    assertEquals("ny:STATEN_ISLAND/120", data(events.get("1"), "place"));
    assertEquals("ny:GRAND LARCENY, AUTO", data(events.get("1"), "category"));
    assertEquals("2024-11-03T01:30:00-04:00", events.get("2").get("time").asText());
    assertEquals("ny:BRONX", data(events.get("2"), "place"));
    assertEquals("", data(events.get("2"), "timePrecision"));
    assertEquals("ny", data(events.get("3"), "place"));
    assertEquals("DAY", data(events.get("3"), "timePrecision"));
    assertEquals("OTHER", data(events.get("3"), "category"));
    assertEquals("qilian.incident.admin-accepted.v1", events.get("3").get("type").asText());
    assertEquals("STATEN ISLAND", stub.places.get("ny:STATEN_ISLAND").get("nameZh").asText());
    assertEquals("Precinct 120", stub.places.get("ny:STATEN_ISLAND/120").get("nameZh").asText());
    assertFalse(stub.places.containsKey("ny:QUEENS"));
    assertEquals(Set.of("ny:GRAND LARCENY, AUTO", "ny:ROBBERY"), stub.codes.keySet());
    assertEquals("America/New_York", stub.places.get("ny").get("zone").asText());
    assertEquals(
        "[\"BACKFILL\",\"IMPORT\"]", stub.agencies.get("ny-police").get("rights").toString());
    assertEquals(2, rejected().size());
    assertTrue(rejected().get(1).startsWith("ny.csv,6,IMPOSSIBLE_DATE,日期不存在"));
  }

  @Test
  void a_workbook_with_title_totals_and_date_cells_is_read() throws IOException {
    Path file = folder.resolve("隐患.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      book.newWorksheet("说明").value(0, 0, "另一张表");
      Worksheet sheet = book.newWorksheet("隐患");
      sheet.value(0, 0, "2025年隐患台账");
      String[] header = {"日期", "时间", "级别", "类型", "小区"};
      for (int i = 0; i < header.length; i++) {
        sheet.value(1, i, header[i]);
      }
      sheet.value(2, 0, LocalDate.of(2025, 11, 3));
      sheet.style(2, 0).format("yyyy-mm-dd").set();
      sheet.value(2, 1, LocalDateTime.of(1900, 1, 1, 8, 15));
      sheet.style(2, 1).format("hh:mm").set();
      sheet.value(2, 2, "high");
      sheet.value(2, 3, "消防");
      sheet.value(2, 4, "建鑫小区二期");
      sheet.value(4, 0, LocalDate.of(2025, 11, 4));
      sheet.style(4, 0).format("yyyy/m/d").set();
      sheet.value(4, 2, "low");
      sheet.value(4, 3, "=cmd");
      sheet.value(4, 4, "福星金融商务区");
      sheet.value(5, 0, "2025-11-05");
      sheet.value(5, 2, "low");
      sheet.value(5, 3, "电气");
      sheet.value(5, 4, "别处");
      sheet.value(6, 0, "合计");
      sheet.value(6, 2, 3);
      sheet.value(7, 0, "制表人");
    }
    stub.agencies.put("baota-wuye", new ObjectMapper().readTree("{\"code\":\"baota-wuye\"}"));
    stub.places.put("baota", new ObjectMapper().readTree("{\"zone\":\"Asia/Shanghai\"}"));

    Command command = run("workbook.yaml", file);

    assertEquals(0, command.code(), command.errors());
    Map<String, JsonNode> events = stub.byId();
    assertEquals(Set.of("隐患.xlsx:3", "隐患.xlsx:5"), events.keySet());
    JsonNode first = events.get("隐患.xlsx:3");
    assertEquals("2025-11-03T08:15:00+08:00", first.get("time").asText());
    assertEquals("HIGH", data(first, "severity"));
    assertEquals("FIRE", data(first, "findingType"));
    assertEquals("jianxin-2", data(first, "place"));
    assertEquals("OTHER", data(events.get("隐患.xlsx:5"), "findingType"));
    assertEquals("DAY", data(events.get("隐患.xlsx:5"), "timePrecision"));
    assertTrue(rejected().get(1).startsWith("隐患.xlsx,6,UNMAPPED_VALUE,"), rejected().toString());
    assertTrue(command.output().contains("passed over: below the table"), command.output());
  }

  @Test
  void packed_json_lines_yield_several_facts_and_a_damaged_line_costs_itself_only()
      throws IOException {
    Path file = folder.resolve("hot.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      String text =
          """
          {"ticket":{"no":"T1"},"at":1709618829,"where":["甲区","乙街道"],\
          "kind":"wage","yuan":"12,500.00"}
          {"ticket":{"no":"T2"},"at":1709618829,"where":["甲区"],"kind":"wage",\
          "phone":"170555","how":"REFUND"}
          {"ticket":{"no":"T3"},"at":
          [1]

          {"ticket":{"no":"T4"},"at":1709618829,"where":null,"kind":"noise"}
          """;
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    Command command = run("hotline.yaml", file);

    assertEquals(0, command.code(), command.errors());
    Map<String, JsonNode> events = stub.byId();
    assertEquals(Set.of("T1", "T2", "T2/signal-reported"), events.keySet());
    assertEquals(12500.0, events.get("T1").at("/data/amount").asDouble());
    assertEquals("hot:甲区/乙街道", data(events.get("T1"), "place"));
    assertEquals("T1", events.get("T1").get("caseref").asText());
    JsonNode signal = events.get("T2/signal-reported");
    assertEquals("170", signal.at("/data/channel/value").asText());
    assertEquals("[\"REFUND\"]", signal.at("/data/practices").toString());
    List<String> reasons =
        rejected().stream().skip(1).map(l -> l.replaceAll("^(.*?,.*?,.*?),.*", "$1")).toList();
    assertEquals(
        List.of("hot.ndjson,3,BAD_JSON", "hot.ndjson,4,BAD_JSON", "hot.ndjson,6,UNMAPPED_VALUE"),
        reasons);
  }

  @Test
  void one_line_in_gb18030_tells_the_life_of_a_case() throws IOException {
    String text =
        "接警编号\t接警时间\t社区\t类别\t简述\t受案时间\t破案时间\n"
            + "A1\t2025年11月3日 8时5分\t福星社区\t刑事\t电动车被盗\t2025年11月4日\t2025年12月1日\n"
            + "A2\t2025年11月3日\t湖光社区\t治安\t噪声\t2025年2月29日\t\n";
    Path file = folder.resolve("台账.tsv");
    Files.write(file, text.getBytes(Charset.forName("GB18030")));

    Command command = run("lives.yaml", file);

    assertEquals(0, command.code(), command.errors());
    Map<String, JsonNode> events = stub.byId();
    assertEquals(Set.of("A1", "A1/criminal-accepted", "A1/case-solved", "A2"), events.keySet());
    assertEquals("2025-11-03T08:05:00+08:00", events.get("A1").get("time").asText());
    assertEquals("电动车被盗", data(events.get("A1"), "summary"));
    assertEquals("A1", events.get("A1/case-solved").get("caseref").asText());
    assertEquals("DAY", data(events.get("A1/case-solved"), "timePrecision"));
    assertTrue(rejected().get(1).contains("impossible date [incident.criminal-accepted]"));
  }

  @Test
  void two_agencies_under_one_root_send_each_for_itself_and_cover_its_days_together()
      throws IOException {
    Path file =
        file(
            "county.csv",
            """
            day,force,town,what,kind
            2022-05-01,C,North End,case,theft
            2023-05-01,T,North/End,alarm,noise
            2023-05-02,T,North_End,case,theft
            2023-05-03,X,South,case,theft
            """);
    stub.places.put(
        "cty",
        new ObjectMapper()
            .readTree(
                "{\"code\":\"cty\",\"zone\":\"Asia/Shanghai\","
                    + "\"coverage\":[{\"from\":\"2021-07-01\",\"to\":\"2021-12-31\"}]}"));

    Command command = run("county.yaml", file);

    assertEquals(0, command.code(), command.errors());
    assertEquals(
        "[{\"from\":\"2021-07-01\",\"to\":\"2024-06-30\"}]",
        stub.places.get("cty").get("coverage").toString());
    Map<String, JsonNode> events = stub.byId();
    assertEquals(
        "/agencies/county-police/import", events.get("county.csv:2").get("source").asText());
    assertEquals("/agencies/town-police/import", events.get("county.csv:3").get("source").asText());
    assertNull(events.get("county.csv:2").at("/data").get("reportChannel"));
    assertEquals("OTHER", data(events.get("county.csv:3"), "reportChannel"));
    assertEquals("cty:North_End", data(events.get("county.csv:4"), "place"));
    assertTrue(data(events.get("county.csv:2"), "place").startsWith("cty:North_End_"));
    assertTrue(data(events.get("county.csv:3"), "place").startsWith("cty:North_End_"));
    assertEquals(3, events.values().stream().map(e -> data(e, "place")).distinct().count());
    assertTrue(command.output().contains("told apart: North End"), command.output());
  }

  @Test
  void a_rehearsal_checks_everything_and_sends_nothing() throws IOException {
    Path file = file("county.csv", "day,force,town,what,kind\n2022-05-01,C,N,case,theft\n");

    Command command = run("county.yaml", file, "--dry-run");

    assertEquals(0, command.code(), command.errors());
    assertTrue(stub.events.isEmpty());
    assertTrue(stub.places.isEmpty());
    assertTrue(command.output().contains("nothing was sent"), command.output());
  }
}

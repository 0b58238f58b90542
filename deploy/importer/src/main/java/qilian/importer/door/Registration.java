package qilian.importer.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import qilian.importer.mapping.Agency;
import qilian.importer.mapping.Code;
import qilian.importer.mapping.Coverage;
import qilian.importer.mapping.Mapping;
import qilian.importer.mapping.Place;

/**
 * Makes sure that the directory knows the agencies, places and codes before events speak of them.
 */
public final class Registration {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AT_ONCE = 2000;
  private static final String JSON_TYPE = "application/json";

  private final Door door;
  private final Mapping mapping;

  public Registration(Door door, Mapping mapping) {
    this.door = door;
    this.mapping = mapping;
  }

  /** Registers the root place with its coverage, then the agencies. */
  public void register() {
    root();
    mapping.agencies().forEach(this::agency);
  }

  private void root() {
    Place root = mapping.root().place();
    String path = "/places/" + segment(root.code());
    Answer known = door.get(Tokens.ADMINISTRATOR, path);
    if (known.status() == 401) {
      throw new Stopped("The service refuses the token. " + known.problem());
    }
    if (known.ok()) {
      adapt(root, path, known.body());
      return;
    }
    if (mapping.root().existing()) {
      throw new Stopped("The place " + root.code() + " is not in the directory.");
    }
    ObjectNode body = place(root);
    body.put("zone", mapping.root().zone());
    if (!mapping.coverage().isEmpty()) {
      body.set("coverage", coverage(mapping.coverage()));
    }
    refuse("register the place " + root.code(), post("/places", Tokens.ADMINISTRATOR, body));
  }

  /** A root that is there already keeps what it has, and covers the days of this import too. */
  private void adapt(Place root, String path, JsonNode known) {
    String zone = known.path("zone").asText("");
    if (!zone.isEmpty() && !zone.equals(mapping.root().zone())) {
      throw new Stopped(
          "The place "
              + root.code()
              + " has the time zone "
              + zone
              + " in the directory, and "
              + mapping.root().zone()
              + " in the mapping.");
    }
    List<Coverage> before = new ArrayList<>();
    for (JsonNode item : known.path("coverage")) {
      before.add(
          new Coverage(
              LocalDate.parse(item.path("from").asText()),
              LocalDate.parse(item.path("to").asText())));
    }
    List<Coverage> union = Coverage.union(before, mapping.coverage());
    if (!union.equals(before)) {
      byte[] body = coverage(union).toString().getBytes(StandardCharsets.UTF_8);
      refuse(
          "set the coverage of " + root.code(),
          door.put(Tokens.ADMINISTRATOR, path + "/coverage", body));
    }
  }

  private void agency(Agency agency) {
    Answer known = door.get(Tokens.ADMINISTRATOR, "/agencies/" + segment(agency.code()));
    if (known.ok() && (agency.existing() || same(agency, known.body()))) {
      return;
    }
    if (agency.existing()) {
      throw new Stopped("The alliance does not know the agency " + agency.code() + ".");
    }
    ObjectNode body = JSON.createObjectNode();
    body.put("code", agency.code());
    body.put("kind", agency.kind());
    body.put("nameZh", agency.nameZh());
    filled(body, "nameEn", agency.nameEn());
    filled(body, "place", agency.place());
    filled(body, "namespace", agency.namespace());
    ArrayNode rights = body.putArray("rights");
    Set<String> all = new HashSet<>(agency.rights());
    known.body().path("rights").forEach(right -> all.add(right.asText()));
    all.stream().sorted().forEach(rights::add);
    refuse("register the agency " + agency.code(), post("/agencies", Tokens.ADMINISTRATOR, body));
  }

  private static boolean same(Agency agency, JsonNode known) {
    Set<String> rights = new HashSet<>();
    known.path("rights").forEach(right -> rights.add(right.asText()));
    return known.path("kind").asText().equals(agency.kind())
        && known.path("nameZh").asText().equals(agency.nameZh())
        && known.path("namespace").asText("").equals(agency.namespace())
        && rights.containsAll(agency.rights());
  }

  /** Creates places, parents first; returns how many were new as far as the service tells. */
  public int places(List<Place> places) {
    return bulk("/places", "create places", places, p -> owner(p.code()), Registration::place);
  }

  /** Creates codes; returns how many were new as far as the service tells. */
  public int codes(List<Code> codes) {
    return bulk("/codes", "create codes", codes, c -> owner(c.code()), Registration::code);
  }

  private <T> int bulk(
      String path,
      String doing,
      List<T> things,
      Function<T, String> owner,
      Function<T, ObjectNode> form) {
    Map<String, List<T>> byOwner = new LinkedHashMap<>();
    things.forEach(t -> byOwner.computeIfAbsent(owner.apply(t), k -> new ArrayList<>()).add(t));
    int created = 0;
    for (Map.Entry<String, List<T>> entry : byOwner.entrySet()) {
      List<T> all = entry.getValue();
      for (int from = 0; from < all.size(); from += AT_ONCE) {
        List<T> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
        ArrayNode array = JSON.createArrayNode();
        some.forEach(thing -> array.add(form.apply(thing)));
        Answer answer = post(path, entry.getKey(), array);
        refuse(doing, answer);
        created += created(answer, some.size());
      }
    }
    return created;
  }

  /** The service may count; otherwise 201 says new and 200 says known. */
  private static int created(Answer answer, int sent) {
    JsonNode count = answer.body().path("created");
    if (count.isInt()) {
      return count.asInt();
    }
    return answer.status() == 201 ? sent : 0;
  }

  /** Who may create a code: the agency of its namespace, otherwise an administrator. */
  private String owner(String code) {
    int colon = code.indexOf(':');
    String namespace = colon < 0 ? "" : code.substring(0, colon);
    for (Agency agency : mapping.agencies()) {
      if (!namespace.isEmpty() && agency.namespace().equals(namespace)) {
        return Tokens.system(agency.code());
      }
    }
    return Tokens.ADMINISTRATOR;
  }

  private Answer post(String path, String account, JsonNode body) {
    return door.post(account, path, JSON_TYPE, body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void refuse(String doing, Answer answer) {
    if (!answer.ok()) {
      String who =
          answer.status() == 401 || answer.status() == 403
              ? " The token may not; this needs an administrator or the agency's own system."
              : "";
      throw new Stopped("The service refuses to " + doing + ": " + answer.problem() + "." + who);
    }
  }

  private static ObjectNode place(Place place) {
    ObjectNode body = JSON.createObjectNode();
    body.put("code", place.code());
    filled(body, "parent", place.parent());
    body.put("kind", place.kind());
    body.put("nameZh", place.nameZh());
    filled(body, "nameEn", place.nameEn());
    return body;
  }

  private static ObjectNode code(Code code) {
    ObjectNode body = JSON.createObjectNode();
    body.put("list", code.list());
    body.put("code", code.code());
    body.put("labelZh", code.labelZh());
    filled(body, "labelEn", code.labelEn());
    return body;
  }

  private static void filled(ObjectNode body, String name, String value) {
    if (!value.isEmpty()) {
      body.put(name, value);
    }
  }

  private static ArrayNode coverage(List<Coverage> intervals) {
    ArrayNode array = JSON.createArrayNode();
    for (Coverage interval : intervals) {
      array.addObject().put("from", interval.from().toString()).put("to", interval.to().toString());
    }
    return array;
  }

  private static String segment(String code) {
    return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

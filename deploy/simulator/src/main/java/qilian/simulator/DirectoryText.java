package qilian.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import qilian.contract.AgencyKind;
import qilian.contract.Right;
import qilian.simulator.town.Agency;
import qilian.simulator.town.Code;
import qilian.simulator.town.Place;
import qilian.simulator.town.Plot;
import qilian.simulator.traffic.WallTime;

/** The directory's entries in the shape that the front door takes them. */
final class DirectoryText {
  static final ObjectMapper JSON = new ObjectMapper();

  private DirectoryText() {}

  static ObjectNode agency(Agency agency) {
    ObjectNode node = JSON.createObjectNode();
    node.put("code", agency.code());
    node.put("kind", agency.kind().name());
    node.put("nameZh", agency.nameZh());
    node.put("nameEn", agency.nameEn());
    node.put("place", agency.place());
    ArrayNode rights = node.putArray("rights");
    if (agency.kind() != AgencyKind.MEDIA) {
      // The sample tells history, so its members say themselves when they knew of it.
      rights.add(Right.BACKFILL.name());
    }
    return node;
  }

  static ObjectNode place(Place place) {
    ObjectNode node = JSON.createObjectNode();
    node.put("code", place.code());
    if (place.parent() != null) {
      node.put("parent", place.parent());
    }
    node.put("kind", place.kind().name());
    node.put("nameZh", place.nameZh());
    node.put("nameEn", place.nameEn());
    if (place.parent() == null) {
      node.put("zone", "Asia/Shanghai");
      ObjectNode days = node.putArray("coverage").addObject();
      days.put("from", WallTime.FIRST_DAY.toString());
      days.put("to", WallTime.LAST_DAY.toString());
    }
    node.set("geometry", parse(Plot.geoJson(place.plots())));
    return node;
  }

  static ObjectNode code(Code code) {
    ObjectNode node = JSON.createObjectNode();
    node.put("list", code.list());
    node.put("code", code.code());
    node.put("labelZh", code.labelZh());
    node.put("labelEn", code.labelEn());
    node.put("source", "DESIGN");
    ArrayNode tags = node.putArray("tags");
    code.tags().forEach(tags::add);
    return node;
  }

  static ObjectNode all(List<Agency> agencies, List<Place> places, List<Code> codes) {
    ObjectNode all = JSON.createObjectNode();
    ArrayNode agencyNodes = all.putArray("agencies");
    agencies.forEach(agency -> agencyNodes.add(agency(agency)));
    ArrayNode placeNodes = all.putArray("places");
    places.forEach(place -> placeNodes.add(place(place)));
    ArrayNode codeNodes = all.putArray("codes");
    codes.forEach(code -> codeNodes.add(code(code)));
    return all;
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + json, e);
    }
  }
}

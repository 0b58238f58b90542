package qilian.simulator.town;

import java.util.List;

/** An entry of a code list that the sample needs. */
public record Code(String list, String code, String labelZh, String labelEn, List<String> tags) {}

package org.youthpanel.platform.demonstration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.OffenceType;

/** How an earlier case of a child ended. */
record EarlierOutcome(
        String outcome, LocalDate on, OffenceType offenceType, List<Circumstance> circumstances, boolean completed) {

    /** As an entry of a case's facts. */
    Map<String, Object> document() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("outcome", outcome);
        map.put("on", on.toString());
        map.put("offenceType", offenceType.name());
        map.put("circumstances", circumstances.stream().map(Enum::name).toList());
        map.put("completed", completed);
        return map;
    }
}

package org.youthpanel.casework;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked about a child for tracking alone, and with which codes it is answered. That it is not known, and that
 * the child prefers not to say, can be answered to each.
 */
public enum Characteristic {
    /** The eighteen groups of the census of 2011, under the codes that police and youth justice use for them. */
    ETHNICITY(
            "ethnicity",
            List.of(
                    "W1", "W2", "W3", "W9", "M1", "M2", "M3", "M9", "A1", "A2", "A3", "A4", "A9", "B1", "B2", "B9",
                    "O2", "O9")),
    SEX("sex", List.of("FEMALE", "MALE")),
    LOOKED_AFTER("lookedAfter", List.of("YES", "NO")),
    /** Special educational needs or disabilities. */
    SEND("send", List.of("YES", "NO"));

    public static final String NOT_KNOWN = "NOT_KNOWN";
    public static final String PREFERS_NOT_TO_SAY = "PREFERS_NOT_TO_SAY";

    private final String key;
    private final List<String> codes;

    Characteristic(String key, List<String> codes) {
        this.key = key;
        this.codes = codes;
    }

    /** Under which its code is kept. */
    public String key() {
        return key;
    }

    /** Without the two that every question has. */
    public List<String> codes() {
        return codes;
    }

    public boolean takes(String code) {
        return Stream.concat(codes.stream(), Stream.of(NOT_KNOWN, PREFERS_NOT_TO_SAY))
                .anyMatch(code::equals);
    }
}

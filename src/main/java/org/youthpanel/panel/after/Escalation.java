package org.youthpanel.panel.after;

import java.util.Arrays;
import java.util.List;

/** To whom a case can be referred, each with the prompt that asks for it (policy E). */
public enum Escalation {
    RISK_MANAGEMENT_PANEL("E1", "Risk Management Panel"),
    MACE("E2", "MACE"),
    ROTH("E3", "ROTH"),
    NRM("E4", "National Referral Mechanism"),
    CHANNEL("E5", "Channel"),
    MARAC("E5", "MARAC"),
    ROCLA("E6", "ROCLA");

    private final String label;
    /** Two statements prompt for more than one: their texts name which. */
    private final String word;

    Escalation(String label, String word) {
        this.label = label;
        this.word = word;
    }

    public String label() {
        return label;
    }

    /** Those that the advice on the case prompts for. */
    public static List<Escalation> promptedOn(Aftermath known) {
        return Arrays.stream(values())
                .filter(each -> known.prompted(each.label, each.word))
                .toList();
    }
}

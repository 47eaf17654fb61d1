package org.youthpanel.facts;

/** A factor on file that bears on the risk of harm to others. There is none for gangs: it would stand in for ethnicity. */
public enum RiskOfHarmFactor {
    WEAPON_USE,
    WEAPON_CARRYING,
    PREVIOUS_VIOLENCE,
    PARTNER_OR_FAMILY_VIOLENCE,
    HARMFUL_SEXUAL_BEHAVIOUR,
    RADICALISATION_CONCERN,
    THREATS_TO_NAMED_VICTIM,
    FIRE_SETTING,
    ESCALATING_PATTERN
}

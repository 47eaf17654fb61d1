package org.youthpanel.facts;

/** A circumstance of an offence for which the policy has a rule of its own. */
public enum Circumstance {
    KNIFE_SIMPLE_POSSESSION,
    KNIFE_MORE_THAN_POSSESSION,
    INTIMATE_PARTNER_ABUSE,
    DOMESTIC_ABUSE,
    HATE_ELEMENT,
    NON_RECORDABLE_TRAFFIC,
    YOUTH_PRODUCED_IMAGERY,
    EXPLOITATION_LINKED
}

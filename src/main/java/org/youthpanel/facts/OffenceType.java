package org.youthpanel.facts;

/** The offence types under which a service reports. */
public enum OffenceType {
    ARSON,
    BREACH,
    CRIMINAL_DAMAGE,
    BURGLARY,
    DRUGS,
    FRAUD_AND_FORGERY,
    MOTORING,
    OTHER,
    PUBLIC_ORDER,
    RACIALLY_AGGRAVATED,
    ROBBERY,
    SEXUAL,
    THEFT_AND_HANDLING,
    VEHICLE_THEFT,
    VIOLENCE_AGAINST_THE_PERSON
}

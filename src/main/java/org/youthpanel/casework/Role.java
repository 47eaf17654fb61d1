package org.youthpanel.casework;

/** What a person does in a service. Which calls a role may make is one table, kept with the platform. */
public enum Role {
    /** Prepares referrals; the seconded police officer among them. */
    OFFICER,
    /** Writes assessments. */
    AUTHOR,
    /** Checks an assessment before the panel sees it. */
    GATEKEEPER,
    /** Chairs the panel and records what it decides. */
    CHAIR,
    MANAGER,
    /** Writes rule sets; sees figures, never the cases behind them. */
    POLICY,
    AUDITOR,
    /** Keeps people and settings; sees no case. */
    ADMIN
}

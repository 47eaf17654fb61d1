package org.youthpanel.facts.concepts;

import org.youthpanel.facts.Known;
import org.youthpanel.facts.SocialWorker;

/** The child: ages in whole years at the offence and on the day the disposal would be given, and who stands by. */
public record Child(
        @Reads("child.ageAtOffence") int ageAtOffence,
        @Reads("child.ageAtDisposal") int ageAtDisposal,
        @Reads("child.appropriateAdult") Known appropriateAdult,
        @Reads("child.lookedAfter") Known lookedAfter,
        @Reads("child.socialWorker") SocialWorker socialWorker,
        @Reads("child.legalAdviceOffered") Known legalAdviceOffered) {}

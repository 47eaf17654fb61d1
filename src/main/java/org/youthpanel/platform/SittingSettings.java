package org.youthpanel.platform;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.youthpanel.panel.Agency;

/**
 * The settings of sittings.
 *
 * @param quorum who has to be there; where somebody is not, the pages say so, and the panel may go on
 */
@ConfigurationProperties("youth-panel.sittings")
public record SittingSettings(
        @DefaultValue({"CHAIR", "POLICE", "VOLUNTEER"}) Set<Agency> quorum) {}

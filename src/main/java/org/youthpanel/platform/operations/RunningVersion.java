package org.youthpanel.platform.operations;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.London;
import org.youthpanel.platform.YouthPanelApplication;

/** Which program runs here, with which rules: what two nodes have to agree on. */
@Component
final class RunningVersion implements InfoContributor {

    private final RulesInUse rules;
    private final Clock clock;

    RunningVersion(RulesInUse rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void contribute(Info.Builder builder) {
        Map<String, String> versions = new LinkedHashMap<>();
        rules.versions(London.today(clock)).forEach((set, version) -> versions.put(version.name(), version.sha256()));
        builder.withDetail(
                        "program",
                        Optional.ofNullable(
                                        YouthPanelApplication.class.getPackage().getImplementationVersion())
                                .orElse("not packaged"))
                .withDetail("java", Runtime.version().toString())
                .withDetail("rules", versions);
    }
}

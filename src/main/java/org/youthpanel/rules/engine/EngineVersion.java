package org.youthpanel.rules.engine;

import java.util.Optional;
import org.kie.api.KieServices;

/** Which Drools runs the rules: logged with every answer, so that an old one can be understood. */
public final class EngineVersion {

    private EngineVersion() {}

    public static String get() {
        return "Drools "
                + Optional.ofNullable(KieServices.class.getPackage().getImplementationVersion())
                        .orElse("(version not in its manifest)");
    }
}

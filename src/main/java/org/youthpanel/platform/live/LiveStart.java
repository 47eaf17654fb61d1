package org.youthpanel.platform.live;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.Settings;

/** Before anything is opened: whether live mode can be what it says, and what nobody may set otherwise there. */
public final class LiveStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A cookie of this name is taken by browsers only encrypted, from this host and for all of it. */
    public static final String COOKIE = "__Host-youth-panel";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment settings = context.getEnvironment();
        Settings.Mode mode = Binder.get(settings)
                .bind("youth-panel.mode", Settings.Mode.class)
                .orElse(Settings.Mode.DEMONSTRATION);
        if (mode == Settings.Mode.DEMONSTRATION) {
            return;
        }
        List<String> problems = LiveProblems.in(settings);
        if (!problems.isEmpty()) {
            throw new CannotStart(
                    "A live service cannot be started like this:\n- " + String.join("\n- ", problems),
                    "The page on live mode in src/docs goes through the settings. Leave youth-panel.mode out to run the"
                            + " demonstration.");
        }
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "live",
                        Map.of(
                                // however it was spelt: what is made for live mode alone asks for this word
                                "youth-panel.mode",
                                "live",
                                "server.servlet.session.cookie.name",
                                COOKIE,
                                "server.servlet.session.cookie.secure",
                                true,
                                "server.servlet.session.cookie.path",
                                "/",
                                "youth-panel.made-up-year",
                                false)));
    }
}

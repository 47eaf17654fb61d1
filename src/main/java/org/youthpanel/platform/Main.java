package org.youthpanel.platform;

import org.youthpanel.platform.cli.YouthPanelCommand;

/** Serves the application, or with a word as first argument does one thing and exits. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "org/youthpanel/platform/cli/logback-commands.xml");
        System.exit(YouthPanelCommand.execute(args));
    }
}

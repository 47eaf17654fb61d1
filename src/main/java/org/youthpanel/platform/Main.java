package org.youthpanel.platform;

import java.util.List;
import org.youthpanel.platform.cli.YouthPanelCommand;

/** Serves the application, or with a word as first argument does one thing and exits. */
public final class Main {

    /** Options that are answered without serving. The others are settings of the application. */
    private static final List<String> ANSWERED = List.of("-h", "--help", "-V", "--version");

    private Main() {}

    public static void main(String[] args) {
        boolean serves = args.length == 0 || (args[0].startsWith("-") && !ANSWERED.contains(args[0]));
        if (serves && !(args.length > 0 && args[0].startsWith("--rules"))) {
            YouthPanelApplication.serve(args);
            return;
        }
        System.setProperty("logback.configurationFile", "org/youthpanel/platform/cli/logback-commands.xml");
        System.exit(YouthPanelCommand.execute(args));
    }
}

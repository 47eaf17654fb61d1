package org.youthpanel.casework.store;

import java.nio.file.Path;
import org.youthpanel.casework.OpenCase;

/** Opens cases until it is killed, and tells each that was acknowledged. */
public final class Recorder {

    private Recorder() {}

    public static void main(String[] arguments) {
        try (OpenLog log = new OpenLog(Path.of(arguments[0]))) {
            for (int i = 0; ; i++) {
                String reference = "K-" + arguments[1] + "-" + i;
                if (log.open(reference) instanceof OpenCase.Result.Opened opened) {
                    System.out.println(opened.file().reference() + ".");
                    System.out.flush();
                }
            }
        }
    }
}

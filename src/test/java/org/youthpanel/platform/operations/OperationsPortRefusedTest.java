package org.youthpanel.platform.operations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.Settings;

class OperationsPortRefusedTest {

    private static void set(Settings.Mode mode, int port, String address) throws Exception {
        ServerProperties server = new ServerProperties();
        server.setPort(8080);
        new OperationsPort(
                new Settings(mode, Path.of("data"), Path.of("rules"), Path.of("scenarios")),
                server,
                port,
                InetAddress.getByName(address));
    }

    @Test
    void theDemonstrationOpensItToThisMachineAlone() {
        assertThatThrownBy(() -> set(Settings.Mode.DEMONSTRATION, 8081, "0.0.0.0"))
                .isInstanceOf(CannotStart.class);
        assertThatCode(() -> set(Settings.Mode.DEMONSTRATION, 8081, "127.0.0.1"))
                .doesNotThrowAnyException();
        assertThatCode(() -> set(Settings.Mode.DEMONSTRATION, -1, "0.0.0.0")).doesNotThrowAnyException();
        assertThatCode(() -> set(Settings.Mode.LIVE, 8081, "0.0.0.0")).doesNotThrowAnyException();
    }

    @Test
    void itIsNotThePortOfThePages() {
        assertThatThrownBy(() -> set(Settings.Mode.LIVE, 8080, "127.0.0.1")).isInstanceOf(CannotStart.class);
    }
}

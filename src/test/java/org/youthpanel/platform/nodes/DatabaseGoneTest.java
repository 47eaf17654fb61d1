package org.youthpanel.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.panel.TodaysSitting;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;
import org.youthpanel.platform.database.DatabaseSettings;
import org.youthpanel.platform.database.TestDatabase;

/** The database goes away under people at work, and comes back. */
@Tag("slow")
@EnabledIf("org.youthpanel.platform.database.TestDatabase#isOnServer")
class DatabaseGoneTest {

    @TempDir
    private Path folder;

    private static HttpResponse<String> opening(Node node, String reference) throws Exception {
        return node.post(
                "officer",
                "/api/v1/cases",
                Map.of("reference", reference, "child", reference, "facts", Ordinary.facts()));
    }

    private static long lines(Node node, String of) throws Exception {
        return node.said().lines().filter(line -> line.contains(of)).count();
    }

    @Test
    void pagesAndCallsSayNotNowAndEverythingGoesOnAfterwards() throws Exception {
        DatabaseSettings database = TestDatabase.fresh();
        try (Node node = Node.begun(database, folder.resolve("one")).serving()) {
            assertThat(opening(node, "G-1").statusCode()).isEqualTo(201);
            Visitor chair = Visitor.signedIn(node.port, "chair");
            String sitting = TodaysSitting.planned(chair, "no");
            chair.send(chair.get(sitting), sitting + "/cases", "cases", "G-1");
            Page form = chair.get(sitting);

            List<String> command = TestDatabase.kill();
            try {
                for (int i = 0; i < 3; i++) {
                    Page refused = chair.get(sitting);
                    assertThat(refused.status()).isEqualTo(503);
                    assertThat(refused.heading()).isEqualTo("Sorry, the service is not available for a moment");
                }
                Page sent = chair.send(form, sitting + "/start");
                assertThat(sent.status()).isEqualTo(503);
                assertThat(sent.text()).contains("Go back in a few seconds and send it again");
                HttpResponse<String> call = opening(node, "G-2");
                assertThat(call.statusCode()).isEqualTo(503);
                assertThat(call.body()).contains("/problems/not-now");
                assertThat(call.headers().firstValue("Retry-After")).isPresent();
                assertThat(node.status("/assets/app.css")).isEqualTo(200);
                assertThat(node.status("/sign-in")).isEqualTo(503);
                // long enough for everything in the background to have tried
                TimeUnit.SECONDS.sleep(12);
            } finally {
                TestDatabase.again(command);
            }

            for (int i = 0; i < 100 && node.status("/sign-in") != 200; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            Page again = chair.send(form, sitting + "/start");
            assertThat(again.status())
                    .as("still signed in, and the same form is taken")
                    .isEqualTo(200);
            assertThat(again.path()).startsWith(sitting);
            assertThat(chair.get(sitting).text()).contains("G-1");
            assertThat(opening(node, "G-2").statusCode()).isEqualTo(201);
            assertThat(lines(node, "The database is out of reach (")).isEqualTo(1);
            assertThat(lines(node, "The database answers again")).isEqualTo(1);
            assertThat(node.said().lines().filter(line -> line.strip().startsWith("at ")))
                    .isEmpty();
        }
    }
}

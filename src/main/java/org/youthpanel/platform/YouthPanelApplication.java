package org.youthpanel.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;

/** The application. The database is opened and migrated by its owner, whom the rest of the application is not. */
@SpringBootApplication(scanBasePackages = "org.youthpanel", exclude = FlywayAutoConfiguration.class)
@ConfigurationPropertiesScan
public class YouthPanelApplication {

    public static void main(String[] args) {
        serve(args);
    }

    public static void serve(String... args) {
        SpringApplication.run(YouthPanelApplication.class, args);
    }
}

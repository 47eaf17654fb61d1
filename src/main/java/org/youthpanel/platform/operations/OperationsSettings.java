package org.youthpanel.platform.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param drain how long requests are still taken after the program was told to stop and says that it is not ready */
@ConfigurationProperties("youth-panel.operations")
record OperationsSettings(@DefaultValue("0s") Duration drain) {}

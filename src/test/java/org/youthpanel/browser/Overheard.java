package org.youthpanel.browser;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the application writes to its log while this is open, from the level it has where it runs. */
final class Overheard implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    Overheard() {
        root.setLevel(Level.INFO);
        lines.start();
        root.addAppender(lines);
    }

    List<String> lines() {
        return List.copyOf(lines.list).stream()
                .map(each -> each.getFormattedMessage() + " " + ThrowableProxyUtil.asString(each.getThrowableProxy()))
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(lines);
        root.setLevel(before);
    }
}

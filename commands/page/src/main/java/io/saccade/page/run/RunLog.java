package io.saccade.page.run;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.google.gson.JsonObject;
import io.saccade.core.report.LogNames;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.slf4j.LoggerFactory;

/**
 * Copies log lines, while a run goes on, into its folder and its events. Log lines do not say of which run they are: with
 * several at once, each gets all lines.
 */
final class RunLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final String STAGES = "io.saccade.stage.";

    private final EventLog events;
    private final BufferedWriter file;

    private RunLog(EventLog events, BufferedWriter file) {
        this.events = events;
        this.file = file;
    }

    static RunLog open(Path file, EventLog events) throws IOException {
        RunLog log = new RunLog(events, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        Logger root = root();
        log.setContext(root.getLoggerContext());
        log.setName("run " + file);
        log.start();
        root.addAppender(log);
        told(LogNames.NOTICES).addAppender(log);
        told(LogNames.SET_ASIDE).addAppender(log);
        return log;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String logger = event.getLoggerName();
        String stage = logger.startsWith(STAGES) ? logger.substring(STAGES.length()) : "";
        String time = Instant.ofEpochMilli(event.getTimeStamp()).toString();
        String message = event.getFormattedMessage();
        JsonObject line = new JsonObject();
        line.addProperty("time", time);
        line.addProperty("level", event.getLevel().toString());
        line.addProperty("stage", stage);
        line.addProperty("message", message);
        events.add("log", line);
        write(time + " " + event.getLevel() + " " + (stage.isEmpty() ? logger : stage) + ": " + message);
    }

    private void write(String line) {
        try {
            file.write(line);
            file.newLine();
            file.flush();
        } catch (IOException e) { // Logback shows its appenders' failures, and the run goes on
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        root().detachAppender(this);
        told(LogNames.NOTICES).detachAppender(this);
        told(LogNames.SET_ASIDE).detachAppender(this);
        stop();
        file.close();
    }

    private static Logger root() {
        return told(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Logger told(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}

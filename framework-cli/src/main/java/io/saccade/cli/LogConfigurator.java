package io.saccade.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.saccade.core.report.LogNames;

/**
 * Configures Logback: one line per message, with the stage's name, on standard error, since standard output is for
 * results. It is code, because reading the configuration from XML would take a third of the time of
 * {@code saccade check}. Only the commands set the level. In a program that embeds Saccade, Logback reads that
 * program's own configuration; without one only warnings are logged, where Logback's default would log everything.
 */
public final class LogConfigurator extends ContextAwareBase implements Configurator {
    static final String LEVEL = "saccade.log.level";
    private static final String LINE = "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n";

    /** Called by Logback. */
    public LogConfigurator() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        String level = System.getProperty(LEVEL);
        if (level == null) return configureEmbedded(context);
        boolean verbose = level.equals(Level.DEBUG.toString());
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(level));
        root.addAppender(console(context, verbose ? LINE + "%ex" : LINE + "%nopex"));
        told(context, LogNames.NOTICES, "note: %msg%n");
        told(context, LogNames.SET_ASIDE, "set aside %msg%n");
        // PF4J logs every plugin twice; the catalogue reports failures with their causes.
        context.getLogger("org.pf4j").setLevel(Level.OFF);
        // The command prints why a run failed at its end; the log only adds the stack trace.
        if (!verbose) context.getLogger(LogNames.FAILURES).setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ExecutionStatus configureEmbedded(LoggerContext context) {
        if (hasOwnConfiguration()) return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console(context, LINE));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Whether one of the configurations that Logback looks for exists. */
    private static boolean hasOwnConfiguration() {
        return System.getProperty("logback.configurationFile") != null
                || ClassLoader.getSystemResource("logback.xml") != null
                || ClassLoader.getSystemResource("logback-test.xml") != null;
    }

    /** Messages to the user are printed without time and logger name. */
    private static void told(LoggerContext context, String name, String pattern) {
        Logger logger = context.getLogger(name);
        logger.setAdditive(false);
        logger.addAppender(console(context, pattern));
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        return console;
    }
}

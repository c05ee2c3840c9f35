/** The page: {@code saccade open}, its server and its HTTP API. */
module io.saccade.page {
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires com.google.gson;
    requires info.picocli;
    requires io.saccade.cli;
    requires transitive io.saccade.core;
    requires java.desktop;
    requires transitive org.eclipse.jetty.server;
    requires org.slf4j;
    requires org.snakeyaml.engine;
    requires static org.jspecify;

    provides io.saccade.cli.command.CommandModule with
            io.saccade.page.PageModule;
    provides io.saccade.cli.command.RunPages with
            io.saccade.page.PageOfRun;

    opens io.saccade.page to
            info.picocli;
}

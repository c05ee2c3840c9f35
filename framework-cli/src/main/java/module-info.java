/** The command line: commands, log output, progress bar and terminal. */
module io.saccade.cli {
    requires transitive io.saccade.core;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires com.google.gson;
    requires transitive info.picocli;
    requires java.se; // plugins may use any platform module, and Java resolves only modules required by some module
    requires me.tongfei.progressbar;
    requires org.slf4j;
    requires static org.jspecify;

    provides ch.qos.logback.classic.spi.Configurator with
            io.saccade.cli.LogConfigurator;

    uses io.saccade.cli.command.CommandModule;
    uses io.saccade.cli.command.RunPages;

    exports io.saccade.cli.command;

    opens io.saccade.cli to
            info.picocli;
    opens io.saccade.cli.command to
            info.picocli;
    opens io.saccade.cli.plugin to
            info.picocli;
}

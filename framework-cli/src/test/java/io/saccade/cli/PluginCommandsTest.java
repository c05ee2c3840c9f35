package io.saccade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands {@code saccade plugin ...}: they exist, and tell what they refuse. */
class PluginCommandsTest {
    @TempDir
    Path folder;

    @Test
    void tellWhatIsMissing() {
        assertRefused("which command? Try: saccade plugin --help", "plugin");
        assertRefused("has no", "plugin", "new", path("my-plugin"));
        assertRefused("there is no " + path("x.jar"), "plugin", "pack", path("x.jar"));
        assertRefused("there is no key " + path("x.pub.pem"), "plugin", "trust", path("x.pub.pem"));
        assertRefused("there is no file", "plugin", "index", "add", path("nowhere"));
        assertRefused("there is no index nowhere", "plugin", "index", "remove", "nowhere");
        assertRefused("the plugin com.example.none is not installed", "plugin", "remove", "com.example.none");
        assertRefused("the plugin com.example.none is not installed", "plugin", "update", "com.example.none");
        assertRefused("Missing required parameter: 'PACKAGE'", "plugin", "install");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void makeKeysOnceAndNoEmptyIndex() {
        assertThat(run(new StringWriter(), "plugin", "keygen", path("k"))).isZero();
        assertRefused("Keys are never overwritten", "plugin", "keygen", path("k"));
        assertRefused("has no packages", "plugin", "index", "make", path(""), "--sign", path("k.pem"));
        assertRefused("is a private key", "plugin", "trust", path("k.pem"));
        assertRefused("--days must be 1 or more", "plugin", "index", "make", ".", "--sign", "k", "--days", "0");
    }

    @Test
    void areListedInTheHelp() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.commandLine(new PrintStream(out, true), "plugin").execute("plugin", "--help");

        assertThat(out.toString())
                .contains("new", "keygen", "pack", "trust", "install", "update", "remove", "list", "index");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static void assertRefused(String sentence, String... arguments) {
        StringWriter err = new StringWriter();
        assertThat(run(err, arguments)).as(err.toString()).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
    }

    private static int run(StringWriter err, String... arguments) {
        CommandLine command = Main.commandLine(new PrintStream(OutputStream.nullOutputStream()), arguments);
        return command.setErr(new PrintWriter(err, true)).execute(arguments);
    }
}

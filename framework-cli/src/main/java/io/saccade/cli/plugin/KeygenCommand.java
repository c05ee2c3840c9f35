package io.saccade.cli.plugin;

import io.saccade.cli.pack.SigningKey;
import io.saccade.core.problem.Refusal;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code saccade plugin keygen}. */
@Command(
        name = "keygen",
        mixinStandardHelpOptions = true,
        description = "Makes a pair of keys (Ed25519, PEM): one that signs, one that others trust.")
final class KeygenCommand extends PluginTask {
    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            defaultValue = "plugin-key",
            description = "Writes NAME.pem and NAME.pub.pem. Default: ${DEFAULT-VALUE}.")
    private Path name = Path.of("plugin-key");

    @Override
    void run(PrintWriter out) throws Exception {
        Path secret = Path.of(name + ".pem");
        Path open = Path.of(name + ".pub.pem");
        for (Path file : List.of(secret, open)) {
            if (Files.exists(file)) throw new Refusal(file + " exists already. Keys are never overwritten");
        }
        SigningKey key = SigningKey.generate();
        key.write(secret, open);
        out.println("wrote " + secret + ", which signs. Keep it secret and make a copy: who has it signs as you");
        out.println("wrote " + open + ", which you give to those who install your plugins");
        out.println("fingerprint " + key.verifying().fingerprint());
    }
}

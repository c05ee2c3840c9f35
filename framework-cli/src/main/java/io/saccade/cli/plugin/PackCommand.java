package io.saccade.cli.plugin;

import io.saccade.cli.pack.PackageWriter;
import io.saccade.cli.pack.SigningKey;
import io.saccade.core.problem.Refusal;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saccade plugin pack}. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "Packs a plugin into one zip that 'saccade plugin install' installs.")
final class PackCommand extends PluginTask {
    @Parameters(paramLabel = "PLUGIN", description = "A jar, or a folder with a jar and its libraries in lib/.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path plugin;

    @Option(names = "--sign", paramLabel = "KEY", description = "Sign it with this private key, a .pem file.")
    private @Nullable Path key;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The zip to write, or its folder. Default: the working directory.")
    private Path target = Path.of("");

    @Override
    void run(PrintWriter out) throws Exception {
        if (Files.notExists(plugin))
            throw new Refusal("there is no " + plugin + ". Build the plugin, or check the path");
        if (key != null && Files.notExists(key)) {
            throw new Refusal("there is no key " + key + ". Make one with 'saccade plugin keygen', or check the path");
        }
        Optional<SigningKey> signing = key == null ? Optional.empty() : Optional.of(SigningKey.read(key));
        Path zip = new PackageWriter(new Installation().examination()).write(plugin, target, signing);
        out.println("packed " + zip
                + signing.map(signer ->
                                ", signed by the key " + signer.verifying().fingerprint())
                        .orElse(", not signed"));
    }
}

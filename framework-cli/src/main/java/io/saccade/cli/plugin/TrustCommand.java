package io.saccade.cli.plugin;

import io.saccade.cli.pack.TrustedKey;
import io.saccade.cli.pack.TrustedKeys;
import io.saccade.cli.pack.VerifyingKey;
import io.saccade.core.problem.Refusal;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saccade plugin trust}. */
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        description = "Trusts a public key: what it signed may be installed. Without KEY, lists the trusted keys.")
final class TrustCommand extends PluginTask {
    @Parameters(arity = "0..1", paramLabel = "KEY", description = "A public key, a .pub.pem file.")
    private @Nullable Path file;

    @Option(names = "--name", paramLabel = "NAME", description = "Your name for the key. Default: the file's.")
    private @Nullable String name;

    @Option(names = "--remove", paramLabel = "NAME", description = "Trust this key no longer.")
    private @Nullable String removed;

    private final TrustedKeys keys = TrustedKeys.ofUser();

    @Override
    void run(PrintWriter out) throws Exception {
        if (removed != null) {
            keys.remove(removed);
            out.println("'" + removed + "' is trusted no longer. Plugins that it signed stay installed");
        } else if (file != null) {
            trust(file, out);
        } else {
            for (TrustedKey key : keys.all()) out.println(key.key().fingerprint() + " " + key.name());
        }
    }

    private void trust(Path path, PrintWriter out) throws Exception {
        if (Files.notExists(path)) throw new Refusal("there is no key " + path + ". Check the path");
        String given = name != null ? name : String.valueOf(path.getFileName()).replaceFirst("(\\.pub)?\\.pem$", "");
        TrustedKey key = new TrustedKey(given, VerifyingKey.read(path));
        keys.add(key);
        out.println("plugins signed by '" + given + "' (" + key.key().fingerprint() + ") may be installed from now on."
                + " They may do everything that you may");
    }
}

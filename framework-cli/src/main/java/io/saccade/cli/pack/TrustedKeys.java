package io.saccade.cli.pack;

import io.saccade.api.files.WholeFile;
import io.saccade.core.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The public keys that the user trusts, each in a file named by the user. */
public final class TrustedKeys {
    private static final String ENDING = ".pem";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Path folder;

    public TrustedKeys(Path folder) {
        this.folder = folder;
    }

    /** The keys in the user's data folder. */
    public static TrustedKeys ofUser() {
        return new TrustedKeys(UserFolders.data().resolve("trusted-keys"));
    }

    /** All keys, by name. */
    public List<TrustedKey> all() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        List<TrustedKey> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(file.getFileName());
                keys.add(new TrustedKey(name.substring(0, name.length() - ENDING.length()), VerifyingKey.read(file)));
            }
        }
        return keys;
    }

    /** The key with this fingerprint. */
    public Optional<TrustedKey> find(String fingerprint) throws IOException {
        return all().stream()
                .filter(trusted -> trusted.key().fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** Trusts a key from now on. */
    public void add(TrustedKey trusted) throws IOException {
        Optional<TrustedKey> known = find(trusted.key().fingerprint());
        if (known.isPresent())
            throw new Refusal("the key is trusted already, as '" + known.get().name() + "'");
        Path file = fileOf(trusted.name());
        if (Files.exists(file)) {
            throw new Refusal("another key is trusted as '" + trusted.name() + "'. Choose a name with --name");
        }
        WholeFile.write(file, out -> out.write(trusted.key().pem().getBytes(StandardCharsets.US_ASCII)));
    }

    /** Trusts a key no longer. What it signed stays installed. */
    public void remove(String name) throws IOException {
        if (!Files.deleteIfExists(fileOf(name))) {
            throw new Refusal("no key is trusted as '" + name + "'. 'saccade plugin trust' lists the keys");
        }
    }

    private Path fileOf(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal("a key can't be called '" + name + "'. Use letters, digits, '.', '-' and '_'");
        }
        return folder.resolve(name + ENDING);
    }
}

package io.saccade.cli.pack;

import io.saccade.api.files.WholeFile;
import io.saccade.core.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The indexes that the user has added, in which plugins are found by id. Each use fetches and verifies them. */
public final class PluginIndexes {
    private static final long LARGEST = 16L << 20;

    private final Path list;
    private final SignatureCheck signatures;
    private final Clock clock;

    public PluginIndexes(Path list, TrustedKeys trusted, Clock clock) {
        this.list = list;
        this.signatures = new SignatureCheck(trusted);
        this.clock = clock;
    }

    /** The indexes in the user's data folder. */
    public static PluginIndexes ofUser() {
        return new PluginIndexes(UserFolders.data().resolve("indexes.txt"), TrustedKeys.ofUser(), Clock.systemUTC());
    }

    /** The addresses of the indexes, in the order in which they were added. */
    public List<String> addresses() throws IOException {
        return Files.exists(list) ? Files.readAllLines(list) : List.of();
    }

    /**
     * Adds an index.
     *
     * @param address of the folder that has the index
     * @return the number of packages it lists now
     * @throws Refusal if it can't be fetched or verified; nothing is added
     */
    public int add(String address) throws IOException {
        String place = Downloads.isWeb(address)
                ? address.replaceFirst("/+$", "")
                : Downloads.path(address).toAbsolutePath().normalize().toString();
        int packages = fetch(place).entries().size();
        List<String> addresses = new ArrayList<>(addresses());
        if (addresses.contains(place)) return packages;
        addresses.add(place);
        write(addresses);
        return packages;
    }

    /** Forgets an index. */
    public void remove(String address) throws IOException {
        List<String> addresses = new ArrayList<>(addresses());
        if (!addresses.remove(address)) {
            throw new Refusal("there is no index " + address + ". 'saccade plugin index' shows them");
        }
        write(addresses);
    }

    private void write(List<String> addresses) throws IOException {
        byte[] text = (String.join("\n", addresses) + "\n").getBytes(StandardCharsets.UTF_8);
        WholeFile.write(list, out -> out.write(addresses.isEmpty() ? new byte[0] : text));
    }

    /**
     * Fetches the indexes.
     *
     * @throws Refusal if there is none, or one can't be verified
     */
    public ListedPackages packages() throws IOException {
        List<String> addresses = addresses();
        if (addresses.isEmpty()) {
            throw new Refusal("there is no index to find plugins in. Run 'saccade plugin index add', or name a zip");
        }
        List<IndexedPackage> packages = new ArrayList<>();
        for (String address : addresses) {
            for (IndexEntry entry : fetch(address).entries()) packages.add(IndexedPackage.of(address, entry));
        }
        return new ListedPackages(packages);
    }

    private PluginIndex fetch(String address) throws IOException {
        String what = "the index " + address;
        byte[] bytes = fetch(address, PluginIndex.NAME);
        byte[] signature = fetch(address, PluginIndex.SIGNATURE);
        PluginIndex index = PluginIndex.read(what, bytes);
        signatures.signer(what, bytes, signature, index.signedBy());
        if (clock.instant().isAfter(index.expires())) {
            throw new Refusal(what + " has expired on " + index.expires() + ". Its owner must make a new one with"
                    + " 'saccade plugin index make'");
        }
        return index;
    }

    private static byte[] fetch(String address, String name) throws IOException {
        Path temporary = Files.createTempFile("saccade-index", null);
        try {
            Downloads.copy(IndexedPackage.beside(address, name), temporary, LARGEST);
            return Files.readAllBytes(temporary);
        } finally {
            Files.delete(temporary);
        }
    }
}

package io.saccade.page.server;

import io.saccade.api.files.OwnerOnly;
import io.saccade.api.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of 128 bits that gives access to the page. It is kept in the user's configuration folder, in a file that
 * only its owner can read, so that open pages and scripts work again after a restart. A session's id is a random number
 * with its authentication code under the token: the server needs to keep no sessions, and another token or port makes
 * all ids invalid.
 */
public final class AccessToken {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private AccessToken(String text) {
        this.text = text;
    }

    /** The user's token; made at the first use. */
    public static AccessToken kept() throws IOException {
        return kept(file(System.getenv()));
    }

    /** The token in a file; made at the first use. */
    public static AccessToken kept(Path file) throws IOException {
        Optional<AccessToken> kept = read(file);
        return kept.isPresent() ? kept.get() : renewed(file);
    }

    /** A new token in place of the user's earlier one. */
    public static AccessToken renewed() throws IOException {
        return renewed(file(System.getenv()));
    }

    static AccessToken renewed(Path file) throws IOException {
        AccessToken made = random();
        Path folder = file.getParent();
        if (folder != null) OwnerOnly.createFolders(folder);
        WholeFile.writeOwnerOnly(file, out -> out.write(made.text.getBytes(StandardCharsets.US_ASCII)));
        return made;
    }

    /** A token that is not kept. */
    static AccessToken random() {
        return new AccessToken(randomHex());
    }

    static Optional<AccessToken> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return Optional.empty();
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return FORM.matcher(text).matches() ? Optional.of(new AccessToken(text)) : Optional.empty();
    }

    /** {@code $XDG_CONFIG_HOME/saccade/page-token}, or the equivalent on other systems. */
    static Path file(Map<String, String> environment) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        String given = system.startsWith("windows") ? environment.get("APPDATA") : environment.get("XDG_CONFIG_HOME");
        Path usual = system.startsWith("mac") ? home.resolve("Library/Application Support") : home.resolve(".config");
        Path folder = given != null && Path.of(given).isAbsolute() ? Path.of(given) : usual;
        return folder.resolve("saccade/page-token");
    }

    String text() {
        return text;
    }

    /** Takes equally long for every wrong token. */
    boolean isSame(String given) {
        return isSame(text, given);
    }

    /** A new session's id for the server on a port. */
    String newSession(int port) {
        String number = randomHex();
        return number + "." + code(number, port);
    }

    boolean isSession(String id, int port) {
        int dot = id.indexOf('.');
        return dot > 0 && isSame(code(id.substring(0, dot), port), id.substring(dot + 1));
    }

    private String code(String number, int port) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(text), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((port + " " + number).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has HmacSHA256", e);
        }
    }

    private static boolean isSame(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String randomHex() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

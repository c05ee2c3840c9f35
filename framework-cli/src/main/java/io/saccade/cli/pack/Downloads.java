package io.saccade.cli.pack;

import io.saccade.core.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Copies a file from the web or from this machine. */
final class Downloads {
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BUFFER = 1 << 16;

    private Downloads() {}

    static boolean isWeb(String address) {
        return WEB.matcher(address).matches();
    }

    /**
     * Copies a file completely.
     *
     * @param address a web address, a {@code file:} address or a path
     * @param target must not exist
     * @throws Refusal if the file is missing, cut short, or larger than allowed
     */
    static void copy(String address, Path target, long largest) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            if (isWeb(address)) fetch(address, out, largest);
            else transfer(address, open(path(address)), Files.size(path(address)), out, largest);
        }
    }

    static Path path(String address) {
        try {
            return address.startsWith("file:") ? Path.of(new URI(address)) : Path.of(address);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new Refusal("'" + address + "' is no valid address (" + e.getMessage() + ")", e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new Refusal("there is no file " + file + ". Check the path");
        return Files.newInputStream(file);
    }

    private static void fetch(String address, OutputStream out, long largest) throws IOException {
        try {
            URLConnection connection = new URI(address).toURL().openConnection();
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            if (connection instanceof HttpURLConnection http && http.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new Refusal(address + " can't be fetched: the server answers " + http.getResponseCode() + " "
                        + Optional.ofNullable(http.getResponseMessage()).orElse("")
                        + ". Check the address");
            }
            transfer(address, connection.getInputStream(), connection.getContentLengthLong(), out, largest);
        } catch (URISyntaxException | IllegalArgumentException e) {
            if (e instanceof Refusal refusal) throw refusal;
            throw new Refusal("'" + address + "' is no valid address (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            throw new Refusal(address + " can't be fetched (" + e + "). Check the connection and try again", e);
        }
    }

    /** @param size as announced; negative if unknown */
    private static void transfer(String address, InputStream from, long size, OutputStream out, long largest)
            throws IOException {
        try (InputStream in = from) {
            byte[] buffer = new byte[BUFFER];
            long total = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                total += count;
                if (total > largest) throw new Refusal(address + " is larger than " + largest + " bytes. Don't use it");
                out.write(buffer, 0, count);
            }
            if (size >= 0 && total != size) {
                throw new Refusal(address + " is cut short: " + total + " of " + size + " bytes came. Try again");
            }
        }
    }
}

package io.saccade.cli.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in the files of OpenSSL, both ways. */
class SigningKeyTest {
    private static final byte[] DOCUMENT = "a document".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path secret() {
        return folder.resolve("k.pem");
    }

    private Path open() {
        return folder.resolve("k.pub.pem");
    }

    @Test
    void areWrittenForTheirOwnerAloneAndReadAgain() throws IOException {
        SigningKey key = SigningKey.generate();
        key.write(secret(), open());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret())))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> SigningKey.generate().write(secret(), open()))
                .isInstanceOf(FileAlreadyExistsException.class);
        VerifyingKey verifying = VerifyingKey.read(open());
        assertThat(verifying.fingerprint())
                .hasSize(32)
                .isEqualTo(key.verifying().fingerprint());
        byte[] signature = SigningKey.read(secret()).sign(DOCUMENT);
        assertThat(signature).isEqualTo(key.sign(DOCUMENT));
        assertThat(SigningKey.read(secret()).verifying().fingerprint()).isEqualTo(verifying.fingerprint());
        assertThat(verifying.verifies(DOCUMENT, signature)).isTrue();
        assertThat(verifying.verifies("another".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(verifying.verifies(DOCUMENT, new byte[3])).isFalse();
        assertThat(SigningKey.generate().verifying().verifies(DOCUMENT, signature))
                .isFalse();
    }

    @Test
    void areThoseOfOpenSsl() throws Exception {
        assumeTrue(run(List.of("version")) == 0, "openssl is not installed; left out");
        openssl("genpkey", "-algorithm", "ed25519", "-out", secret());
        openssl("pkey", "-in", secret(), "-pubout", "-out", open());
        SigningKey read = SigningKey.read(secret());
        assertThat(read.verifying().fingerprint())
                .isEqualTo(VerifyingKey.read(open()).fingerprint());

        Path ours = folder.resolve("ours.pem");
        Path oursOpen = folder.resolve("ours.pub.pem");
        SigningKey own = SigningKey.generate();
        own.write(ours, oursOpen);
        Path again = folder.resolve("again.pem");
        openssl("pkey", "-in", ours, "-out", again);
        assertThat(again).hasSameTextualContentAs(ours);
        openssl("pkey", "-in", ours, "-pubout", "-out", again);
        assertThat(again).hasSameTextualContentAs(oursOpen);
        Path document = Files.write(folder.resolve("d"), DOCUMENT);
        Path signature = Files.write(folder.resolve("d.sig"), own.sign(DOCUMENT));
        openssl("pkeyutl", "-verify", "-pubin", "-inkey", oursOpen, "-rawin", "-in", document, "-sigfile", signature);
    }

    @Test
    void ofTheWrongKindAreNamed() throws IOException {
        SigningKey.generate().write(secret(), open());

        assertThatThrownBy(() -> VerifyingKey.read(secret())).hasMessageContaining("is a private key");
        assertThatThrownBy(() -> SigningKey.read(open())).hasMessageContaining("is no private key");
        Path broken = Files.writeString(folder.resolve("b.pem"), Pem.write(Pem.PUBLIC, new byte[] {1, 2, 3}));
        assertThatThrownBy(() -> VerifyingKey.read(broken)).hasMessageContaining("is no Ed25519 key");
        Path text = Files.writeString(folder.resolve("t.pem"), "hello");
        assertThatThrownBy(() -> VerifyingKey.read(text)).hasMessageContaining("is no public key");
    }

    private static void openssl(Object... arguments) throws Exception {
        assertThat(run(List.of(arguments))).isZero();
    }

    private static int run(List<?> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        arguments.forEach(argument -> command.add(argument.toString()));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException notInstalled) {
            return -1;
        }
    }
}

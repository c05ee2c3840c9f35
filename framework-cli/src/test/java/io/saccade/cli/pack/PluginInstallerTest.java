package io.saccade.cli.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.core.problem.Refusal;
import io.saccade.core.store.InstalledPlugin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is installed, and what is refused with a reason and without a trace. */
class PluginInstallerTest {
    private static final String ANY_API = "*";

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void open() throws IOException {
        workshop = new Workshop(folder);
        workshop.installer.install(other(), true); // a neighbour, which no refusal may touch
    }

    private PackageSource other() throws IOException {
        return source(
                workshop.packed(SmallPlugin.jar(folder.resolve("other.jar"), "test.other", "1"), Optional.empty()));
    }

    private static PackageSource source(Path zip) {
        return PackageSource.of(zip.toString());
    }

    private void assertRefused(Path zip, String... reason) throws IOException {
        Set<String> before = workshop.data();
        assertThatThrownBy(() -> workshop.installer.install(source(zip), false))
                .isInstanceOf(Refusal.class)
                .message()
                .contains(reason);
        assertThat(workshop.data()).isEqualTo(before);
    }

    private InstalledPlugin installed() throws IOException {
        return workshop.store.find(SmallPlugin.ID).orElseThrow();
    }

    @Test
    void installsAndVerifiesASignedPackage() throws IOException {
        PluginInstaller.Installed told = workshop.installer.install(source(workshop.signed("1.0.0")), false);

        assertThat(told.id()).isEqualTo(SmallPlugin.ID);
        assertThat(told.signer().orElseThrow().name()).isEqualTo("author");
        assertThat(installed().record().version()).isEqualTo("1.0.0");
        assertThat(installed().folder().resolve("lib/help.jar")).isRegularFile();
        assertThat(installed().difference()).isEmpty();
        PluginVerification verification = new PluginVerification(workshop.trusted);
        assertThat(verification.problem(installed())).isEmpty();
        workshop.trusted.remove("author");
        assertThat(verification.problem(installed()).orElseThrow()).contains("which you don't trust");
    }

    @Test
    void packsTheSamePluginIntoTheSameBytes() throws IOException {
        byte[] once = Files.readAllBytes(workshop.signed("1.0.0"));
        assertThat(Files.readAllBytes(workshop.packed(folder.resolve("small-1.0.0"), Optional.of(workshop.key))))
                .isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.jar", "lib/help.jar"})
    void aChangedByteInAJar(String name) throws IOException {
        Path zip = RawZip.of(workshop.signed("1.0.0"))
                .changing(name, PluginInstallerTest::flipped)
                .write(folder.resolve("bad.zip"));

        assertRefused(zip, "the file '" + name + "' is not the one that its manifest lists");
    }

    @Test
    void aChangedByteInTheManifest() throws IOException {
        Path zip = RawZip.of(workshop.signed("1.0.0"))
                .changing(
                        PackageManifest.NAME,
                        bytes -> text(bytes).replace("1.0.0", "1.0.1").getBytes(StandardCharsets.UTF_8))
                .write(folder.resolve("bad.zip"));

        assertRefused(zip, "was changed after 'author' signed it");
    }

    @Test
    void aChangedByteInTheSignature() throws IOException {
        Path zip = RawZip.of(workshop.signed("1.0.0"))
                .changing(PackageManifest.SIGNATURE, PluginInstallerTest::flipped)
                .write(folder.resolve("bad.zip"));

        assertRefused(zip, "was changed after 'author' signed it");
    }

    @Test
    void aLostSignature() throws IOException {
        Path zip = RawZip.of(workshop.signed("1.0.0"))
                .without(PackageManifest.SIGNATURE)
                .write(folder.resolve("bad.zip"));

        assertRefused(zip, "lacks its signature");
    }

    @Test
    void anUnsignedPackageUnlessItIsAllowed() throws IOException {
        Path zip = workshop.packed(SmallPlugin.folder(folder.resolve("small"), "1.0.0"), Optional.empty());

        assertRefused(zip, "is not signed", "--allow-unsigned");
        assertThat(workshop.installer.install(source(zip), true).signer()).isEmpty();
    }

    @Test
    void aKeyThatIsNotTrustedEvenIfUnsignedOnesAreAllowed() throws IOException {
        SigningKey stranger = SigningKey.generate();
        Path zip = workshop.packed(SmallPlugin.folder(folder.resolve("small"), "1.0.0"), Optional.of(stranger));

        assertRefused(zip, "is signed by the key " + stranger.verifying().fingerprint(), "which you don't trust");
        assertThatThrownBy(() -> workshop.installer.install(source(zip), true)).hasMessageContaining("don't trust");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil.jar", "lib/../../evil.jar", "/tmp/evil.jar", "C:\\evil.jar", "lib\\..\\evil.jar", "a//b"
            })
    void namesThatLeaveTheFolder(String name) throws IOException {
        Path listed = workshop.packed(ANY_API, Workshop.listed(name, (byte) 1))
                .file(name, (byte) 1)
                .write(folder.resolve("listed.zip"));
        Path unlisted = RawZip.of(workshop.signed("1.0.0")).file(name, (byte) 1).write(folder.resolve("unlisted.zip"));

        assertRefused(listed, "which would leave the plugin's folder");
        assertRefused(unlisted, "which would leave the plugin's folder");
        assertThat(folder.resolve("data/evil.jar")).doesNotExist();
    }

    @Test
    void symbolicLinks() throws IOException {
        String target = "/etc/passwd";
        Path zip = workshop.packed(ANY_API, Workshop.listed("lib/x.jar", target.getBytes(StandardCharsets.UTF_8)))
                .link("lib/x.jar", target)
                .write(folder.resolve("link.zip"));

        assertRefused(zip, "has a symbolic link");
    }

    @Test
    void oneNameTwice() throws IOException {
        Path zip = workshop.packed(ANY_API, Workshop.listed("a.jar", (byte) 1), Workshop.listed("A.jar", (byte) 1))
                .file("a.jar", (byte) 1)
                .file("A.jar", (byte) 1)
                .write(folder.resolve("twice.zip"));

        assertRefused(zip, "has the file 'A.jar' twice");
    }

    @Test
    void filesThatTheManifestDoesNotListOrTheZipLacks() throws IOException {
        Path more = RawZip.of(workshop.signed("1.0.0")).file("lib/more.jar").write(folder.resolve("more.zip"));
        Path fewer = RawZip.of(workshop.signed("1.1.0")).without("lib/help.jar").write(folder.resolve("fewer.zip"));

        assertRefused(more, "has the file 'lib/more.jar', which its manifest does not list");
        assertRefused(fewer, "lacks the file 'lib/help.jar'");
    }

    /** Ten gibibytes in ten megabytes: as a listed file that claims to be small, one that tells, and an unlisted one. */
    @Test
    void tenGibibytesOfZeros() throws IOException {
        int mebibytes = 10 << 10;
        RawZip lying = workshop.packed(ANY_API, new PackagedFile("zeros", 1000, "0".repeat(64)));
        RawZip telling = workshop.packed(ANY_API, new PackagedFile("zeros", (long) mebibytes << 20, "0".repeat(64)));
        RawZip unlisted = RawZip.of(workshop.signed("1.0.0"));

        assertRefused(lying.zeros("zeros", mebibytes).write(folder.resolve("lying.zip")), "'zeros' is not the one");
        assertRefused(telling.zeros("zeros", mebibytes).write(folder.resolve("telling.zip")), "more than 4 GiB");
        assertRefused(unlisted.zeros("zeros", mebibytes).write(folder.resolve("unlisted.zip")), "does not list");
        RawZip manifest = new RawZip().zeros(PackageManifest.NAME, mebibytes);
        assertRefused(manifest.write(folder.resolve("manifest.zip")), "has a plugin.json of more than");
    }

    @Test
    void aHundredThousandEntries() throws IOException {
        RawZip many = RawZip.of(workshop.signed("1.0.0"));
        for (int i = 0; i < 100_000; i++) many.file("f" + i);

        assertRefused(many.write(folder.resolve("many.zip")), "has more than 10000 files");
    }

    @Test
    void aDownloadThatWasCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(workshop.signed("1.0.0"));
        for (int tenth = 0; tenth < 10; tenth++) {
            Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length * tenth / 10));
            assertRefused(half, "half.zip is no complete zip file");
        }
    }

    @Test
    void anotherApi() throws IOException {
        byte[] jar = Files.readAllBytes(SmallPlugin.jar(folder.resolve("small.jar"), SmallPlugin.ID, "1.0.0"));
        Path zip = workshop.packed(">=7.0.0 & <8.0.0", Workshop.listed("small.jar", jar))
                .file("small.jar", jar)
                .write(folder.resolve("api.zip"));

        assertRefused(zip, "needs the API >=7.0.0 & <8.0.0, and this Saccade has");
    }

    @Test
    void aJarThatIsNoModule() throws IOException {
        byte[] jar = Files.readAllBytes(SmallPlugin.plainJar(folder.resolve("plain.jar")));
        Path zip = workshop.packed(ANY_API, Workshop.listed("plain.jar", jar))
                .file("plain.jar", jar)
                .write(folder.resolve("plain.zip"));

        assertRefused(zip, "it has no module-info.class");
        assertThatThrownBy(() -> workshop.packed(folder.resolve("plain.jar"), Optional.empty()))
                .hasMessageContaining("it has no module-info.class");
    }

    @Test
    void aJarThatIsAnotherPluginThanTheManifestSays() throws IOException {
        byte[] jar = Files.readAllBytes(SmallPlugin.jar(folder.resolve("x.jar"), "test.disguised", "1.0.0"));
        Path zip = workshop.packed(ANY_API, Workshop.listed("x.jar", jar))
                .file("x.jar", jar)
                .write(folder.resolve("disguised.zip"));

        assertRefused(zip, "says that it is test.small 1.0.0, but its jar is test.disguised 1.0.0");
    }

    @Test
    void aNameThatIsTaken() throws IOException {
        workshop.installer.install(source(workshop.signed("1.0.0")), false);
        Path shipped = workshop.packed(
                SmallPlugin.jar(folder.resolve("s.jar"), "test.shipped", "1"), Optional.of(workshop.key));

        assertRefused(workshop.signed("1.1.0"), "test.small is installed already, in version 1.0.0");
        assertRefused(shipped, "the id test.shipped is taken by a plugin in Saccade's own folder");
    }

    @Test
    void aFileThatIsNoPackageOrMissing() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "hello");
        Path zip = new RawZip().file("x.jar", (byte) 1).write(folder.resolve("x.zip"));

        assertRefused(text, "is no complete zip file");
        assertRefused(zip, "has no plugin.json, so it is no package");
        assertRefused(folder.resolve("gone.zip"), "there is no file");
    }

    @Test
    void anUpdateReplacesAndARefusedOneLeavesTheOldVersion() throws IOException {
        workshop.installer.install(source(workshop.signed("1.0.0")), false);
        Path newer = workshop.signed("1.10.0");
        Path bad = RawZip.of(newer)
                .changing("small.jar", PluginInstallerTest::flipped)
                .write(folder.resolve("bad.zip"));
        Set<String> before = workshop.data();

        assertThatThrownBy(() -> workshop.installer.update(source(bad), false)).isInstanceOf(Refusal.class);
        assertThat(workshop.data()).isEqualTo(before);
        workshop.installer.update(source(newer), false);
        assertThat(installed().record().version()).isEqualTo("1.10.0");
        assertThatThrownBy(() -> workshop.installer.update(source(workshop.signed("1.9.0")), false))
                .hasMessageContaining("1.9.0 is not newer");
    }

    @Test
    void anUpdateMustHaveTheSameSigner() throws IOException {
        workshop.installer.install(source(workshop.signed("1.0.0")), false);
        SigningKey another = SigningKey.generate();
        workshop.trusted.add(new TrustedKey("another", another.verifying()));
        Path plugin = SmallPlugin.folder(folder.resolve("small-2"), "2.0.0");

        assertThatThrownBy(
                        () -> workshop.installer.update(source(workshop.packed(plugin, Optional.of(another))), false))
                .hasMessageContaining("is signed by another key");
        assertThatThrownBy(() -> workshop.installer.update(source(workshop.packed(plugin, Optional.empty())), true))
                .hasMessageContaining("or by none");
        assertThat(installed().record().version()).isEqualTo("1.0.0");
    }

    private static byte[] flipped(byte[] bytes) {
        bytes[bytes.length / 2] ^= 1;
        return bytes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

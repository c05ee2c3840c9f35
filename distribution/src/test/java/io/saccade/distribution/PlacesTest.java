package io.saccade.distribution;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unusual installations and users: special characters in paths, leftovers of other systems, no account. */
class PlacesTest {
    private static final String FACE = "--set=capture.source=demo:face";

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void anyPathWillDoAndLeftoversHarmNothing() throws IOException {
        Path home = place.path("bang!/col:on \u00fc");
        copy(Build.home(), home);
        for (String folder : List.of("lib", "plugins", "plugins/bytedeco", "plugins/bytedeco/lib")) {
            litter(home.resolve(folder));
        }

        Finished run = SaccadeProcess.ofHome(home, place.folder(), "run", "eyes-film", FACE, "--max-samples", "3")
                .run();
        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.err())
                .containsOnlyOnce("pipe.jar) did not load: it is a pipe or a device and no file; remove it")
                .containsOnlyOnce("link.jar) did not load: it is a link to a file that does not exist; remove the link")
                .containsOnlyOnce("folder.jar) did not load: the folder has no jar")
                .doesNotContain("._x.jar");
    }

    private static void litter(Path folder) throws IOException {
        Files.write(folder.resolve("._x.jar"), new byte[200]);
        Files.createDirectory(folder.resolve("folder.jar"));
        Files.createSymbolicLink(folder.resolve("link.jar"), folder.resolve("gone"));
        Programs.run("mkfifo", folder.resolve("pipe.jar").toString());
    }

    /** Links instead of copies, for speed. The launcher itself is copied, since it resolves links. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path inside = from.relativize(file);
                place(file, to.resolve(inside), inside.startsWith("bin"));
            }
        }
    }

    /** Makes a folder, or a copy or a link of a file. */
    static void place(Path file, Path target, boolean copied) throws IOException {
        if (Files.isDirectory(file)) Files.createDirectories(target);
        else if (copied) Files.copy(file, target, COPY_ATTRIBUTES);
        else Files.createSymbolicLink(target, file);
    }

    @Test
    void aUserWithoutAnAccountAndAHomeLeavesNoFolderOfAQuestionMark() throws IOException {
        String[] nobody = {"env", "-u", "HOME", "setpriv", "--reuid=54321", "--regid=54321", "--clear-groups"};
        String launcher = Build.home().resolve("bin/saccade").toString();
        List<String> readable = Stream.concat(Stream.of(nobody), Stream.of("test", "-r", launcher))
                .toList();
        assumeTrue(Programs.works(readable.toArray(String[]::new)), "this user may not become another");
        Programs.run("chmod", "777", place.folder().toString());

        Finished run = place.saccade("run", "eyes-film", FACE, "--max-samples", "3", "--out", "out")
                .by(nobody)
                .run();
        assertThat(run.exit()).as(run.toString()).isZero();
        try (Stream<Path> made = Files.list(place.folder())) {
            assertThat(made).extracting(file -> file.getFileName().toString()).containsExactly("out");
        }
    }
}

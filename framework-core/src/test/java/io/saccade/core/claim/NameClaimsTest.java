package io.saccade.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.files.PartialName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names locked against all other runs, of this process and of others. */
class NameClaimsTest {
    @TempDir
    Path folder;

    @Test
    void aNameIsTakenAsLongAsTheProcessLivesThatClaimedIt() throws Exception {
        Path film = folder.resolve("film.mp4");
        Process other = ClaimingProgram.claim(film);
        try {
            assertThat(NameClaims.isClaimed(film)).isTrue();
            assertThat(new NameClaims().claim(film)).isFalse();
            assertThat(new NameClaims().claim(folder.resolve("another.mp4"))).isTrue();
            assertThat(folder.toFile().list())
                    .filteredOn(name -> name.endsWith("-film.mp4"))
                    .as("the lock, a partial file and a partial folder")
                    .hasSize(3);
        } finally {
            other.destroyForcibly();
        }
        other.waitFor();
        assertThat(NameClaims.isClaimed(film)).isFalse();
        NameClaims claims = new NameClaims();
        assertThat(claims.claim(film)).isTrue();
        claims.release();
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith("-film.mp4"));
    }

    @Test
    void whoAsksLeavesTheFolderAsItIs() throws IOException {
        assertThat(NameClaims.isClaimed(folder.resolve("film.mp4"))).isFalse();
        assertThat(NameClaims.isClaimed(folder.resolve("missing/film.mp4"))).isFalse();
        assertThat(folder).isEmptyDirectory();
        NameClaims claims = new NameClaims();
        assertThat(claims.claim(folder.resolve("film.mp4"))).isTrue();
        assertThat(NameClaims.isClaimed(folder.resolve("film.mp4"))).isTrue();
        assertThat(new NameClaims().claim(folder.resolve("film.mp4"))).isFalse();
        claims.release();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theLongestNamesAreClaimedAndSweptToo() throws IOException {
        Path longest = folder.resolve("x".repeat(251) + ".mp4");
        Path other = folder.resolve("y" + "x".repeat(250) + ".mp4");
        Path left = Files.createFile(PartialName.beside(longest));
        assertThat(left.toString()).endsWith(".mp4");
        NameClaims claims = new NameClaims();
        assertThat(claims.claim(other)).isTrue();
        assertThat(left).exists();
        assertThat(claims.claim(longest)).isTrue();
        assertThat(left).doesNotExist();
        assertThat(new NameClaims().claim(longest)).isFalse();
        claims.release();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderIsSweptButForWhatOthersHaveClaimedInIt() throws IOException {
        Path films = Files.createDirectories(folder.resolve("films/deep")).getParent();
        Path left = Files.createFile(PartialName.beside(films.resolve("deep/3.png")));
        Path live = Files.createFile(PartialName.beside(films.resolve("live.onnx")));
        Path theirs = Files.createDirectories(films.resolve("theirs"));
        Path within = Files.createFile(PartialName.beside(theirs.resolve("4.png")));
        Path ofAPerson = Files.createFile(films.resolve(".partial-of a person"));
        NameClaims others = new NameClaims();
        Files.move(live, folder.resolve("aside")); // else the claim of live.onnx itself would delete it as a leftover
        assertThat(others.claim(films.resolve("live.onnx"))).isTrue();
        Files.move(folder.resolve("aside"), live);
        Files.move(within, folder.resolve("aside"));
        assertThat(others.claim(theirs)).isTrue();
        Files.move(folder.resolve("aside"), within);

        NameClaims claims = new NameClaims();
        assertThat(claims.claim(films)).isTrue();
        assertThat(left).doesNotExist();
        assertThat(live).exists();
        assertThat(within).exists();
        assertThat(ofAPerson).exists();
        others.release();
        claims.release();
    }
}

package io.saccade.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code saccade play}. */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        description = "Opens a film in the desktop's player: the newest that 'saccade run' has finished, or FILE.")
final class PlayCommand implements Callable<Integer> {
    private static final int NOT_HERE = 2;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A film, or a folder to play the newest film of.")
    private @Nullable Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path film = film();
        FilmOpener opener = new FilmOpener();
        if (!opener.hasDisplay()) {
            spec.commandLine()
                    .getErr()
                    .println("saccade: the film can't be shown, since there is no display. The film is:");
            tell(film);
            return NOT_HERE;
        }
        try {
            opener.open(film);
        } catch (IOException e) {
            tell(film);
            throw new IOException("the desktop could not play the film: " + e.getMessage(), e);
        }
        return 0;
    }

    /** Prints the film's path, so that the user can open it in another program or on another machine. */
    private void tell(Path film) {
        spec.commandLine().getOut().println(film);
    }

    private Path film() throws IOException {
        Path named = file;
        if (named != null) return Films.newest(Stream.of(named)).orElseThrow(() -> noFilm(named));
        Path last = LastRecording.ofUser()
                .film()
                .orElseThrow(() -> mistake("no frames were recorded yet. Record some, for example with 'saccade run"
                        + " cart-pole-record', or name a film: saccade play FILE"));
        if (!Files.exists(last))
            throw mistake("the newest film, " + last + ", no longer exists. Name another: saccade play FILE");
        return last;
    }

    private ParameterException noFilm(Path named) {
        String what = Files.isDirectory(named) ? "the folder has no film" : "this is no film";
        return mistake("'" + named + "': " + (Files.exists(named) ? what : "the file does not exist")
                + ". The names of films end in .mp4 or .mkv");
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}

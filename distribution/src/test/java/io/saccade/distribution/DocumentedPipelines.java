package io.saccade.distribution;

import io.saccade.core.Pipeline;
import io.saccade.core.Saccade;
import io.saccade.core.option.RunOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks many commands in one process. Arguments: the installation, and a file with lines
 * {@code run PIPELINE --set STAGE.KEY=VALUE ...}. Prints one line per problem.
 */
final class DocumentedPipelines {
    private DocumentedPipelines() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path commands = Path.of(arguments[1]);
        try (Saccade saccade = Saccade.open(home)) {
            for (String command : Files.readAllLines(commands)) {
                List<String> words = List.of(command.split(" +"));
                Path own = commands.resolveSibling(words.get(1));
                Path file = Files.exists(own) ? own : home.resolve("pipelines/" + words.get(1) + ".yaml");
                List<String> set = words.stream()
                        .skip(2)
                        .filter(word -> !word.equals("--set"))
                        .toList();
                RunOptions options = RunOptions.defaults()
                        .out(commands.resolveSibling("out"))
                        .set(set);
                saccade.check(Pipeline.file(file), options)
                        .forEach(problem -> System.out.println(command + ": " + problem));
            }
        }
    }
}

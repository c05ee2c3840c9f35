package io.saccade.batch.attempt;

import io.saccade.batch.work.Answer;
import io.saccade.batch.work.FileState;
import io.saccade.batch.work.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is kept of an attempt that is set aside. */
record SetAsideFiles(Item item) {
    /** The answer with the content of what was read; of the item itself, if nobody could tell what else was. */
    Answer known(Answer answer) {
        List<FileState> files = answer.files();
        if (files.isEmpty() && item.file().isPresent())
            files = List.of(FileState.look(Path.of(item.file().get())));
        return answer.reading(files.stream().map(FileState::hashed).toList());
    }

    /** Deletes outputs, which may be half written. */
    static void keepReportOnly(Path attempt) throws IOException {
        try (Stream<Path> paths = Files.walk(attempt)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                boolean kept = path.equals(attempt) || path.equals(attempt.resolve("report.json"));
                if (!kept) Files.delete(path);
            }
        }
    }
}

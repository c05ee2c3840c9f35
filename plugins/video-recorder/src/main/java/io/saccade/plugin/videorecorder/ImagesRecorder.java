package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.files.WholeFile;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;

/** Writes each frame to its own file. */
final class ImagesRecorder implements Recorder {
    private final ImageNames names;
    private final Path folder;
    private final boolean replacing;
    private final StageContext context;
    /** Number of files of earlier runs that this run has not replaced. */
    private long old;

    ImagesRecorder(ImagesRecorderSettings settings, Path folder, StageContext context) throws IOException {
        this.names = new ImageNames(folder, settings.format(), settings.pattern());
        this.folder = folder;
        this.replacing = settings.replace() || context.overwrites();
        this.context = context;
        this.old = replacing && Files.isDirectory(folder) ? count(folder) : 0;
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Override
    public void record(Sample sample) throws IOException {
        Path file = names.file(sample.index(), sample.get(Keys.NAME));
        try (BytePointer encoded = names.format().encoding().encode(sample.need(Keys.FRAME))) {
            write(encoded.asBuffer(), file);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    "the image " + file + " exists already; choose another directory, or add --overwrite", e);
        }
    }

    /** Replaces the image atomically. */
    private void write(ByteBuffer encoded, Path file) throws IOException {
        boolean exists = Files.exists(file);
        if (exists && !replacing) throw new FileAlreadyExistsException(file.toString());
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        WholeFile.writeUnforced(file, out -> out.write(bytes));
        if (old > 0 && exists) old--;
    }

    @Override
    public void finish() {
        if (old == 0) return;
        context.notice("" + folder + " still has " + old + " files from before this run, which it did not replace;"
                + " delete those that you don't need");
    }
}

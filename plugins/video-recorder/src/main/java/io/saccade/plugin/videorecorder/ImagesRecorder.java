package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;

/** Writes each frame into a file of its own. */
final class ImagesRecorder implements Recorder {
    private static final String PART = ".image.part";

    private final ImageNames names;
    private final Path folder;
    private final boolean replacing;
    private final StageContext context;
    /** Files of earlier runs that this one has not replaced. */
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
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (replacing) replace(encoded.asBuffer(), file);
            else write(encoded.asBuffer(), file);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    "the image " + file + " exists already; choose another directory, or add --overwrite", e);
        } catch (IOException e) {
            throw new IOException("the image " + file + " could not be written: " + e.getMessage(), e);
        }
    }

    /** The old one stays until the new one is whole. */
    private void replace(ByteBuffer bytes, Path file) throws IOException {
        Path part = file.resolveSibling(PART);
        Files.deleteIfExists(part);
        write(bytes, part);
        if (old > 0 && Files.isRegularFile(file)) old--;
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(ByteBuffer bytes, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) channel.write(bytes);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(file); // half an image is none
            throw e;
        }
    }

    @Override
    public void finish() {
        if (old == 0) return;
        context.problem("in " + folder + " there are still " + old
                + " files of before this run, which it did not replace; delete those that you don't want");
    }
}

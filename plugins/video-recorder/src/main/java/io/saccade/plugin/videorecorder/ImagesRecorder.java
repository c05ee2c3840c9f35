package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Recorder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bytedeco.javacpp.BytePointer;

/** Writes each frame into a file of its own. */
final class ImagesRecorder implements Recorder {
    private final ImageNames names;
    private final boolean replacing;

    ImagesRecorder(ImagesRecorderSettings settings, Path folder) {
        names = new ImageNames(folder, settings.format(), settings.pattern());
        replacing = settings.replace();
    }

    @Override
    public void record(Sample sample) throws IOException {
        Path file = names.file(sample.index(), sample.get(Keys.NAME));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(sample.need(Keys.FRAME), file);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    "the image " + file + " exists already; choose another directory, or set 'replace'", e);
        } catch (IOException e) {
            throw new IOException("the image " + file + " could not be written: " + e.getMessage(), e);
        }
    }

    private void write(Frame frame, Path file) throws IOException {
        try (BytePointer encoded = names.format().encoding().encode(frame)) {
            save(encoded.asBuffer(), file);
        }
    }

    private void save(ByteBuffer bytes, Path file) throws IOException {
        if (replacing) Files.deleteIfExists(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) channel.write(bytes);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(file); // half an image is none
            throw e;
        }
    }
}

package io.saccade.plugin.videocapture.image;

import static io.saccade.api.data.Keys.FRAME;
import static io.saccade.api.data.Keys.NAME;
import static io.saccade.api.data.Keys.SEGMENT;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureFile;
import io.saccade.plugin.bytedeco.picture.PictureRemarks;
import io.saccade.plugin.bytedeco.picture.PictureTree;
import io.saccade.plugin.videocapture.ImagesSettings;
import io.saccade.plugin.videocapture.file.FilePattern;
import io.saccade.plugin.videocapture.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/** Reads pictures one after the other. */
final class ImagesCapture implements Capture {
    private static final long FRAME_NANOS = 40_000_000;

    private final StageContext context;
    private final Path folder;
    private final List<Path> files;
    /** OpenCV's decoding target; grows to the largest picture. */
    private final Mat decoded;

    private final PictureRemarks simplified;
    private int next;
    /** Counts the folders of the pictures. */
    private int segment = -1;

    private @Nullable Path last;

    private ImagesCapture(StageContext context, Path folder, List<Path> files) {
        this.context = context;
        this.folder = folder;
        this.files = files;
        this.simplified = new PictureRemarks(context);
        Natives.load();
        this.decoded = new Mat();
    }

    static ImagesCapture open(ImagesSettings settings, StageContext context) throws IOException {
        ImageFiles source = ImageFiles.of(settings.source(), path -> FilePattern.find(context, path));
        Path folder = context.input(source.base());
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(folder + " is a file, not a folder; for a film write type: video");
        }
        List<Path> files = source.list(folder, context::setAside);
        if (files.isEmpty()) {
            throw new InvalidInputException(
                    "no pictures were found for " + settings.source() + "; use a folder of png, jpg, bmp, webp, gif"
                            + " or tiff files, or a pattern such as photos/**/*.png");
        }
        context.expect(files.size());
        return new ImagesCapture(context, folder, files);
    }

    @Override
    public Optional<Sample> read() {
        while (next < files.size()) {
            Path file = files.get(next++);
            String name = PictureTree.name(folder, file);
            try {
                if (context.wanted(FRAME)) {
                    PictureFile.read(file).decode(decoded).ifPresent(remark -> simplified.add(name, remark));
                }
                Path parent = file.getParent();
                if (segment < 0 || !Objects.equals(parent, last)) segment++;
                last = parent;
                return Optional.of(sample(name).with(SEGMENT, segment));
            } catch (IOException broken) {
                context.setAside(name, String.valueOf(broken.getMessage()));
            }
        }
        return Optional.empty();
    }

    private Sample sample(String name) {
        Sample sample = context.sample((next - 1) * FRAME_NANOS);
        if (context.wanted(FRAME)) {
            FrameDraft draft = sample.draft(decoded.cols(), decoded.rows(), Frame.Format.BGR8);
            try (Mat pixels = Mats.wrap(draft)) {
                decoded.copyTo(pixels);
            }
            sample = sample.with(FRAME, draft.done());
        }
        return sample.with(NAME, name);
    }

    @Override
    public void finish() {
        simplified.tell();
    }

    @Override
    public void close() {
        decoded.close();
    }
}

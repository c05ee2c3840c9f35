package io.saccade.plugin.videocapture.image;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.videocapture.ImagesSettings;
import io.saccade.plugin.videocapture.VideoSource;
import io.saccade.plugin.videocapture.file.ImageFiles;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a folder of pictures.
 *
 * <pre>{@code
 * capture:
 *   type: images
 *   with: { source: photos }
 * }</pre>
 *
 * Frames are BGR8, as from OpenCV's imread, with transparent pictures composited onto white; NAME is the path in the
 * folder with forward slashes. A picture that can't be read or is animated is set aside, and the run goes on. Pictures
 * have no time: they are stamped at 25 per second. SEGMENT counts their folders.
 */
public final class ImagesCaptureFactory extends CaptureFactory<ImagesSettings> {
    private static final String SCHEME = "images:";

    public ImagesCaptureFactory() {
        super("images", ImagesSettings.class, Ports.none().writing(Keys.FRAME, Keys.NAME, Keys.SEGMENT));
    }

    @Override
    public void check(ImagesSettings settings, Check check) {
        ImageFiles files = ImageFiles.of(settings.source(), check::find);
        files.files().fault().ifPresent(fault -> check.problem("source", fault));
        if (files.looksLikeFilm()) {
            check.problem("source", "'" + settings.source() + "' is a film. For its frames write type: video.");
        } else if (files.one().isPresent()) {
            check.inputFile("source", files.base().resolve(files.one().get()));
        } else {
            check.inputFolder("source", files.base());
        }
    }

    @Override
    public void preload() {
        Natives.load();
    }

    @Override
    public Capture create(ImagesSettings settings, StageContext context) throws Exception {
        return ImagesCapture.open(settings, context);
    }

    /** Takes {@code images:folder} and the path of a single picture. */
    @Override
    public Optional<Map<String, Object>> settingsFor(String address) {
        if (address.startsWith(SCHEME)) return Optional.of(Map.of("source", address.substring(SCHEME.length())));
        boolean path = !VideoSource.SCHEME.matcher(address).matches();
        return path && ImageFiles.isPicture(address) ? Optional.of(Map.of("source", address)) : Optional.empty();
    }
}

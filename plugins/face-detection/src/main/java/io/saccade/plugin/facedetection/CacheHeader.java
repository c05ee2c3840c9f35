package io.saccade.plugin.facedetection;

import io.saccade.api.spi.StageContext;
import io.saccade.plugin.facedetection.FacesSettings.Detector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32C;

/** Describes in one line all settings that decide which face is detected; a cache with another header is stale. */
final class CacheHeader {
    private CacheHeader() {}

    static String of(FacesSettings settings, StageContext context) throws IOException {
        String chosen = "min-size %s, which %s"
                .formatted(
                        settings.minSize().map(String::valueOf).orElse("auto"),
                        settings.which().name().toLowerCase(Locale.ROOT));
        if (settings.detector() == Detector.HAAR) return "detector haar, " + chosen;
        Path network = context.input(settings.model().orElseThrow());
        return "detector onnx, model %x, min-score %s, %s".formatted(checksum(network), settings.minScore(), chosen);
    }

    /** Checksum of the network, since another network with the same name detects other faces. */
    private static long checksum(Path network) throws IOException {
        CRC32C checksum = new CRC32C();
        checksum.update(Files.readAllBytes(network));
        return checksum.getValue();
    }
}

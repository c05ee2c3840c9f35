package io.saccade.plugin.haareyecapture;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.api.data.Region;
import io.saccade.api.files.NumpyArray;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Eyes that the original detected in pictures and clips. */
final class GoldenEyes {
    private static final int CROP_BYTES = 12 * 44 * 3;

    /**
     * One picture.
     *
     * @param crop index of its crop, or -1
     */
    record Picture(String name, Path file, List<Region> boxes, int crop) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final JsonObject boxes;

    private GoldenEyes(JsonObject boxes) {
        this.boxes = boxes;
    }

    static GoldenEyes read() throws Exception {
        String text = Files.readString(ReferenceData.at("golden/haar/boxes.json"));
        return new GoldenEyes(JsonParser.parseString(text).getAsJsonObject());
    }

    List<Picture> pictures() {
        List<Picture> pictures = new ArrayList<>();
        for (JsonElement element : boxes.getAsJsonArray("images")) pictures.add(picture(element.getAsJsonObject()));
        return pictures;
    }

    private static Picture picture(JsonObject entry) {
        String name = entry.get("image").getAsString();
        Path file = ReferenceData.at(name.startsWith("haar/") ? "golden/" + name : name);
        List<Region> regions = new ArrayList<>();
        for (JsonElement element : entry.getAsJsonArray("boxes")) {
            JsonArray box = element.getAsJsonArray();
            regions.add(new Region(
                    box.get(0).getAsInt(),
                    box.get(1).getAsInt(),
                    box.get(2).getAsInt(),
                    box.get(3).getAsInt()));
        }
        boolean two = entry.has("crop") && !entry.get("crop").isJsonNull();
        return new Picture(name, file, regions, two ? entry.get("crop").getAsInt() : -1);
    }

    /** Number of eyes in each frame of a clip. */
    List<Integer> eyesPerFrame(String clip) {
        List<Integer> eyes = new ArrayList<>();
        for (JsonElement count :
                boxes.getAsJsonObject("clips").getAsJsonObject(clip).getAsJsonArray("eyes_per_frame")) {
            eyes.add(count.getAsInt());
        }
        return eyes;
    }

    /** All crops of a byte array in npy format. */
    static List<byte[]> crops(String file) throws Exception {
        ByteBuffer all =
                NumpyArray.read(ReferenceData.at("golden/haar/" + file)).bytes();
        List<byte[]> crops = new ArrayList<>();
        while (all.hasRemaining()) {
            byte[] crop = new byte[CROP_BYTES];
            all.get(crop);
            crops.add(crop);
        }
        return crops;
    }
}

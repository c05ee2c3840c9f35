package io.saccade.api.data;

import static io.saccade.api.data.Plain.fields;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Base64;

/** Codecs of pixels and sound, which are written in Base64. */
final class PixelCodecs {
    static final Codec<Frame> FRAME = Codec.ofFrames(PixelCodecs::tree, PixelCodecs::frame);
    static final Codec<Audio> AUDIO = Codec.of(PixelCodecs::tree, PixelCodecs::audio);
    static final Codec<EyePair> EYES = Codec.ofFrames(PixelCodecs::tree, PixelCodecs::eyes);

    private PixelCodecs() {}

    private static Object tree(Frame frame) {
        int row = frame.width() * frame.format().bytesPerPixel();
        byte[] packed = new byte[row * frame.height()];
        ByteBuffer pixels = frame.pixels();
        for (int y = 0; y < frame.height(); y++) pixels.get(y * frame.strideBytes(), packed, y * row, row);
        return fields(
                "width", frame.width(),
                "height", frame.height(),
                "format", frame.format().name(),
                "pixels", Base64.getEncoder().encodeToString(packed));
    }

    private static Frame frame(Object tree, Sample sample) {
        Fields fields = Fields.in(tree);
        FrameDraft draft = sample.draft(
                fields.integer("width"), fields.integer("height"), Frame.Format.valueOf(fields.text("format")));
        int row = draft.width() * draft.format().bytesPerPixel();
        byte[] packed = Base64.getDecoder().decode(fields.text("pixels"));
        ByteBuffer pixels = draft.pixels();
        for (int y = 0; y < draft.height(); y++) pixels.put(y * draft.strideBytes(), packed, y * row, row);
        return draft.done();
    }

    private static Object tree(Audio audio) {
        FloatBuffer values = audio.interleaved();
        ByteBuffer bytes = ByteBuffer.allocate(values.remaining() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return fields(
                "startNanos", audio.startNanos(),
                "sampleRateHz", audio.sampleRateHz(),
                "channels", audio.channels(),
                "values", Base64.getEncoder().encodeToString(bytes.array()));
    }

    private static Audio audio(Object tree) {
        Fields fields = Fields.in(tree);
        byte[] bytes = Base64.getDecoder().decode(fields.text("values"));
        return new Audio(
                fields.number("startNanos"),
                fields.integer("sampleRateHz"),
                fields.integer("channels"),
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer());
    }

    private static Object tree(EyePair eyes) {
        var tree = fields(
                "left", Codecs.REGION.encode(eyes.left()),
                "right", Codecs.REGION.encode(eyes.right()),
                "patch", tree(eyes.patch()));
        eyes.frame().ifPresent(size -> tree.put("frame", fields("width", size.width(), "height", size.height())));
        return tree;
    }

    private static EyePair eyes(Object tree, Sample sample) {
        Fields fields = Fields.in(tree);
        EyePair eyes = EyePair.of(
                Codecs.REGION.decode(fields.need("left"), sample),
                Codecs.REGION.decode(fields.need("right"), sample),
                frame(fields.need("patch"), sample));
        return fields.find("frame")
                .map(Fields::in)
                .map(size -> eyes.inFrame(size.integer("width"), size.integer("height")))
                .orElse(eyes);
    }
}

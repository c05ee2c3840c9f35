package io.saccade.api.data;

import static io.saccade.api.data.Plain.fields;

import java.util.LinkedHashMap;
import java.util.Map;

/** Codecs of the small values that plugins share. */
final class Codecs {
    static final Codec<Region> REGION = Codec.of(
            region -> fields("x", region.x(), "y", region.y(), "width", region.width(), "height", region.height()),
            tree -> {
                Fields fields = Fields.in(tree);
                return new Region(
                        fields.integer("x"), fields.integer("y"), fields.integer("width"), fields.integer("height"));
            });
    static final Codec<Point> POINT = Codec.of(point -> fields("x", point.x(), "y", point.y()), tree -> {
        Fields fields = Fields.in(tree);
        return new Point(fields.real("x"), fields.real("y"));
    });
    static final Codec<FacePoints> FACE_POINTS = Codec.of(Codecs::tree, Codecs::facePoints);
    static final Codec<Screen> SCREEN = Codec.of(Codecs::tree, Codecs::screen);
    static final Codec<Click> CLICK = Codec.of(Codecs::tree, Codecs::click);
    static final Codec<Metrics> METRICS = Codec.of(Metrics::values, Codecs::metrics);
    static final Codec<Progress> PROGRESS =
            Codec.of(progress -> fields("done", progress.done(), "total", progress.total()), tree -> {
                Fields fields = Fields.in(tree);
                return new Progress(fields.number("done"), fields.number("total"));
            });

    private Codecs() {}

    private static Object tree(FacePoints points) {
        return fields(
                "rightEye", tree(points.rightEye()),
                "leftEye", tree(points.leftEye()),
                "nose", tree(points.nose()),
                "rightMouth", tree(points.rightMouth()),
                "leftMouth", tree(points.leftMouth()));
    }

    private static Object tree(FacePoints.Pixel point) {
        return fields("x", point.x(), "y", point.y());
    }

    private static FacePoints facePoints(Object tree) {
        Fields fields = Fields.in(tree);
        return new FacePoints(
                pixel(fields.need("rightEye")),
                pixel(fields.need("leftEye")),
                pixel(fields.need("nose")),
                pixel(fields.need("rightMouth")),
                pixel(fields.need("leftMouth")));
    }

    private static FacePoints.Pixel pixel(Object tree) {
        Fields fields = Fields.in(tree);
        return new FacePoints.Pixel(fields.real("x"), fields.real("y"));
    }

    private static Object tree(Screen screen) {
        return fields(
                "name", screen.name(),
                "x", screen.x(),
                "y", screen.y(),
                "width", screen.width(),
                "height", screen.height(),
                "scale", screen.scale());
    }

    private static Screen screen(Object tree) {
        Fields fields = Fields.in(tree);
        return Screen.of(
                        fields.text("name"),
                        fields.integer("x"),
                        fields.integer("y"),
                        fields.integer("width"),
                        fields.integer("height"))
                .withScale(fields.real("scale"));
    }

    private static Object tree(Click click) {
        return fields(
                "timestampNanos", click.timestampNanos(), "x", click.x(), "y", click.y(), "button", click.button());
    }

    private static Click click(Object tree) {
        Fields fields = Fields.in(tree);
        return new Click(fields.number("timestampNanos"), fields.real("x"), fields.real("y"), fields.text("button"));
    }

    private static Metrics metrics(Object tree) {
        Map<String, Double> values = new LinkedHashMap<>();
        Fields.in(tree).map().forEach((name, value) -> values.put((String) name, Codec.number(value)));
        return new Metrics(values);
    }
}

package io.saccade.plugin.pointingtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.api.data.Click;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.plugin.pointingtest.TappingSession.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TappingSessionTest {
    private static final List<Condition> RINGS = List.of(new Condition(40, 300), new Condition(20, 200));

    private long now;
    private final TappingSession session =
            new TappingSession(new TappingCourse(new Region(0, 0, 800, 600), 3, RINGS), millis(15_000), () -> now);

    @Test
    void measuresFromPressToPress() {
        press(0);
        after(200);
        session.moved(300, 200);
        after(300);
        session.looked(new Point(11, 12));
        press(0);

        Selection first = session.selections().get(0);
        assertThat(session.selections()).hasSize(1);
        assertThat(first.movementNanos()).isEqualTo(millis(1000));
        assertThat(first.hit()).isTrue();
        assertThat(first.gaze()).contains(new Point(11, 12));
        assertThat(first.path()).containsExactly(new Selection.PathPoint(millis(200), 300, 200));
    }

    @Test
    void countsTheFirstPressBesideTheTarget() {
        press(0);
        press(21);
        press(0);

        assertThat(session.selections()).extracting(Selection::hit).containsExactly(false, true);
    }

    @Test
    void goesOnWhenTheTimeIsOver() {
        press(0);
        after(14_999);
        assertThat(session.goesOn()).isFalse();
        after(1);
        assertThat(session.goesOn()).isTrue();

        Selection first = session.selections().get(0);
        assertThat(first.pressed()).isEmpty();
        assertThat(first.hit()).isFalse();
        assertThat(first.movementNanos()).isEqualTo(millis(15_000));
    }

    @Test
    void aPressThatComesTooLateIsNoErrorOfTheNextTarget() {
        press(0);
        Point late = session.view()
                .orElseThrow()
                .ring()
                .get(session.view().orElseThrow().target());
        after(15_000);
        session.goesOn();
        session.pressed(late.x() + 5, late.y(), "left");
        assertThat(session.selections()).hasSize(1);
        press(0);
        assertThat(session.selections()).extracting(Selection::hit).containsExactly(false, true);
    }

    @Test
    void tellsTheResultOnceAfterEachRing() {
        for (int i = 0; i < 3; i++) press(0);
        assertThat(session.result()).isEmpty();
        press(0);
        assertThat(session.result()).isPresent();
        assertThat(session.result()).isEmpty();
        for (int i = 0; i < 4; i++) press(0);
        assertThat(session.result()).isPresent();
        assertThat(session.isOver()).isTrue();
        assertThat(session.view()).isEmpty();
        session.pressed(1, 1, "left");
        assertThat(session.selections()).hasSize(6);
    }

    @Test
    void knowsThePressesOfAHand() {
        press(0);
        press(0);
        Point place = session.selections().get(0).pressed().orElseThrow();
        session.clicked(new Click(now + millis(20), place.x() + 1, place.y(), "left"));
        press(0);
        session.clicked(new Click(now, 5, 5, "left"));

        assertThat(session.selections()).extracting(Selection::byHand).containsExactly(true, false);
    }

    @Test
    void writesAFileAndAPicture(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 5; i++) press(i == 2 ? 30 : 0);
        Path file = folder.resolve("selections.json");
        Path picture = folder.resolve("paths.png");
        new SelectionsJson(file, RINGS).write(session.selections(), session.results());
        new PathsPicture(picture, RINGS).write(session.selections(), session.results());

        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(json.getAsJsonArray("selections")).hasSize(3);
        JsonObject missed = json.getAsJsonArray("selections").get(1).getAsJsonObject();
        assertThat(missed.get("hit").getAsBoolean()).isFalse();
        assertThat(missed.get("movementTimeMs").getAsDouble()).isEqualTo(500);
        JsonObject ring = json.getAsJsonArray("conditions").get(0).getAsJsonObject();
        assertThat(ring.get("errorPercent").getAsDouble()).isBetween(33.3, 33.4);
        assertThat(json.getAsJsonArray("conditions").get(1).getAsJsonObject().has("throughput"))
                .isFalse();
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(960);
    }

    /** Presses half a second later, this far to the right of the target's centre. */
    private void press(int beside) {
        now += millis(500);
        Optional<View> view = session.view();
        Point target = view.orElseThrow().ring().get(view.orElseThrow().target());
        session.pressed(target.x() + beside, target.y(), "left");
    }

    private void after(long millis) {
        now += millis(millis);
    }

    private static long millis(long millis) {
        return millis * 1_000_000;
    }
}

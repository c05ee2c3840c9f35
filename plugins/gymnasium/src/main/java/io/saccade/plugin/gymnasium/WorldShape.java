package io.saccade.plugin.gymnasium;

import io.saccade.api.data.Spaces;
import io.saccade.api.data.ValueRange;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Python's description of the environment that it has created.
 *
 * @param fps as the environment declares it, whether or not it is a valid frame rate
 * @param notices for the user, in sentences
 */
record WorldShape(Spaces spaces, boolean pictured, double fps, List<String> notices) {
    static WorldShape read(DataInputStream in) throws IOException {
        int states = in.readInt();
        int observationLength = in.readInt();
        int actions = in.readInt();
        int actionLength = in.readInt();
        boolean pictured = in.readBoolean();
        double fps = in.readDouble();
        int noticeCount = in.readInt();
        List<ValueRange> ranges = new ArrayList<>();
        while (ranges.size() < actionLength) {
            ranges.add(new ValueRange(in.readDouble(), in.readDouble(), in.readBoolean()));
        }
        List<String> notices = new ArrayList<>();
        while (notices.size() < noticeCount) notices.add(PythonChild.text(in));
        Spaces observed = states < 0 ? Spaces.ofVectors(observationLength) : Spaces.ofStates(states);
        Spaces spaces = actions < 0 ? observed.withActionValues(ranges) : observed.withActions(actions);
        return new WorldShape(spaces, pictured, fps, notices);
    }
}

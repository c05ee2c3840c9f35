package io.saccade.plugin.tabularq;

import io.saccade.api.data.Keys;
import io.saccade.api.files.NumpyArray;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Adds the best ACTION of a table for STEP and SPACES.
 *
 * <pre>{@code
 * models:
 *   - type: q-table
 *     with: { table: q_table.npy }
 * }</pre>
 */
public final class QTablePolicyFactory extends ModelFactory<QTableSettings> {
    /** Called by the core. */
    public QTablePolicyFactory() {
        super(
                "q-table",
                QTableSettings.class,
                Ports.reading(Keys.STEP, Keys.SPACES).writing(Keys.ACTION));
    }

    @Override
    public void check(QTableSettings settings, Check check) {
        check.inputFile(
                "table",
                settings.table(),
                "Use another table, or train one with q-learning: 'saccade run tic-tac-toe-train' writes the one"
                        + " that tic-tac-toe-play needs.");
    }

    @Override
    public Model create(QTableSettings settings, StageContext context) throws IOException {
        return new QTablePolicy(table(context.input(settings.table())), settings.player());
    }

    private static QTable table(Path file) throws IOException {
        NumpyArray array = NumpyArray.read(file);
        if (!array.type().equals("<f8")) {
            throw new IOException(file + " must hold 64-bit floats in C order; save it with numpy.save(file,"
                    + " numpy.ascontiguousarray(table, dtype='float64'))");
        }
        long[] shape = array.shape();
        if (shape.length != 2) {
            throw new IOException(file + " must have the shape [states, actions], but has " + Arrays.toString(shape));
        }
        return new QTable(Math.toIntExact(shape[0]), Math.toIntExact(shape[1]), array.doubles());
    }
}

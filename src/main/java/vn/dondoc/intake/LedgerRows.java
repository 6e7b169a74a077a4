package vn.dondoc.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the ledger, and where the next one begins. */
record LedgerRows(List<LedgerRow> rows, @Nullable LedgerSpot next) {

    static final LedgerRows NONE = new LedgerRows(List.of(), null);

    LedgerRows {
        rows = List.copyOf(rows);
    }
}

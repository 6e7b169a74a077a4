package vn.dondoc.work;

/**
 * What a stage found out, not yet written. The slow part is over when one exists; {@link #keep()} writes it in the same transaction in
 * which the work is handed to the next stage, so that a kill leaves either both or neither.
 */
public interface StageResult {

    Claim claim();

    void keep();
}

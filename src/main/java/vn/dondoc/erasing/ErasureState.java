package vn.dondoc.erasing;

/** How far an erasure has come. */
enum ErasureState {
    REQUESTED,
    /** Somebody took the request back, or refused it. */
    CANCELLED,
    /** Two persons want it; copies are being removed. */
    CONFIRMED,
    DONE
}

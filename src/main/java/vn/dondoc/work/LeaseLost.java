package vn.dondoc.work;

/** Thrown to a worker whose lease ran out and was given to another, so that its late result is not written. */
public class LeaseLost extends RuntimeException {

    LeaseLost(Claim claim) {
        super("Lease lost on work " + claim.id() + " (stage " + claim.stage() + ", subject " + claim.subject() + ")");
    }
}

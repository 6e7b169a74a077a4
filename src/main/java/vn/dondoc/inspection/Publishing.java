package vn.dondoc.inspection;

/** Whoever lays released conclusions before the public implements this; called in the transaction of the release. */
public interface Publishing {

    void released(PublicConclusion conclusion);
}

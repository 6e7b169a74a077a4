package vn.dondoc.inspection;

import java.util.UUID;

/** Names one inspection. */
public record InspectionId(UUID value) {

    static InspectionId random() {
        return new InspectionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

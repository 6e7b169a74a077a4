package vn.dondoc.agency;

/** Names one body of the register; a readable code such as {@code so-tai-chinh}. */
public record AgencyId(String value) {

    @Override
    public String toString() {
        return value;
    }
}

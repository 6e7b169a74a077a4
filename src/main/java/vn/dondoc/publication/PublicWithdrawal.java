package vn.dondoc.publication;

/** What stays at an address from which everything was taken away. */
public record PublicWithdrawal(PublicSource source, String slug, int year, String title) implements PublicContent {

    static PublicWithdrawal of(PublicContent withdrawn) {
        return new PublicWithdrawal(withdrawn.source(), withdrawn.slug(), withdrawn.year(), withdrawn.title());
    }

    @Override
    public PublicText text() {
        return PublicText.NONE;
    }

    @Override
    public PublicWithdrawal with(PublicText words) {
        return this;
    }
}

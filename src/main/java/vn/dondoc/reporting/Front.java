package vn.dondoc.reporting;

import java.util.List;

/** What stands above and below the text of a paper: "BÁO CÁO", what about, to whom, who receives it. {@code symbol} follows the number. */
public record Front(String type, String title, String symbol, List<String> addressees, List<String> recipients) {

    public Front {
        addressees = List.copyOf(addressees);
        recipients = List.copyOf(recipients);
    }
}

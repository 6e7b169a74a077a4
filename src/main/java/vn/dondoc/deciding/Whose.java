package vn.dondoc.deciding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.access.CommitteeLeaders.Leader;
import vn.dondoc.access.CommitteeLeaders.Post;
import vn.dondoc.vietnamese.Vietnamese;

/** Whose word something waits for: whoever signed what it belongs to, and the Chairman for all the rest. */
record Whose(@Nullable String account, Post post) {

    static Whose signed(@Nullable String signer, List<Leader> leaders) {
        String wanted = signer == null ? "" : Vietnamese.fold(signer).strip();
        return leaders.stream()
                .filter(one -> Vietnamese.fold(one.name()).strip().equals(wanted))
                .findFirst()
                .map(one -> new Whose(one.account(), one.post()))
                .orElseGet(() -> new Whose(
                        leaders.stream()
                                .filter(one -> one.post() == Post.CHAIRMAN)
                                .map(Leader::account)
                                .findFirst()
                                .orElse(null),
                        Post.CHAIRMAN));
    }

    /** {@code wanted} is a post, an account, or nothing for everybody. */
    boolean meantBy(String wanted) {
        return wanted.isBlank() || wanted.equals(post.name()) || wanted.equals(account);
    }
}

package vn.dondoc.notice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.access.GivenAccounts;
import vn.dondoc.access.Role;
import vn.dondoc.post.TestPost;
import vn.dondoc.work.HandOver;
import vn.dondoc.work.Nudges;
import vn.dondoc.work.WorkQueue;

/** What tells people by mail, for tests of the packages that have something to tell. */
public final class GivenNotices {

    private GivenNotices() {}

    public static List<Class<?>> ofInspections() {
        var beans = new ArrayList<Class<?>>(List.of(
                InspectionMails.class,
                Recipients.class,
                NoticeChoices.class,
                WorkQueue.class,
                HandOver.class,
                Nudges.class));
        beans.addAll(TestPost.beans());
        beans.addAll(GivenAccounts.beans());
        return beans;
    }

    public static void account(JdbcClient jdbc, String login, Role role, @Nullable String agency, String mail) {
        NoticeOffice.account(jdbc, login, role, agency, mail);
    }
}

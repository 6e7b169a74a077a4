package vn.dondoc.publication;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.access.MenuEntry;
import vn.dondoc.access.Role;
import vn.dondoc.folders.Folders;
import vn.dondoc.publication.delivery.Targets;
import vn.dondoc.publication.site.SiteFolder;

/** Where the site lies, where it is delivered to, and where its page stands in the menu. */
@Configuration
class PortalWiring {

    @Bean
    static SiteFolder portalFolder(Folders folders) {
        return new SiteFolder(folders.outbox().resolve("portal"));
    }

    @Bean
    static Targets portalTargets(PortalSettings settings) {
        return new Targets(settings.targets());
    }

    @Bean
    static MenuEntry publicationMenu() {
        return new MenuEntry(
                660,
                "/cong-khai",
                "publication.menu",
                EnumSet.of(
                        Role.OFFICE_CLERK,
                        Role.OFFICE_SPECIALIST,
                        Role.OFFICE_LEADER,
                        Role.COMMITTEE_LEADER,
                        Role.ADMINISTRATOR));
    }
}

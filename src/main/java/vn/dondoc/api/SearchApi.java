package vn.dondoc.api;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.access.ApiClient;
import vn.dondoc.access.ApiGate;
import vn.dondoc.access.Scope;
import vn.dondoc.search.DirectiveSearch;

/** Other programs look for confirmed directives in the language of the search page. */
@RestController
class SearchApi {

    static final String PATH = "/api/v1/search";

    private final DirectiveSearch search;

    SearchApi(DirectiveSearch search) {
        this.search = search;
    }

    @GetMapping(PATH)
    DirectiveSearch.Answer find(ApiClient client, @RequestParam Map<String, String> parameters) {
        return search.find(parameters, client.viewer());
    }

    @Configuration
    static class Paths {

        @Bean
        static ApiGate searchDirectives() {
            return new ApiGate(HttpMethod.GET, PATH, Scope.DIRECTIVES_READ);
        }
    }
}

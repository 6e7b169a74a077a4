package vn.dondoc.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;

/** The administrator's list of accounts. */
@Controller
@RequestMapping("/tai-khoan")
class AccountPages {

    private static final List<Role> GIVEN =
            Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList();

    private final Accounts accounts;
    private final AccountChanges changes;
    private final SecondSteps steps;
    private final LoginSettings settings;
    private final Agencies agencies;
    private final Clock clock;

    AccountPages(
            Accounts accounts,
            AccountChanges changes,
            SecondSteps steps,
            LoginSettings settings,
            Agencies agencies,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.steps = steps;
        this.settings = settings;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        return page(model);
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String fields,
            @RequestParam(defaultValue = "PASSWORD") Account.Way way,
            Model model,
            RedirectAttributes flash) {
        var wanted = new NewAccount(
                login.strip().toLowerCase(Locale.ROOT),
                name.strip(),
                roles == null ? Set.of() : roles,
                agency.isBlank() ? null : new AgencyId(agency.strip()),
                unit.strip(),
                lines(fields),
                settings.hasDirectory() ? way : Account.Way.PASSWORD);
        Optional<String> objection = wanted.objection();
        if (objection.isEmpty()) {
            objection = unknownAgency(wanted);
        }
        if (objection.isEmpty()) {
            try {
                String password = changes.create(viewer, wanted);
                if (wanted.way() == Account.Way.PASSWORD) {
                    showOnce(flash, wanted.login(), password);
                } else {
                    flash.addFlashAttribute("done", "access.accounts.elsewhereNow");
                }
                return new ModelAndView("redirect:/tai-khoan");
            } catch (DuplicateKeyException e) {
                objection = Optional.of("access.accounts.loginTaken");
            }
        }
        model.addAttribute("objection", objection.get());
        model.addAttribute("wanted", wanted);
        return new ModelAndView(page(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        Account account = existing(id);
        return editing(account, account.asWanted(), model);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String fields,
            Model model,
            RedirectAttributes flash) {
        Account account = existing(id);
        var wanted = new NewAccount(
                account.login(),
                name.strip(),
                roles == null ? Set.of() : roles,
                agency.isBlank() ? null : new AgencyId(agency.strip()),
                unit.strip(),
                lines(fields),
                account.way());
        Optional<String> objection = wanted.objection()
                .or(() -> unknownAgency(wanted))
                .or(() -> losesHimself(viewer, account, wanted))
                .or(() -> changes.change(viewer, account, wanted)
                        ? Optional.empty()
                        : Optional.of("access.accounts.changedMeanwhile"));
        if (objection.isEmpty()) {
            flash.addFlashAttribute("done", "access.accounts.changedNow");
            return new ModelAndView("redirect:/tai-khoan");
        }
        model.addAttribute("objection", objection.get());
        return new ModelAndView(editing(account, wanted, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String editing(Account account, NewAccount wanted, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("wanted", wanted);
        choices(model);
        return "access/account";
    }

    /** An installation must not be left without its administrator by a slip of his own hand. */
    private static Optional<String> losesHimself(Viewer viewer, Account account, NewAccount wanted) {
        return account.login().equals(viewer.account()) && !wanted.roles().contains(Role.ADMINISTRATOR)
                ? Optional.of("access.accounts.notYourself")
                : Optional.empty();
    }

    private static Set<String> lines(String fields) {
        return fields.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toSet());
    }

    @PostMapping("/{id}/dat-lai-mat-khau")
    String reset(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        Account account = existing(id);
        if (account.way() == Account.Way.DIRECTORY) {
            flash.addFlashAttribute("problem", "access.accounts.passwordElsewhere");
        } else {
            showOnce(flash, account.login(), changes.resetPassword(viewer, account));
        }
        return "redirect:/tai-khoan";
    }

    @PostMapping("/{id}/khoa")
    String disable(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        Account account = existing(id);
        if (account.login().equals(viewer.account())) {
            flash.addFlashAttribute("problem", "access.accounts.notYourself");
        } else {
            changes.setDisabled(viewer, account, true);
            flash.addFlashAttribute("done", "access.accounts.disabledNow");
        }
        return "redirect:/tai-khoan";
    }

    @PostMapping("/{id}/mo-khoa")
    String enable(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        changes.setDisabled(viewer, existing(id), false);
        flash.addFlashAttribute("done", "access.accounts.enabledNow");
        return "redirect:/tai-khoan";
    }

    @PostMapping("/{id}/cach-dang-nhap")
    String changeWay(Viewer viewer, @PathVariable UUID id, @RequestParam Account.Way way, RedirectAttributes flash) {
        Account account = existing(id);
        if (account.login().equals(viewer.account())) {
            flash.addFlashAttribute("problem", "access.accounts.notYourself");
        } else if (way == Account.Way.DIRECTORY && !settings.hasDirectory()) {
            flash.addFlashAttribute("problem", "access.accounts.noDirectory");
        } else {
            changes.changeWay(viewer, account, way)
                    .ifPresentOrElse(
                            password -> showOnce(flash, account.login(), password),
                            () -> flash.addFlashAttribute("done", "access.accounts.elsewhereNow"));
        }
        return "redirect:/tai-khoan";
    }

    @PostMapping("/{id}/mo-dang-nhap")
    String unlock(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        changes.unlock(viewer, existing(id));
        flash.addFlashAttribute("done", "access.accounts.unlockedNow");
        return "redirect:/tai-khoan";
    }

    @PostMapping("/{id}/bo-hai-buoc")
    String removeSecondStep(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        Account account = existing(id);
        if (account.login().equals(viewer.account())) {
            flash.addFlashAttribute("problem", "access.accounts.notYourself");
        } else {
            steps.remove(viewer, account);
            flash.addFlashAttribute("done", "access.accounts.secondStepRemoved");
        }
        return "redirect:/tai-khoan";
    }

    private static void showOnce(RedirectAttributes flash, String login, String password) {
        flash.addFlashAttribute("freshLogin", login);
        flash.addFlashAttribute("freshPassword", password);
    }

    private String page(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("hasDirectory", settings.hasDirectory());
        model.addAttribute("secondSteps", steps.on());
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", clock.getZone());
        choices(model);
        return "access/accounts";
    }

    private void choices(Model model) {
        model.addAttribute("roles", GIVEN);
        model.addAttribute("register", agencies.register());
        model.addAttribute(
                "agencies",
                agencies.register().validOn(LocalDate.now(clock)).stream()
                        .filter(agency -> agency.kind() != Agency.Kind.GROUP)
                        .toList());
    }

    private Optional<String> unknownAgency(NewAccount wanted) {
        return wanted.agency() == null
                        || agencies.register().byId(wanted.agency()).isPresent()
                ? Optional.empty()
                : Optional.of("access.accounts.unknownAgency");
    }

    private Account existing(UUID id) {
        return accounts.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

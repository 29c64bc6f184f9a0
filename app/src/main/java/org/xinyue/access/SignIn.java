package org.xinyue.access;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The door (登录): passwords checked in equal time, guessing slowed, one-time passwords replaced before anything else. */
@Service
public class SignIn {
    private static final String WRONG = "登录名或密码不正确，请核对后再试。";
    /** No login can be this: it counts attempts at the setup code. */
    private static final String SETUP_LOGIN = "#setup";

    private static final Actor.Automatic DOOR = new Actor.Automatic("登录");

    private final PersonStore store;
    private final PasswordHasher hasher;
    private final Lockout lockout;
    private final Setup setup;
    private final ApplicationEventPublisher events;

    SignIn(PersonStore store, PasswordHasher hasher, Lockout lockout, Setup setup, ApplicationEventPublisher events) {
        this.store = store;
        this.hasher = hasher;
        this.lockout = lockout;
        this.setup = setup;
        this.events = events;
    }

    /**
     * Checks a login and password.
     *
     * @param address where the attempt comes from; kept as a keyed digest only
     */
    public SignInResult attempt(String login, String password, String address) {
        String counted = counted(login);
        Duration wait = lockout.remaining(counted, address);
        if (wait.isPositive()) {
            return new SignInResult.Locked(wait);
        }
        Optional<PersonStore.Credential> known = store.credential(NewPerson.normalised(login));
        boolean matches =
                hasher.matches(password, known.map(PersonStore.Credential::hash).orElse(null));
        if (!matches || known.isEmpty() || known.get().disabled() || known.get().expired()) {
            lockout.failed(counted, address);
            events.publishEvent(new AccessEvent(
                    DOOR, "登录失败", known.map(PersonStore.Credential::login).orElse("未知账号"), ""));
            return new SignInResult.Refused(WRONG);
        }
        PersonStore.Credential person = known.get();
        int failures = lockout.succeeded(counted);
        events.publishEvent(new AccessEvent(
                Actor.Official.holding(person.id(), person.name(), Set.of()), "登录", person.login(), ""));
        return new SignInResult.Accepted(person.id(), person.name(), person.version(), person.mustChange(), failures);
    }

    /** Under what failures of this login are counted: never under a name of ours, so that nobody uses up the patience there. */
    private static String counted(String login) {
        String typed = NewPerson.normalised(login);
        return typed.startsWith("#") ? "?" + typed : typed;
    }

    /**
     * Replaces one's own password; every session of the person ends.
     *
     * @return the version a new session of the person must carry
     * @throws AccessRefused with the sentence why it is not taken
     */
    public int changePassword(UUID personId, String current, String replacement, String address) {
        PersonStore.Credential person = store.credential(personId).orElseThrow(() -> new AccessRefused("账号不存在，请重新登录。"));
        Duration wait = lockout.remaining(person.login(), address);
        if (wait.isPositive()) {
            throw new AccessRefused(new SignInResult.Locked(wait).sentence());
        }
        if (!hasher.matches(current, person.hash())) {
            lockout.failed(person.login(), address);
            throw new AccessRefused("当前密码不正确，请核对后再试。");
        }
        String refusal = PasswordRule.refusal(replacement, person.login());
        if (refusal != null) {
            throw new AccessRefused(refusal);
        }
        if (replacement.equals(current)) {
            throw new AccessRefused("新密码与当前密码相同，请换一个。");
        }
        store.password(personId, new PersonStore.Secret(hasher.hash(replacement), false, null));
        events.publishEvent(new AccessEvent(
                Actor.Official.holding(person.id(), person.name(), Set.of()), "修改密码", person.login(), ""));
        return person.version() + 1;
    }

    /** True while nobody is registered. */
    public boolean needsFirstAdministrator() {
        return !store.anybody();
    }

    /**
     * A new code for {@link #createFirstAdministrator}, replacing any earlier one; the caller shows it on the console.
     * Empty when somebody is registered.
     */
    public Optional<String> newSetupCode() {
        return setup.newCode();
    }

    /**
     * Registers the first person as system administrator, with a password of their own choice. Wrong codes count as
     * failed attempts of the address.
     *
     * @throws AccessRefused when somebody is registered, the code is wrong or the password is not taken
     */
    public void createFirstAdministrator(String code, NewPerson person, String password, String address) {
        Duration wait = lockout.remaining(SETUP_LOGIN, address);
        if (wait.isPositive()) {
            throw new AccessRefused(new SignInResult.Locked(wait).sentence());
        }
        if (!setup.codeMatches(code)) {
            lockout.failed(SETUP_LOGIN, address);
            throw new AccessRefused(Setup.WRONG_CODE);
        }
        setup.create(code, person, password);
    }
}

package org.xinyue.web.ending;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import org.xinyue.testing.Chromium;

/** An official's window: signed in through the door, finds the case on the desk, acts through the forms. */
final class Desk implements AutoCloseable {
    private final Chromium.Window window;
    private final Page page;
    private String address = "";

    Desk(Chromium chromium, String root, String login) {
        window = chromium.window(root, Chromium.DESK, true);
        page = window.page();
        page.navigate("/office");
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill(City.PASSWORD);
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    /** Finds the case in the inbox, by its number. */
    Desk opens(String number) {
        page.navigate("/office");
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(number))
                .locator("a[href^='/office/cases/']")
                .first()
                .click();
        assertThat(page.locator("main")).containsText(number);
        address = page.url().replaceAll("[?#].*|/acts/.*", "");
        return this;
    }

    /** Does an act that the case page offers, with what its form asks. */
    Desk does(String act, Map<String, String> typed) {
        page.navigate(address);
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(act).setExact(true))
                .first()
                .click();
        typed.forEach((field, words) -> page.locator("#" + field).fill(words));
        confirm(act);
        return this;
    }

    Desk does(String act) {
        return does(act, Map.of());
    }

    Desk says(String act, String words) {
        return does(act, Map.of("text", words));
    }

    /** Opens the form of an act that asks for more than words; {@link #confirm} sends it. */
    Page form(String act) {
        page.navigate(address);
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(act).setExact(true))
                .first()
                .click();
        return page;
    }

    void confirm(String act) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("确认" + act).setExact(true))
                .click();
        assertThat(page.getByText("已办理：" + act).first()).isVisible();
    }

    void orders(String measures, LocalDate dueOn) {
        form("责令限期整改").locator("#measures").fill(measures);
        page.locator("[name='dueOn.year']").fill(Integer.toString(dueOn.getYear()));
        page.locator("[name='dueOn.month']").fill(Integer.toString(dueOn.getMonthValue()));
        page.locator("[name='dueOn.day']").fill(Integer.toString(dueOn.getDayOfMonth()));
        confirm("责令限期整改");
    }

    /** The case page as this official sees it now. */
    String reads() {
        page.navigate(address);
        return page.content();
    }

    void look(String name) {
        page.navigate(address);
        window.look(name);
    }

    @Override
    public void close() {
        window.close();
    }
}

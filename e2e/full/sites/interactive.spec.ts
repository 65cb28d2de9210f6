import { expectInteractive, testHosting } from "@/e2e/support/host-tests";
import { test } from "@/e2e/support/test";
import { testThemeWithFramework } from "@/e2e/support/theme-with-framework";

test.use({ blog: "interactive" });

testHosting();

test.describe("with the framework on every page, by `lightPages: false`", () => {
	test.use({ blog: "docusaurus" });

	test("static and interactive posts keep the framework", async ({ page }) => {
		for (const path of ["/", "/blog/of-teeth"]) {
			await page.goto(path);
			await expectInteractive(page);
		}
	});

	testThemeWithFramework("/blog/of-teeth");
});

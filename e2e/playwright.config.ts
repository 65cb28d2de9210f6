import { defineConfig, devices } from "playwright/test";
import { browserArguments } from "@/e2e/support/browser-arguments";
import { findBrowser } from "@/e2e/support/find-browser";

const DESKTOP = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
/** Specs that build by themselves, or share one server that they write for. */
const LONG = ["editor.spec.ts", "export.spec.ts", "vercel.spec.ts"];

/** No limit is there to be reached: on a busy machine everything may take ten times as long. */
export default defineConfig({
	testDir: ".",
	testMatch: "*.spec.ts",
	testIgnore: "pictures.spec.ts",
	fullyParallel: true,
	outputDir: "../test-results",
	globalSetup: "./support/global-setup.ts",
	globalTimeout: 25 * 60_000,
	timeout: 5 * 60_000,
	expect: { timeout: 60_000 },
	workers: 2,
	retries: 0,
	forbidOnly: Boolean(process.env.CI),
	reporter: "list",
	use: {
		launchOptions: {
			executablePath: findBrowser(),
			args: browserArguments,
			// Playwright turns it off; readers have it.
			ignoreDefaultArgs: ["--disable-back-forward-cache"],
		},
		locale: "en-GB",
		timezoneId: "America/Los_Angeles",
		screenshot: "only-on-failure",
	},
	projects: [
		// The longest first, so that they end with the others.
		{ name: "long", testMatch: LONG, use: DESKTOP },
		{ name: "http", testMatch: "*.http.spec.ts" },
		{ name: "desktop", testIgnore: [...LONG, "*.http.spec.ts", "pictures.spec.ts"], use: DESKTOP },
		// What a narrow window, touch and a sharp screen change.
		{ name: "phone", grep: /@phone/, testIgnore: "*.http.spec.ts", use: PHONE },
	],
});

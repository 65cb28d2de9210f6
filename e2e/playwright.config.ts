import { defineConfig, devices } from "playwright/test";
import { browserArguments } from "@/e2e/support/browser-arguments";
import { findBrowser } from "@/e2e/support/find-browser";

export default defineConfig({
	testDir: ".",
	testMatch: "*.spec.ts",
	outputDir: "../test-results",
	globalSetup: "./support/global-setup.ts",
	globalTimeout: 25 * 60_000,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	workers: 2,
	retries: 0,
	forbidOnly: Boolean(process.env.CI),
	reporter: "list",
	use: {
		launchOptions: { executablePath: findBrowser(), args: browserArguments },
		locale: "en-GB",
		timezoneId: "America/Los_Angeles",
		screenshot: "only-on-failure",
	},
	projects: [
		{ name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } } },
		{
			name: "phone",
			testMatch: "reader*.spec.ts",
			use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
		},
	],
});

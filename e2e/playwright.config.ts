import { defineConfig, devices } from "playwright/test";
import { launchOptions } from "@/e2e/support/browser-arguments";
import { createNetworkLog } from "@/e2e/support/network-calls";
// This file is loaded into every process of Playwright: none of them leaves this machine either.
import "@/e2e/support/network-guard.cjs";

process.env.NETWORK_LOG ??= createNetworkLog();

const DESKTOP = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
/** Specs that run a build themselves, or whose tests run one after the other. */
const LONG_SPECS = ["editor", "export", "netlify", "package", "review", "vercel"].map((name) => `${name}.spec.ts`);
/** Specs that change the content of the desk's blog, and therefore run one after the other. */
const DESK_SPECS = ["desk", "hostile-page", "write"].map((name) => `${name}.spec.ts`);

/** Time limits are generous: on a busy machine everything may take ten times as long. */
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
	// One more than processors, because tests wait for builds, servers and the browser.
	workers: 3,
	retries: 0,
	forbidOnly: Boolean(process.env.CI),
	reporter: "list",
	use: {
		launchOptions: {
			...launchOptions,
			// Playwright disables the back/forward cache, which readers have.
			ignoreDefaultArgs: ["--disable-back-forward-cache"],
		},
		locale: "en-GB",
		timezoneId: "America/Los_Angeles",
		screenshot: "only-on-failure",
	},
	projects: [
		// The longest first, so that they end together with the others.
		{ name: "long", testMatch: LONG_SPECS, use: DESKTOP },
		{ name: "desk", testMatch: DESK_SPECS, use: DESKTOP, workers: 1 },
		{ name: "http", testMatch: "*.http.spec.ts" },
		{ name: "desktop", testIgnore: [...LONG_SPECS, ...DESK_SPECS, "*.http.spec.ts", "pictures.spec.ts"], use: DESKTOP },
		// Tests of what differs on a narrow screen with touch and a high pixel density.
		{ name: "phone", grep: /@phone/, testIgnore: "*.http.spec.ts", use: PHONE },
	],
});

import path from "node:path";
import { defineConfig, devices } from "playwright/test";
import { launchOptions } from "@/e2e/support/browser-arguments";
import { createNetworkLog } from "@/e2e/support/network-calls";
// This file is loaded into every process of Playwright: none of them leaves this machine either.
import "@/e2e/support/network-guard.cjs";

process.env.NETWORK_LOG ??= createNetworkLog();

const DESKTOP = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** Returns the ways in which specs run, without those that match one of the given patterns. */
export const createProjects = (...ignored: string[]) => [
	{ name: "http", testMatch: "*.http.spec.ts", testIgnore: ignored },
	{ name: "desktop", testIgnore: ["*.http.spec.ts", ...ignored], use: DESKTOP },
	// Tests of what differs on a narrow screen with touch and a high pixel density.
	{ name: "phone", grep: /@phone/, testIgnore: ["*.http.spec.ts", ...ignored], use: PHONE },
];

/** The tests of `npm test`. Time limits are generous: on a busy machine everything may take ten times as long. */
export default defineConfig({
	testDir: path.resolve("e2e"),
	testMatch: "*.spec.ts",
	fullyParallel: true,
	outputDir: path.resolve("test-results"),
	globalSetup: path.resolve("e2e/support/global-setup.ts"),
	globalTimeout: 40 * 60_000,
	timeout: 5 * 60_000,
	expect: { timeout: 60_000 },
	// One more than processors, because tests wait for builds, servers and the browser.
	workers: 3,
	retries: 0,
	forbidOnly: Boolean(process.env.CI),
	reporter: [["list"], [path.resolve("e2e/support/skip-reporter.ts")]],
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
	projects: createProjects("*pictures.spec.ts", "e2e/full/**"),
});

import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from "playwright/test";
import { findFirefox } from "@/e2e/support/find-firefox";

/**
 * Options for an unchanged Firefox, which is driven by WebDriver BiDi: https://w3c.github.io/webdriver-bidi/. All hosts but this
 * machine are behind a proxy that doesn't exist.
 */
export const firefoxOptions: Partial<PlaywrightTestOptions & PlaywrightWorkerOptions> = {
	browserName: "firefox",
	channel: "moz-firefox",
	viewport: { width: 1280, height: 800 },
	launchOptions: {
		executablePath: findFirefox() ?? "firefox",
		proxy: { server: "http://127.0.0.1:9", bypass: "127.0.0.1" },
	},
};

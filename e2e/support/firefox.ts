import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findFirefox } from "@/e2e/support/find-firefox";
import { expect, httpTest } from "@/e2e/support/test";

/** All hosts but this machine are behind a proxy that doesn't exist. */
const PREFERENCES = {
	"network.proxy.type": 1,
	"network.proxy.http": "127.0.0.1",
	"network.proxy.http_port": 9,
	"network.proxy.ssl": "127.0.0.1",
	"network.proxy.ssl_port": 9,
};

interface FirefoxOptions {
	/** A page in Firefox; its addresses are relative to the blog of the test. */
	tab: Page;
	/** Opens a page of the blog; returns its status. */
	open: (path: string) => Promise<number | undefined>;
	/** Patterns of errors that the test causes on purpose; the test adds them. */
	expectedErrors: RegExp[];
}

/**
 * The test function with Firefox as it is, driven by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/): Playwright's own Firefox has to
 * be downloaded. Fails if a page reports an error, gets one as a response, or makes a request to another host.
 */
export const test = httpTest.extend<FirefoxOptions, { firefox: Browser }>({
	firefox: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of other fixtures from the pattern.
		async ({}, use) => {
			const firefox = await puppeteer.launch({
				browser: "firefox",
				executablePath: findFirefox() ?? "firefox",
				extraPrefsFirefox: PREFERENCES,
				defaultViewport: { width: 1280, height: 800 },
				protocolTimeout: 5 * 60_000,
				timeout: 5 * 60_000,
			});
			await use(firefox);
			await firefox.close();
		},
		{ scope: "worker", timeout: 5 * 60_000 },
	],
	expectedErrors: ({ browserName: _ }, use) => use([]),
	tab: async ({ firefox, expectedErrors }, use) => {
		const context = await firefox.createBrowserContext();
		const tab = await context.newPage();
		tab.setDefaultTimeout(60_000);
		tab.setDefaultNavigationTimeout(5 * 60_000);
		const errors: string[] = [];
		tab.on("console", (message) => {
			if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
		});
		// Firefox reports here too what a policy has blocked.
		tab.on("pageerror", (error) => errors.push(String(error)));
		tab.on("response", (response) => {
			if (response.status() >= 400) errors.push(`${response.status()}: ${response.url()}`);
		});
		tab.on("request", (request) => {
			const { protocol, hostname } = new URL(request.url());
			if (protocol.startsWith("http") && hostname !== "127.0.0.1") errors.push(`another host: ${request.url()}`);
		});
		await use(tab);
		await context.close();
		const unexpected = errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)));
		expect(unexpected, "errors and requests to other hosts").toEqual([]);
	},
	open: ({ tab, url }, use) => use(async (path) => (await tab.goto(url + path))?.status()),
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { findBrowser, type Machine } from "@/e2e/support/find-browser";

const machine = (
	files: string[],
	platform: NodeJS.Platform = "linux",
	env: Machine["env"] = {
		PATH: "/usr/local/bin:/usr/bin",
		HOME: "/Users/ada",
	},
): Machine => ({
	platform,
	env,
	download: "/cache/playwright/chrome",
	exists: (path) => files.includes(path),
});

test("CHROMIUM_PATH wins over everything, even when the file is missing", () => {
	const env = { CHROMIUM_PATH: "/opt/mine", PATH: "/usr/bin" };
	assert.equal(findBrowser(machine(["/usr/bin/chromium"], "linux", env)), "/opt/mine");
});

test("on Linux a browser on the PATH is taken, Chrome before Chromium", () => {
	assert.equal(findBrowser(machine(["/usr/bin/chromium"])), "/usr/bin/chromium");
	assert.equal(
		findBrowser(machine(["/usr/bin/chromium", "/usr/local/bin/google-chrome"])),
		"/usr/local/bin/google-chrome",
	);
});

test("on macOS the applications of the machine and of the user are looked at", () => {
	for (const folder of ["/Applications", "/Users/ada/Applications"]) {
		const path = `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`;
		assert.equal(findBrowser(machine([path], "darwin")), path);
	}
});

test("on Windows the program folders are looked at", () => {
	const path = "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe";
	const env = { PROGRAMFILES: "C:\\Program Files" };
	assert.equal(findBrowser(machine([path], "win32", env)), path);
});

test("a system without a browser falls back on Playwright's download", () => {
	assert.equal(findBrowser(machine(["/cache/playwright/chrome"])), "/cache/playwright/chrome");
});

test("nothing anywhere is undefined", () => {
	assert.equal(findBrowser(machine([])), undefined);
});

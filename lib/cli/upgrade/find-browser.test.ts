import assert from "node:assert/strict";
import { test } from "node:test";
import { findBrowser, type Machine } from "./find-browser";

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

test("prefers CHROMIUM_PATH, even if there is no such file", () => {
	const env = { CHROMIUM_PATH: "/opt/mine", PATH: "/usr/bin" };
	assert.equal(findBrowser(machine(["/usr/bin/chromium"], "linux", env)), "/opt/mine");
});

test("finds a browser on the PATH on Linux, Chrome before Chromium", () => {
	assert.equal(findBrowser(machine(["/usr/bin/chromium"])), "/usr/bin/chromium");
	assert.equal(
		findBrowser(machine(["/usr/bin/chromium", "/usr/local/bin/google-chrome"])),
		"/usr/local/bin/google-chrome",
	);
});

test("searches the applications of the machine and of the user on macOS", () => {
	for (const folder of ["/Applications", "/Users/ada/Applications"]) {
		const path = `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`;
		assert.equal(findBrowser(machine([path], "darwin")), path);
	}
});

test("searches the program folders on Windows", () => {
	const path = "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe";
	const env = { PROGRAMFILES: "C:\\Program Files" };
	assert.equal(findBrowser(machine([path], "win32", env)), path);
});

test("falls back to a downloaded browser", () => {
	assert.equal(findBrowser(machine(["/cache/playwright/chrome"])), "/cache/playwright/chrome");
});

test("returns undefined if there is no browser", () => {
	assert.equal(findBrowser(machine([])), undefined);
});

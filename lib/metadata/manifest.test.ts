import assert from "node:assert/strict";
import { test } from "node:test";
import { siteManifest } from "./manifest";
import { testSite } from "./metadata.support";

test("the manifest has the blog's name, language, direction, and the icons it has", () => {
	const made = [{ name: "favicon.ico", size: 32 }, { name: "icon.svg" }];
	const own = [{ name: "icon-maskable.png", size: 512, hasGround: true }];
	const { name, lang, dir, start_url, icons } = siteManifest(testSite("language: ar"), { own, made });
	assert.deepEqual([name, lang, dir, start_url], ["Q", "ar", "rtl", "/"]);
	assert.deepEqual(icons, [
		{ src: "/icon-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
		{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
	]);
});

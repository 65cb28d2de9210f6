import assert from "node:assert/strict";
import { test } from "node:test";
import { testSite } from "@/lib/content/post.support";
import { siteManifest } from "./output";

test("the manifest has the name, language, direction and icons of the blog", () => {
	const generated = [{ name: "favicon.ico", size: 32 }, { name: "icon.svg" }];
	const provided = [{ name: "icon-maskable.png", size: 512, hasBackground: true }];
	const { name, lang, dir, start_url, icons } = siteManifest(testSite("language: ar"), { provided, generated });
	assert.deepEqual([name, lang, dir, start_url], ["Q", "ar", "rtl", "/"]);
	assert.deepEqual(icons, [
		{ src: "/icon-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
		{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
	]);
});

test("the manifest of a blog below a path has full paths", () => {
	const basePath = { prefix: "/b", home: "/b/" };
	const { start_url, id, icons } = siteManifest(
		{ ...testSite(""), basePath },
		{ provided: [{ name: "icon.svg" }], generated: [] },
	);
	assert.deepEqual([start_url, id, icons?.[0]?.src], ["/b/", "/b/", "/b/icon.svg"]);
});

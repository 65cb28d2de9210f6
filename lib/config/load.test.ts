import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { appSchema } from "@/lib/utils/app";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { loadSite } from "./load";
import type { Surroundings } from "./parse";

const folder = createTemporaryFolder();

const rulesOf = async (...args: Parameters<typeof loadSite>) =>
	(await loadSite(...args)).diagnostics.map(({ rule }) => rule);

test("reports invalid and missing settings of another system's site", async () => {
	const settings = { title: "J", language: "la-VA", oldPermalinks: ["/blog/"] };
	assert.deepEqual(await rulesOf(folder, undefined, { system: "Jekyll", config: "_config.yml", settings }), [
		"old-address",
		"words-missing",
		"site-missing",
	]);
});

test("names the system of a site with its article", async () => {
	for (const system of ["an Astro", "a Hugo"]) {
		const detected = { system: system.split(" ")[1], settings: { title: "A" } };
		const [found] = (await loadSite(folder, undefined, detected)).diagnostics;
		assert.match(found?.message ?? "", new RegExp(`^This looks like ${system} site,`));
	}
});

test("reports a missing site.yml of plain posts, which are of no system", async () => {
	const [found] = (await loadSite(folder, undefined, { system: "Markdown", settings: {} })).diagnostics;
	assert.match(found?.message ?? "", /^There is no `site.yml`\./);
});

test("reports a missing site.yml and a missing folder", async () => {
	assert.deepEqual(await rulesOf(folder, undefined, { settings: {} }), ["site-missing"]);
	assert.deepEqual(await rulesOf(path.join(folder, "none"), undefined, { settings: {} }), ["content-missing"]);
});

test("reports a missing URL with the line to add, and its path in an app", async () => {
	const app = appSchema.parse({ folder: "/app", basePath: "/app", path: "/news" });
	const report = async (settings: string, surroundings: Surroundings, detected = {}) =>
		show(
			(await loadSite(folder, settings, { settings: detected }, true, surroundings)).diagnostics,
			"file:line severity rule message",
		);
	for (const [surroundings, path] of [
		[{}, ""],
		[{ app }, "/app/news"],
		[{ app: { ...app, path: undefined } }, "/blog"],
	] as const) {
		const [line, ...others] = await report("title: A\nurl:\n", surroundings);
		assert.match(line ?? "", /^site\.yml:2 warning site-missing `site\.yml` has no `url`/);
		assert.ok(line?.includes(`Add the line \`url: https://example.org${path}\` with`), line);
		assert.deepEqual(others, []);
		assert.deepEqual(await report("title: A\nurl: false\n", surroundings), []);
	}
	assert.deepEqual(await report("title: A", { fallbackUrl: "https://host.example" }), []);
	assert.deepEqual(await report("title: A", { fallbackUrl: false }), []);
	assert.deepEqual(await report("title: A", {}, { url: "https://old.example" }), []);
});

test("asks for no URL in another system's site if the environment has one", async () => {
	const detected = { system: "Jekyll", config: "_config.yml", settings: { title: "J" } };
	assert.deepEqual(await rulesOf(folder, undefined, detected), ["site-missing"]);
	assert.deepEqual(await rulesOf(folder, undefined, detected, true, { fallbackUrl: "https://host.example" }), []);
});

test("is strict by default if the content is the owner's own", async () => {
	const isStrict = async (site: string | undefined, system?: string) =>
		(await loadSite(folder, site, { system, settings: {} })).site.strict;
	assert.equal(await isStrict(undefined), false);
	assert.equal(await isStrict("title: A"), true);
	assert.equal(await isStrict("title: A", "Hugo"), false);
	assert.equal(await isStrict("strict: true", "Hugo"), true);
	assert.equal(await isStrict("strict: no"), false);
});

import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { loadSite } from "./load";

const folder = createTemporaryFolder();

const rulesOf = async (...args: Parameters<typeof loadSite>) =>
	(await loadSite(...args)).diagnostics.map(({ rule }) => rule);

test("reports invalid and missing settings of another system's site", async () => {
	const settings = { title: "J", language: "ro-MD", oldPermalinks: ["/blog/"] };
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

test("is strict by default if the content is the owner's own", async () => {
	const isStrict = async (site: string | undefined, system?: string) =>
		(await loadSite(folder, site, { system, settings: {} })).site.strict;
	assert.equal(await isStrict(undefined), false);
	assert.equal(await isStrict("title: A"), true);
	assert.equal(await isStrict("title: A", "Hugo"), false);
	assert.equal(await isStrict("strict: true", "Hugo"), true);
	assert.equal(await isStrict("strict: no"), false);
});

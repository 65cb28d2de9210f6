import assert from "node:assert/strict";
import { test } from "node:test";
import robotsParser from "robots-parser";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getRobots } from "@/lib/blog/metadata/metadata";
import { formatRobots, robots } from "./output";

const URL = "https://q.example";
const format = (ai?: "allow" | "no-training" | "block") => formatRobots({ url: URL, ai }, { isPreview: false });

test("keeps a preview out of search engines, and lets robots read its `noindex`", () => {
	const blog = createTestBlog({}, { isPreview: true });
	assert.deepEqual(getRobots(blog, true), { robots: { index: false } });
	assert.equal(formatRobots({ url: URL }, blog.options), "User-agent: *\nAllow: /\n");
});
test("has nothing about AI unless the owner sets it", () => {
	assert.equal(format(), `User-agent: *\nAllow: /\n\nSitemap: ${URL}/sitemap.xml\n`);
});
test("names only the paths of the blog if it is below a path", async () => {
	const site = { url: `${URL}/b`, ai: "block" as const };
	const robots = robotsParser(`${URL}/robots.txt`, formatRobots(site, { isPreview: false }));
	const allowed = ["/b/blog/a", "/elsewhere"].map((path) => robots.isAllowed(URL + path, "GPTBot"));
	assert.deepEqual(allowed, [false, true]);
	assert.deepEqual(robots.getSitemaps(), [`${URL}/b/sitemap.xml`]);
});
test("states what AI services may do as content signals", () => {
	for (const [ai, signals] of [
		["allow", "search=yes, ai-input=yes, ai-train=yes"],
		["no-training", "search=yes, ai-input=yes, ai-train=no"],
		["block", "search=yes, ai-input=no, ai-train=no"],
	] as const) {
		assert.ok(format(ai).startsWith(`User-agent: *\nContent-Signal: ${signals}\nAllow: /\n`), ai);
	}
});
test("excludes crawlers for training, and with `block` also those for answers", () => {
	const isAllowed = (ai: "allow" | "no-training" | "block", agent: string) =>
		robotsParser(`${URL}/robots.txt`, format(ai)).isAllowed(`${URL}/blog/a`, agent);
	const agents = ["Googlebot", "OAI-SearchBot", "PerplexityBot", "GPTBot", "CCBot", "Google-Extended"];
	for (const [ai, allowed] of [
		["allow", agents],
		["no-training", agents.slice(0, 3)],
		["block", agents.slice(0, 1)],
	] as const)
		for (const agent of agents) assert.equal(isAllowed(ai, agent), allowed.includes(agent), `${ai} ${agent}`);
});
test("reserves text and data mining in a file unless training is allowed", async () => {
	const paths = async (ai: string) => {
		const blog = createTestBlog({ "site.yml": `ai: ${ai}\n` });
		const [files, routes] = [await robots.files(blog), await robots.routes?.(blog)];
		assert.ok(Array.isArray(files));
		return [files.map(({ path }) => path), routes?.map(({ file }) => file)];
	};
	const both = ["/robots.txt", "/.well-known/tdmrep.json"];
	assert.deepEqual(await paths("allow"), [["/robots.txt"], ["/robots.txt"]]);
	for (const ai of ["no-training", "block"]) assert.deepEqual(await paths(ai), [both, both]);
});

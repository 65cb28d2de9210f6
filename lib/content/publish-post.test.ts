import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { publishPost } from "./publish-post";

const site = { author: undefined, timeZone: "UTC", permalink: undefined, language: "en" };

function publish(
	source: string,
	date?: string,
	{ permalink, isPublic = false }: { permalink?: string; isPublic?: boolean } = {},
) {
	const context = {
		site: { ...site, permalink } as unknown as Parameters<typeof publishPost>[1]["context"]["site"],
		authors: new Map(),
		now: Date.UTC(2026, 4, 4, 12),
		kind: "post" as const,
	};
	return publishPost(source, { file: "posts/a.md", context, date, today: "2026-05-04", isPublic });
}

const yaml = (lines: string) => `---\ntitle:  A \n${lines}---\n\nText  \n`;
const DRAFT = yaml("draft: true\ndate: 2026-01-01\n");
const PUBLISHED = yaml("date: 2026-01-01\n");

describe("publishPost", () => {
	for (const [title, source, expected, date] of [
		["removes the line of a draft", DRAFT, PUBLISHED],
		["keeps the line ends of old Macs", DRAFT.replaceAll("\n", "\r"), PUBLISHED.replaceAll("\n", "\r")],
		["keeps a comment", DRAFT.replace("true", "true # until"), DRAFT.replace("true", "false # until")],
		["sets `published`", DRAFT.replace("draft: true", "published: false"), DRAFT.replace("draft", "published")],
		["sets both", DRAFT.replace("true", "yes\npublished: false"), DRAFT.replace("draft", "published")],
		["gives a post without a date that of today", yaml("draft: true\n"), yaml("date: 2026-05-04\n")],
		["sets a date if asked", yaml("pubDate: '1' # b\ndraft: true\n"), yaml("pubDate: 2026-05-03 # b\n"), "2026-05-03"],
		["sets `publish`", DRAFT.replace("draft: true", "publish: false"), DRAFT.replace("draft", "publish")],
		["publishes below a blank line", `\uFEFF\r\n${DRAFT}`, `\uFEFF\r\n${PUBLISHED}`],
		["publishes TOML", "+++\ndraft = true\ndate = 2026-01-01\n+++\n", "+++\ndate = 2026-01-01\n+++\n"],
	] as [string, string, string, string?][]) {
		test(title, () => assert.deepEqual(publish(source, date), { text: expected, isScheduled: false }));
	}

	test("tells when the date is in the future", () => {
		const result = publish(yaml("draft: true\n"), "2026-12-24");
		assert.deepEqual(result, { text: yaml("date: 2026-12-24\n"), isScheduled: true });
	});

	for (const [title, source] of [
		["front matter that isn't valid", yaml("draft: perhaps\n")],
		["a misspelt draft", yaml("drfat: true\n")],
		["a post whose permalink turns it off", yaml("permalink: false\n")],
		["JSON", '{\n  "title": "A",\n  "draft": true\n}\n'],
	] as const) {
		test(`leaves ${title} to the owner`, () => assert.equal("problem" in publish(source), true));
	}

	test("changes a path with a date only if no reader knows it yet", () => {
		const source = yaml("date: 2025-01-01\n");
		const permalink = "/:year/:slug";
		assert.ok("text" in publish(source, "2026-05-03", { permalink }));
		assert.ok("problem" in publish(source, "2026-05-03", { permalink, isPublic: true }));
		assert.ok("text" in publish(source, "2025-05-03", { permalink, isPublic: true }));
	});
});

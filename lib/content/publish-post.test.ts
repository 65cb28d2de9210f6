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

describe("publishPost", () => {
	for (const [title, source, expected, date] of [
		[
			"removes the line of a draft",
			"---\ntitle:  A \ndraft: true\ndate: 2026-01-01\n---\n\nText  \n",
			"---\ntitle:  A \ndate: 2026-01-01\n---\n\nText  \n",
		],
		[
			"keeps the line ends of old Macs",
			"---\rtitle: A\rdraft: true\rdate: 2026-01-01\r---\r\rText\r",
			"---\rtitle: A\rdate: 2026-01-01\r---\r\rText\r",
		],
		[
			"keeps a comment",
			"---\ntitle: A\ndraft: true # until read\ndate: 2026-01-01\n---\n",
			"---\ntitle: A\ndraft: false # until read\ndate: 2026-01-01\n---\n",
		],
		[
			"sets `published`",
			"---\ntitle: A\npublished: false\ndate: 2026-01-01\n---\n",
			"---\ntitle: A\npublished: true\ndate: 2026-01-01\n---\n",
		],
		[
			"sets both",
			"---\ntitle: A\ndraft: yes\npublished: false\ndate: 2026-01-01\n---\n",
			"---\ntitle: A\npublished: true\ndate: 2026-01-01\n---\n",
		],
		[
			"gives a post without a date that of today",
			"---\ntitle: A\ndraft: true\n---\n",
			"---\ntitle: A\ndate: 2026-05-04\n---\n",
		],
		[
			"sets a date if asked",
			"---\ntitle: A\npubDate: '2026-01-01' # planned\ndraft: true\n---\n",
			"---\ntitle: A\npubDate: 2026-05-03 # planned\n---\n",
			"2026-05-03",
		],
		[
			"keeps line ends of Windows",
			"---\r\ntitle: A\r\ndraft: true\r\ndate: 2026-01-01\r\n---\r\nA\r\n",
			"---\r\ntitle: A\r\ndate: 2026-01-01\r\n---\r\nA\r\n",
		],
		[
			"publishes TOML",
			'+++\ntitle = "A"\ndraft = true\ndate = 2026-01-01\n+++\n',
			'+++\ntitle = "A"\ndate = 2026-01-01\n+++\n',
		],
	] as [string, string, string, string?][]) {
		test(title, () => assert.deepEqual(publish(source, date), { text: expected, isScheduled: false }));
	}

	test("tells when the date is in the future", () => {
		const result = publish("---\ntitle: A\ndraft: true\n---\n", "2026-12-24");
		assert.deepEqual(result, { text: "---\ntitle: A\ndate: 2026-12-24\n---\n", isScheduled: true });
	});

	for (const [title, source] of [
		["front matter that isn't valid", "---\ntitle: A\ndraft: perhaps\n---\n"],
		["a post whose permalink turns it off", "---\ntitle: A\npermalink: false\n---\n"],
		["JSON", '{\n  "title": "A",\n  "draft": true\n}\n'],
	] as const) {
		test(`leaves ${title} to the owner`, () => assert.equal("problem" in publish(source), true));
	}

	test("changes a path with a date only if no reader knows it yet", () => {
		const source = "---\ntitle: A\ndate: 2025-01-01\n---\n";
		const permalink = "/:year/:slug";
		assert.ok("text" in publish(source, "2026-05-03", { permalink }));
		assert.ok("problem" in publish(source, "2026-05-03", { permalink, isPublic: true }));
		assert.ok("text" in publish(source, "2025-05-03", { permalink, isPublic: true }));
	});
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { show } from "@/lib/utils/show.support";
import { normalizeText } from "@/lib/utils/text";
import { parsePost } from "./parse-post";

const context = { site: { timeZone: "UTC" }, authors: new Map(), now: Date.UTC(2027, 0), kind: "post" as const };

function parse(source: string) {
	const { post, diagnostics } = parsePost("posts/hello.md", normalizeText(source), context);
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	return { post, found: [post.status, ...show(errors, "line:column rule")].join(" ") };
}

const yaml = (line: string, opening = "---", closing = opening) =>
	`${opening}\ntitle: A\ndate: 2026-01-01\n${line}\n${closing}\n\nText.\n`;
const DRAFT = yaml("draft: true");
const FIELDS = "title: A\ndate: 2026-01-01\ndraft: true";
const TOML = '+++\ntitle = "A"\ndraft = true\n+++\nText.\n';

/** What an author may write for a draft, and what becomes of it. */
const MISTAKES: Record<string, [source: string, found: string]> = {
	// The beginning of the file
	"a blank line above": [`\n${DRAFT}`, "draft"],
	"a byte order mark and a blank line above": [`\uFEFF\r\n${DRAFT}`, "draft"],
	"blank lines above TOML": [`\n \n${TOML}`, "draft"],
	"a comment above": [`<!-- A comment\nof two lines -->\n\n${DRAFT}`, "draft"],
	"a comment before it on its line": [`<!-- A comment -->${DRAFT}`, "draft"],
	"comments of MDX above": [`{/* One */}\n{/* Two */}\n${DRAFT}`, "draft"],
	"text above": [`Hello.\n\n${DRAFT}`, "invalid 3:1 front-matter"],
	"a heading above": [`# Hello\n${DRAFT}`, "invalid 2:1 front-matter"],
	...Object.fromEntries(
		["\u200B", "\u200E", "\u2060", "\u00AD", "\u{E0001}", "\uFEFF\uFEFF"].map((character) => [
			`U+${character.codePointAt(0)?.toString(16)}, which can't be seen, above`,
			[`${character}${DRAFT}`, "draft"],
		]),
	),
	"empty front matter above": [`---\n---\n${DRAFT}`, "invalid 3:1 front-matter"],
	...Object.fromEntries(
		[
			"---\ntitle: A\ndraft: true\n---\nText.\n",
			"\n---\ntitle: A\ndraft: true\n---\nText.\n",
			"draft: true\n---\nText.\n",
			"draft: true\n\nText.\n",
			"\ndraft: true\ntags: [a]\n",
			"+++\ndraft = true\n+++\nText.\n",
			'{"draft": true}\nText.\n',
			'{\n  "tags": [],\n  "draft": true\n}\nText.\n',
		].map((below) => [
			`front matter above ${JSON.stringify(below)}`,
			[`---\ntitle: A\n---\n${below}`, `invalid ${below.startsWith("\n") ? 5 : 4}:1 front-matter`],
		]),
	),
	...Object.fromEntries(
		[
			"tags:\n  - a\ndraft: true\n---\nText.\n",
			"image:\n  src: a.png\ndraft: true\n",
			"Draft: true\nTags: a\n\nText.\n",
			"status: draft\n",
		].map((below) => [
			`front matter that is closed above ${JSON.stringify(below)}`,
			[`---\ntitle: A\n---\n${below}`, "invalid 4:1 front-matter"] as const,
		]),
	),
	...Object.fromEntries(
		["# A", "![a](a.png)", "<!-- A -->", "{/* A */}", "***"].map((line) => [
			`front matter above \`${line}\` and other front matter`,
			[`---\ntitle: A\n---\n${line}\n\n---\ndraft: true\n---\n`, "invalid 6:1 front-matter"] as const,
		]),
	),
	...Object.fromEntries(
		[
			...["Status: Draft\nPublished: No", "date: 2026-01-01\ndraft: true", "**Status:** Draft"],
			...["Status: Draft\nLast edited time: May 4, 2026 10:00 AM", "Published: No\nCreated time: May 4, 2026"],
			...["Draft: Yes\nPost URL: hello", "Private: Yes\nFällig am: 4. Mai", "Status: Not started\nA line of text."],
			...["Veröffentlicht: Nein\nTags: a", "Publié: Non\nDate: 4 mai", "Vero\u0308ffentlicht: Nein", "公開：いいえ"],
			...["**Created time:** May 4\n**Status:** Entwurf", "状態：下書き", "Статус: черновик\nТеги: a", "Draft: ✓"],
			...["Publish date: December 25, 2027\nTags: a", "Date: December 25, 2027", "Go live: 2027-05-01\nAda: x"],
		].map((below) => [
			`a heading above ${JSON.stringify(below)}`,
			[`# A\n\n${below}\n\nText.\n`, "invalid 3:1 front-matter"] as const,
		]),
	),
	// The delimiters
	...Object.fromEntries(
		["\\---  ", "* * *", "- - -", "___", "%%%", "ーーー", "－－－", "−−−", "───", "‐‐‐", "＋＋＋", "⸺"].map(
			(delimiter) => [
				`delimiters \`${delimiter}\``,
				[yaml("draft: true  ", delimiter), "invalid 1:1 front-matter"] as const,
			],
		),
	),
	"JSON between semicolons": [';;;\n{\n  "title": "A",\n  "draft": true\n}\n;;;\n', "invalid 1:1 front-matter"],
	"escaped delimiters with blank lines": ["\\---\n\ntitle: A\n\ndraft: true\n\n\\---\n", "invalid 1:1 front-matter"],
	"a space before the first one": [yaml("draft: true", " ---", "---"), "draft"],
	"a space before both": [yaml("draft: true", " ---"), "invalid 1:1 front-matter"],
	"four hyphens": [yaml("draft: true", "----"), "invalid 1:1 front-matter"],
	"four hyphens, then three": [yaml("draft: true", "----", "---"), "invalid 1:1 front-matter"],
	"two hyphens": [yaml("draft: true", "--"), "invalid 1:1 front-matter"],
	"a dash": [yaml("draft: true", "—"), "invalid 1:1 front-matter"],
	"a named language after a space": [yaml("draft: true", "--- yaml", "---"), "invalid 1:1 front-matter"],
	"a comment after the first one": [yaml("draft: true", "--- # A", "---"), "invalid 1:1 front-matter"],
	"blank lines around the fields": [`----\n\n${DRAFT.slice(4, -11)}\n----\n`, "invalid 1:1 front-matter"],
	"no first one": [DRAFT.slice(4), "invalid 1:1 front-matter"],
	"no last one": ["---\ntitle: A\ndraft: true\n\nText.\n", "invalid 1:1 front-matter"],
	"a blank line above, and no last one": ["\n---\ntitle: A\ndraft: true\n\nText.\n", "invalid 2:1 front-matter"],
	// Keys
	"letters in another order": [yaml("drfat: true"), "invalid 4:1 front-matter-unclear"],
	"a missing letter": [yaml("publishd: false"), "invalid 4:1 front-matter-unclear"],
	"another form": [yaml("is_draft: yes"), "invalid 4:1 front-matter-unclear"],
	"its opposite": [yaml("unpublished: true"), "invalid 4:1 front-matter-unclear"],
	"typographic quotes": [yaml("“draft”: true"), "invalid 4:1 front-matter-unclear"],
	"a letter that can't be seen": [yaml("\u200Bdraft: true"), "invalid 4:1 front-matter-unclear"],
	unlistd: [yaml("unlistd: true"), "invalid 4:1 front-matter-unclear"],
	reveiw: [yaml("reveiw: 2027-02-01"), "invalid 4:1 front-matter-unclear"],
	"a misspelt date": ["---\ntitle: A\ndtae: 2027-01-02\n---\n", "invalid 3:1 front-matter-unclear"],
	...Object.fromEntries(
		["datetime", "date_time", "timestamp", "created", "posted", "embargo"].map((key) => [
			`${key} as the only date`,
			[`---\ntitle: A\n${key}: 2027-01-02\n---\n`, "invalid 3:1 front-matter-unclear"] as const,
		]),
	),
	"a misspelt date beside one in the past": [yaml("pubdaet: 2027-01-02"), "invalid 4:1 front-matter-unclear"],
	"a date in the past from which Hugo doesn't show it": [
		yaml("expiryDate: 2026-02-01"),
		"invalid 4:1 front-matter-unclear",
	],
	"another name of that": [yaml("unpublishDate: 2026-02-01"), "invalid 4:1 front-matter-unclear"],
	"two dates": [yaml("publishDate: 2027-01-02"), "invalid 4:1 front-matter-unclear"],
	"two flags": [yaml("published: true\npublish: false"), "invalid 5:1 front-matter-unclear"],
	"a flag twice": [yaml("draft: true\ndraft: false"), "invalid 5:1 front-matter"],
	"a date twice": ["---\ntitle: A\ndate: 2027-01-02\ndate: 2026-01-02\n---\n", "invalid 4:1 front-matter"],
	"the same flag twice": [yaml("draft: true\ndraft: true"), "draft"],
	...Object.fromEntries(
		[
			...["status: draft", "Status: Pending review", "post_status: auto-draft", "state: wip", "visibility: private"],
			...["visibility: members", "type: draft", "private: true", "wip: yes", "hidden: true", "noindex: true"],
			...[
				"public: false",
				"render: false",
				"dg-publish: false",
				"password: 1234",
				"password: [a]",
				"robots: noindex, follow",
			],
			...["status: in progress", "status: In-Progress", "status: Draft 2", "status: [draft]", "status: needs review"],
			...[
				"status: not ready",
				"stage: draft",
				"publication: draft",
				"visibility: none",
				"status: todo",
				"status: idea",
			],
			...[
				"status: incomplete",
				"status: Entwurf",
				"phase: draft",
				"wp_status: pending",
				"entwurf: true",
				"brouillon: yes",
			],
			...["incomplete: true", "approved: no", "disabled: true", "trash: true", "paywall: true"],
			...["secret: true", "trashed: true", "do_not_publish: true", "members_only: true", "emailOnly: yes"],
			...["ready: false", "live: false", "online: no", "post_password: x", "scheduled: true"],
			...["embargo: 2027-05-01", "release_date: 2027-05-01", "scheduled: 2027-05-01", "schedule: 2027-05-01 9pm"],
			...["go_live: 2027-05-01", "available: 2027-05-01", "robots: [noindex]", "robots: {index: false}"],
			...[
				"embargo_until: 2027-05-01",
				"embargo: May 2027",
				"embargo: true",
				"holdUntil: 2027-05-01",
				"hidden_until: 2027-05-01",
			],
			...["private_until: next year", "draft_until: 2027-05-01", "visible_from: 2027-05-01", "post_date: 2027-05-01"],
			...["posted_at: 2027-05-01", "launch_date: 2027-05-01", "live: 2027-05-01"],
			...["publish_state: draft", "workflow: draft", "post_state: draft", "article_status: draft", "status: on hold"],
			...["status: inactive", "visibility: false", "privacy: private", "internal_only: true"],
			...["privat: true", "geheim: true", "wordpress_status: draft", "released: false", "members: true", "paid: true"],
			...["tier: paid", "access: restricted", "access: subscribers", "visibility: premium"],
			...["published_at: null", "publishedAt: ~"],
			...["robots: {noindex: true}", "seo: {noindex: true}", "metadata: {robots: noindex}"],
			...["not_published: true", "work_in_progress: true", "in-progress: yes", "pending: true", "premium: true"],
			...["draftstatus: draft", "status: do not publish", "status: needs work", "passphrase: x", "tiers: [paid]"],
			...[
				"require_login: true",
				"expired: true",
				"expires: 2026-02-01",
				"expires_at: 2026-02-01",
				"expiry: 2026-02-01",
			],
			...["unpublish_on: 2026-02-01", "publish:", "dg-publish:"],
			...["status: Not started", "status: To do", "status: to-do", "status: not yet", "status: needs editing"],
			...["status: to write", "status: queued", "status: cancelled", "status: unstarted", "status: [[Draft]]"],
			...[
				"status: {name: Draft}",
				"status: черновик",
				"status: 下書き",
				"status: 草稿",
				"status: 초안",
				"status: szkic",
			],
			...["status: concept", "status: مسودة", "status: پیش‌نویس", "status: טיוטה", "status: utkast", "status: taslak"],
			...["status: Nicht begonnen", "status: En cours", "status: 未着手", "Statut: brouillon", "estado: borrador"],
			...["черновик: да", "下書き: はい", "veröffentlicht: nein", "publicado: não", "private: ja", "private: x"],
			...["private: y", "private: [true]", "private: perhaps", "hidden: x", "routable: false", "isReady: false"],
			...["readyToPublish: false", "should_publish: no", "publish_to_web: false", "deleted_at: 2026-05-01"],
			...["deletedAt: 2026-05-01", "expire: 2026-02-01", "expire_date: 2026-02-01", "valid_until: 2026-02-01"],
			...["build:\n  render: never", "_build: { list: never, render: always }"],
		].map((line) => [line, [yaml(line), "invalid 4:1 front-matter-unclear"]] as const),
	),
	"a flag below `params`": [yaml("params:\n  draft: true"), "invalid 5:3 front-matter-unclear"],
	"a flag below a field": [yaml("cover:\n  src: /a.png\n  draft: true"), "invalid 6:3 front-matter-unclear"],
	...Object.fromEntries(
		[
			["authors:\n  - name: Ada\n    draft: true", "6:5"],
			["menu: { main: { draft: true } }", "4:17"],
			["a: [{ b: [{ unlisted: true }] }]", "4:13"],
			["image:\n  src: a.png\n  date: 2099-01-01", "6:3"],
			["series: { name: S, publishDate: 2099-01-01 }", "4:20"],
			["params: { publishDate: 2099-01-01 }", "4:11"],
			["extra: { embargo: 2099-01-01 }", "4:10"],
			["params: { expiryDate: 2026-02-01 }", "4:11"],
			["image: { src: a.png, status: draft }", "4:22"],
		].map(([lines = "", at]) => [lines, [yaml(lines), `invalid ${at} front-matter-unclear`] as const]),
	),
	"a flag in a list of tags": [yaml("tags: [a, draft: true]"), "invalid 4:11 front-matter-unclear"],
	"a flag below two tables of TOML": [
		'+++\ntitle = "A"\n[[resources]]\na = 1\n[params.cover]\ndraft = true\n+++\n',
		"invalid 6:1 front-matter-unclear",
	],
	"a flag below a table of TOML": [
		'+++\ntitle = "A"\n[extra]\na = 1\ndraft = true\n+++\n',
		"invalid 5:1 front-matter-unclear",
	],
	"a word below the date": [
		"---\ntitle: A\ndate: 2026-01-01\ndraft\n---\n",
		"invalid 4:1 front-matter-unclear 3:1 front-matter-invalid",
	],
	"another system's key beside `draft`": [yaml("status: draft\ndraft: true"), "draft"],
	"another system's key beside `published`": [yaml("private: true\npublished: false"), "draft"],
	"another system's key beside `unlisted`": [yaml("status: draft\nunlisted: true"), "invalid 4:1 front-matter-unclear"],
	publish: [yaml("publish: false"), "draft"],
	capitals: [yaml("DRAFT: true"), "draft"],
	"a review without `draft`": [yaml("review: 2027-01-15"), "invalid 4:1 front-matter-unclear"],
	"a review that has ended, without `draft`": [yaml("review: 2026-02-01"), "invalid 4:1 front-matter-unclear"],
	"a review after the date": [
		"---\ntitle: A\ndate: 2027-01-10\nreview: 2027-01-15\n---\n",
		"invalid 4:1 front-matter-unclear",
	],
	"a review up to the date": ["---\ntitle: A\ndate: 2027-01-15\nreview: 2027-01-15\n---\n", "scheduled"],
	"a review that can't be read": [yaml("review: someday"), "invalid 4:1 front-matter-invalid"],
	// What is between key and value
	...Object.fromEntries(
		[
			"Title: A\nStatus: draft\nLast Modified: yesterday",
			"title: A\ndraft: true\nfeatured image: x.png",
			"title: A\nog.title: B\nrésumé: C",
			"draft:: true\ntags:: a",
			"public:: false",
		].map((lines) => [
			`no delimiters around ${JSON.stringify(lines)}`,
			[`${lines}\n\nText.\n`, "invalid 1:1 front-matter"] as const,
		]),
	),
	"two colons below front matter": ["---\ntitle: A\n---\ndraft:: true\n\nText.\n", "invalid 4:1 front-matter"],
	"no delimiters": [`${FIELDS}\n\nText.\n`, "invalid 1:1 front-matter"],
	"no delimiters, and a list": ["title: A\ntags:\n  - a\n- b\ndraft: true\n\nText.\n", "invalid 1:1 front-matter"],
	"no delimiters around one field": ["draft: true\n\nText.\n", "invalid 1:1 front-matter"],
	"no delimiters below a blank line": ["\npublished: false\n\nText.\n", "invalid 2:1 front-matter"],
	"fields as in MultiMarkdown": ["Title: A\nStatus: draft\n\nText.\n", "invalid 1:1 front-matter"],
	"fields of TOML without delimiters": ['title = "A"\ndraft = true\n\nText.\n', "invalid 1:1 front-matter"],
	"a code block around the fields": [`\`\`\`yaml\n${FIELDS}\n\`\`\`\n\nText.\n`, "invalid 1:1 front-matter"],
	"a code block around front matter": [`~~~\n${DRAFT}~~~\n`, "invalid 1:1 front-matter"],
	"a code block around the whole file": [`\`\`\`markdown\n${DRAFT}\`\`\`\n`, "invalid 1:1 front-matter"],
	"a code block of JSON": ['```json\n{\n  "title": "A",\n  "draft": true\n}\n```\n', "invalid 1:1 front-matter"],
	"a list": ["- title: A\n- draft: true\n\nText.\n", "invalid 1:1 front-matter"],
	"a comment, as in Nikola": ["<!--\n.. title: A\n.. status: draft\n-->\n", "invalid 1:1 front-matter"],
	"bold keys": ["**Status:** Draft\n\nText.\n", "invalid 1:1 front-matter"],
	"a heading that a formatter has made": ["---\n\n## title: A draft: true\n", "invalid 3:1 front-matter"],
	"one line": ["--- title: A draft: true date: 2026-05-04 ---\n\nText.\n", "invalid 1:1 front-matter"],
	"one line between delimiters": ["---\ntitle: A draft: true\n---\n\nText.\n", "invalid 2:1 front-matter"],
	"a flag behind a comma": ["---\ntitle: A, draft: yes\n---\n\nText.\n", "invalid 2:1 front-matter"],
	asterisks: [yaml("draft: true", "***"), "invalid 1:1 front-matter"],
	"the indentation of code": [DRAFT.replace(/^(?=.)/gm, "    "), "invalid 1:1 front-matter"],
	"a block quote": [DRAFT.replace(/^/gm, "> "), "invalid 1:1 front-matter"],
	"a block quote without delimiters": [
		"> title: A\n> tags:\n>   - a\n> draft: true\n>\n> Text.\n",
		"invalid 1:1 front-matter",
	],
	"a space before the colon": [yaml("draft : true"), "draft"],
	"no space after the colon": [yaml("draft:true"), "draft"],
	"a tab after the colon": [yaml("draft:\ttrue"), "draft"],
	"a tab before the key": [yaml("\tdraft: true"), "invalid 4:1 front-matter"],
	"a colon of full width": [yaml("draft：true"), "invalid 4:1 front-matter"],
	"colons of full width only": ["---\ntitle： A\ndraft： true\n---\n", "invalid 1:1 front-matter"],
	"an equals sign": [yaml("draft = true"), "invalid 4:1 front-matter"],
	"nothing but a space": [yaml("draft true"), "invalid 4:1 front-matter"],
	"TOML between the delimiters of YAML": [TOML.replaceAll("+++", "---"), "invalid 1:1 front-matter"],
	"YAML between those of TOML": [DRAFT.replaceAll("---", "+++"), "invalid 2:6 front-matter"],
	"line ends of Windows": [DRAFT.replaceAll("\n", "\r\n"), "draft"],
	"line ends of old Macs": [DRAFT.replaceAll("\n", "\r"), "draft"],
	"a merge that isn't resolved": [
		yaml("<<<<<<< HEAD\ndescription: B\n=======\ndescription: C\n>>>>>>> b"),
		"invalid 4:1 merge-conflict",
	],
	// Values
	quotes: [yaml('draft: "true"'), "draft"],
	yes: [yaml("draft: yes"), "draft"],
	True: [yaml("draft: True"), "draft"],
	"a full stop": [yaml("draft: true."), "invalid 4:1 front-matter-invalid"],
	// Texts
	...Object.fromEntries(
		["draft", "unlisted", "private", "DRAFT!", "status = draft", "hidden=true"].map((line) => [
			`\`${line}\` below the title`,
			[`---\ntitle: A\n${line}\n---\n`, "invalid 3:1 front-matter-unclear"] as const,
		]),
	),
	"a word below a list": [yaml("tags: [a]\nprivate"), "invalid 5:1 front-matter"],
	"a word below a key": [yaml("description:\nprivate"), "invalid 5:1 front-matter-unclear"],
	...Object.fromEntries(
		[
			["description: >\n  A text\n  draft: true", 6],
			["summary: |\n  A text\n  date: 2099-01-01", 6],
			['description: "A text\n  published: false"', 5],
			["imageAlt: 'A text\n  status: draft'", 5],
		].map(([lines, line]) => [
			`a line in the text ${JSON.stringify(lines)}`,
			[yaml(String(lines)), `invalid ${line}:3 front-matter-unclear`] as const,
		]),
	),
	"a line in a text of TOML": [
		'+++\ntitle = "A"\ndescription = """\nA text\ndraft = true\n"""\n+++\n',
		"invalid 5:1 front-matter-unclear",
	],
	// JSON
	"JSON with keys without quotes": ['{ title: "A", draft: true, }\n\nText.\n', "invalid 1:1 front-matter"],
	"JSON on one line": ['{ "title": "A", "draft": true }\nText.\n', "draft"],
	"JSON after a blank line": ['\n{\n  "title": "A",\n  "draft": true\n}\nText.\n', "draft"],
	"JSON with a comma at the end": ['{\n  "title": "A",\n  "draft": true,\n}\nText.\n', "draft"],
};

describe("keeps a draft from readers in spite of", () => {
	for (const [what, [source, expected]] of Object.entries(MISTAKES)) {
		test(what, () => assert.equal(parse(source).found, expected));
	}
	test("any of these, in a blog that leaves out posts with errors", async () => {
		const sources = Object.values(MISTAKES).map(([source], index) => [`posts/${index}.md`, source]);
		const blog = createTestBlog({
			"site.yml": "title: T\nurl: https://a.example\nstrict: false\n",
			...Object.fromEntries(sources),
		});
		const { posts, byPath } = await blog.visible();
		assert.deepEqual([show(posts, "file"), [...byPath.keys()]], [[], []]);
		assert.equal((await blog.collection()).posts.length, sources.length);
	});
});

describe("publishes", () => {
	for (const [what, source] of Object.entries({
		"a text between thematic breaks": "\n---\n\nNote: one.\n\n---\n\nText.\n",
		"such a text below others": "Text.\n\n---\n\nTitle: one.\nDate: two.\n\n---\n\nText.\n",
		"a text after one thematic break": "Text.\n\n---\n\ntitle: A\ndraft: true\n",
		"a text after a thematic break at its beginning": "---\n\nNote: one.\n",
		"headings that are underlined": "Note: one\n---\n\nText.\n\nAnother\n---\n",
		"words with colons at its beginning": "Title: one\n\nText.\n\n---\n\nText.\n",
		"one word with a colon at its beginning, over two lines": "Date: two\nof a paragraph.\n",
		"words with colons that are no fields": "Where: one\nDate to remember: two\n",
		"one field and a sentence": "draft: this is a word\nof a paragraph.\n",
		"code at its beginning": "```yaml\nname: A\non: push\n```\n",
		"front matter in a code block": `Write this:\n\n\`\`\`yaml\n${DRAFT}\`\`\`\n`,
		"front matter in indented code": `Write this:\n\n    ${DRAFT.slice(0, 38).replaceAll("\n", "\n    ")}\n\nText.\n`,
		"front matter in HTML": `<pre>\n${DRAFT}</pre>\n`,
		"a text between thematic breaks below front matter":
			"---\ntitle: A\n---\n---\n\nNote: one.\n\nTitle: two.\n\n---\n",
		"words with colons below front matter": "---\ntitle: A\n---\nTitle: one\nDate: two\n\nText.\n",
		"a heading with a colon below front matter": "---\ntitle: A\n---\nDate: two\n---\n",
		"a word with a colon below front matter": "---\ntitle: A\n---\ndraft: this is a word\nof a paragraph.\n",
		"front matter far below other front matter": yaml("tags: [a]").replace("Text.", `Text.\n\n${DRAFT}`),
		"what looks like front matter far below": `${"Text.\n\n".repeat(10)}${DRAFT}`,
		"a line of Markdown that isn't read below front matter": "---\ntitle: A\n---\n- draft: true\n- status: draft\n",
		"code at its beginning below front matter": `---\ntitle: A\n---\n\`\`\`yaml\n${DRAFT}\`\`\`\n`,
		"code below a heading": `# A\n\n\`\`\`yaml\n${DRAFT}\`\`\`\n`,
		"code in JSON at its beginning": '```json\n{\n  "title": "A"\n}\n```\n',
		"words with colons below a heading": "# A\n\nDate: 2026-01-01\nTags: a\n\nText.\n",
		"a heading with a colon": "# date: a command\n\nText.\n",
		"words with colons between thematic breaks of asterisks": "* * *\n\nNote: one.\n\nTitle: two.\n\n* * *\n\nText.\n",
		"a status in bold below front matter": "---\ntitle: A\n---\n**Status:** Draft\n**Author:** Ada\n",
		"lines of a text that hide nothing": yaml(
			"description: |\n  Draft: a story\n  date: 2026-01-01\n  published: true\n  secret",
		),
		"keys of what is in the post": yaml(
			"cover: {src: /a.png, hidden: true}\nparams: {cover: {hidden: true}}\nevent: {date: 2099-01-01}\nresources: [{publishDate: 2099-01-01, hidden: true}]",
		),
		"a flag of Obsidian without a value beside another one": yaml("publish:\ndraft: false"),
		"an expression of MDX": '{\n  <A\n    title="a"\n  />\n}\n',
		"another field": yaml("layout: post"),
		"the review of a book": yaml("review: {item: Dune, rating: 5}"),
		"keys of other systems that hide nothing": yaml(
			"status: published\npublished_at:\npublished:\nshare: false\nmembers: 12\npaid: false\ntier: free\naccess: everybody\nvisibility: public\ntype: review\nprivate: false\npassword: \nrobots: index\nbuild: { render: always }",
		),
		"keys for lists, search engines and themes": yaml(
			"sitemap: false\nexclude: true\nindex: false\nactive: false\nshow: false\narchived: true\nstatus: archived\nfinished: false\ninactive: true",
		),
		"keys with days that are no day of publication": yaml(
			"expires: 2027-05-01\nevent_date: 2027-05-01\nunpublish_on: 2027-05-01\nembargo: 2026-05-01\nembargo_until: May 2026\nhold_until: no\navailable_until: 2027-05-01\nvisible_until: 2027-05-01\ndatetime: 2027-05-01\nreleased: 2026-12-31",
		),
		"keys with words of drafts that hide nothing": yaml(
			"status: reviewed\npublication: Private Eye\nparams: {draft: false, hideTitle: true}\ncover: {src: /a.png, hidden: true}\nlive: true\nrobots: {index: true}\nhide_title: true\nemail_only: false",
		),
		"a field twice": yaml("layout: post\nlayout: page\ndraft: false\ndraft: false"),
		"a misspelt flag that hides nothing": yaml("drfat: false\npublishd: true\npreview: /a.png"),
		"a misspelt date in the past": "---\ntitle: A\ndtae: 2026-12-31\n---\n",
		"a post that was scheduled until the end of its review": yaml("review: 2026-01-01"),
		"fields and days below a heading that hide nothing":
			"# A\n\nPublish date: December 25, 2026\nStatus: Done\nDue date: December 25, 2027\n\nText.\n",
		"a sentence with a word of drafts below a heading": "# A\n\nOne line.\nAnother one.\nStatus: draft\n",
		"the day of an event below front matter": yaml("tags: [a]").replace("Text.", "Date: May 4, 2027\nPlace: Rome\n"),
		"keys in other languages that hide nothing": yaml(
			"veröffentlicht: ja\nestado: publicado\nstatus: erledigt\naudience: writers in progress\ndeleted_at: \nprivate: nein\nvalid_until: 2027-02-01",
		),
		"a line that continues a title": "---\ntitle: A\ndraft of a book\n---\n",
	})) {
		test(what, () => assert.equal(parse(source).found, "published"));
	}
});

test("names the remedy", () => {
	const messages = (source: string) =>
		show(parsePost("posts/hello.md", source, context).diagnostics, "severity message").filter((one) =>
			/^error/.test(one),
		);
	assert.deepEqual(messages(`Hello.\n\n${DRAFT}`), [
		"error This looks like front matter, but it isn't read. Move it to the beginning of the file, between two lines that are just `---` (`+++` for TOML).",
	]);
	assert.deepEqual(messages(yaml("drfat: true")), [
		"error Unknown front matter field `drfat`. Did you mean `draft`? Until that is clear, the post is not published.",
	]);
	assert.deepEqual(messages(yaml("status: draft")), [
		"error Unknown front matter field `status`. Its value says that the post isn't for readers. Write `draft: true`, or `unlisted: true` for a page that no list has, or rename the key if it is about something else. Until that is clear, the post is not published.",
	]);
	assert.deepEqual(parsePost("posts/drafts/a.md", yaml("status: draft"), context).post.status, "draft");
	assert.deepEqual(messages(yaml("published: true\npublish: false")), [
		"error `publish` is not used, as `published` is another name of the same field. Delete one of them. Until that is clear, the post is not published.",
	]);
	assert.deepEqual(messages(yaml("draft = true")), [
		"error This line looks like the field `draft`, but can't be read. Write it as `draft: …`.",
	]);
});

test("positions are those in the file, whatever is above the front matter", () => {
	const above = "\n<!-- A comment\nof two lines -->\n\n";
	const { post, diagnostics } = parsePost(
		"posts/hello.md",
		`${above}---\ntitle: A\nlayout: a\ntags: {}\n---\nText.\n`,
		context,
	);
	assert.deepEqual([post.body, post.bodyLine, post.positions.title], ["Text.\n", 10, { line: 6, column: 1 }]);
	assert.deepEqual(show(diagnostics, "line:column rule"), ["7:1 front-matter-unknown", "8:1 front-matter-left-out"]);
});

test("a taxonomy doesn't publish a post whose value of it says that it isn't for readers", async () => {
	const lines = [
		"status: draft",
		"status: [a, draft]",
		"release_date: 2099-01-01",
		"status: done",
		"status: draft\ndraft: false",
	];
	const blog = createTestBlog({
		"site.yml":
			"title: T\nurl: https://a.example\nstrict: false\ntaxonomies: { status: , release: { field: release_date } }\n",
		...Object.fromEntries(
			lines.map((line, index) => [`posts/${index}.md`, `---\ntitle: A\ndate: 2026-01-01\n${line}\n---\n`]),
		),
	});
	const { posts } = await blog.collection();
	assert.deepEqual(show(posts, "file status").toSorted(), [
		"posts/0.md invalid",
		"posts/1.md invalid",
		"posts/2.md invalid",
		"posts/3.md published",
		"posts/4.md published",
	]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { show } from "@/lib/utils/show.support";
import { errorsOf, parse, testDrafts, testPublished, yaml } from "./drafts.support";

testDrafts({
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
});

testPublished({
	"keys of what is in the post": yaml(
		"cover: {src: /a.png, hidden: true}\nparams: {cover: {hidden: true}}\nevent: {date: 2099-01-01}\nresources: [{publishDate: 2099-01-01, hidden: true}]",
	),
	"a flag of Obsidian without a value beside another one": yaml("publish:\ndraft: false"),
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
	"keys in other languages that hide nothing": yaml(
		"veröffentlicht: ja\nestado: publicado\nstatus: erledigt\naudience: writers in progress\ndeleted_at: \nprivate: nein\nvalid_until: 2027-02-01",
	),
});

test("names the remedy", () => {
	assert.deepEqual(errorsOf(yaml("drfat: true")), [
		"Unknown front matter field `drfat`. Did you mean `draft`? Until that is clear, the post is not published.",
	]);
	assert.deepEqual(errorsOf(yaml("status: draft")), [
		"Unknown front matter field `status`. Its value marks the post as not for readers. Write `draft: true`, or `unlisted: true` for a page that no list has, or rename the key if it is about something else. Until that is clear, the post is not published.",
	]);
	assert.deepEqual(parse(yaml("status: draft"), "posts/drafts/a.md").post.status, "draft");
	assert.deepEqual(errorsOf(yaml("published: true\npublish: false")), [
		"`publish` is not used, as `published` is another name of the same field. Delete one of them. Until that is clear, the post is not published.",
	]);
});

test("a taxonomy doesn't publish a post whose value of it marks it as not for readers", async () => {
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

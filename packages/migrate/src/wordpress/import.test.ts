import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { showProblems } from "@/lib/checks/checks.support";
import { importText, withTemporaryFolder } from "@/packages/migrate/src/samples.support";
import { importWordpress } from "./import";

const item = (fields: Record<string, string>, more = "") =>
	`<item>${Object.entries({ "wp:status": "publish", "wp:post_type": "post", ...fields })
		.map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
		.join("")}${more}</item>`;

const wxr = (...items: string[]) => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="c" xmlns:excerpt="e" xmlns:dc="d">
<channel><title>Gull &amp; Co</title><link>https://gulls.example</link><description>On gulls</description><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login><![CDATA[gil@gulls.example]]></wp:author_login><wp:author_display_name><![CDATA[Gil Gull]]></wp:author_display_name></wp:author>
${items.join("\n")}
</channel></rss>`;

/** Imports an export with some entries; returns the files of the blog. */
const read = (...items: string[]) => importText("export.xml", wxr(...items));

const countsOf = (text: string) =>
	withTemporaryFolder(async (folder) => {
		const file = path.join(folder, "export.xml");
		writeFileSync(file, text);
		return (await importWordpress(file, () => undefined)).counts;
	});

const hello = item(
	{
		title: "Hello: world",
		link: "https://gulls.example/2019/05/hello/",
		"dc:creator": "gil@gulls.example",
		"content:encoded": "<!-- wp:paragraph --><p>First.</p><!-- /wp:paragraph -->",
		"excerpt:encoded": "In <em>short</em>.",
		"wp:post_id": "3",
		"wp:post_name": "hello",
		"wp:post_date": "2019-05-06 07:08:09",
		"wp:is_sticky": "1",
	},
	'<category domain="category" nicename="sea"><![CDATA[Sea]]></category><category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category><category domain="post_tag" nicename="loud"><![CDATA[Loud]]></category><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[8]]></wp:meta_value></wp:postmeta><wp:comment><wp:comment_content>Nice</wp:comment_content></wp:comment>',
);
const attachment = item(
	{
		"wp:post_id": "8",
		"wp:post_type": "attachment",
		"wp:attachment_url": "https://gulls.example/wp-content/uploads/a.jpg",
	},
	"<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A gull</wp:meta_value></wp:postmeta>",
);

test("imports a post with its front matter, and the settings of the site", async () => {
	assert.deepEqual(await read(hello, attachment), {
		"authors.yml": "gil:\n  name: Gil Gull\n",
		"posts/2019-05-06-hello.md":
			'---\ntitle: "Hello: world"\ndescription: In short.\ndate: 2019-05-06 07:08:09\npinned: true\nauthors:\n  - gil\ncategories:\n  - Sea\ntags:\n  - Loud\nimage: /wp-content/uploads/a.jpg\nimageAlt: A gull\naliases:\n  - /2019/05/hello\ntrust: text\n---\n\nFirst.\n',
		"site.yml":
			"title: Gull & Co\ndescription: On gulls\nurl: https://gulls.example\noldLists:\n  tags:\n    - /category\n    - /tag\n  authors:\n    - /author\n  archive:\n    - /:year\n    - /:year/:month\nlanguage: en-GB\nstrict: false\n",
	});
});

test("keeps the paths of pages, imports private posts as drafts, and skips the trash", async () => {
	const files = await read(
		item({
			title: "Team",
			link: "https://gulls.example/about/team/",
			"wp:post_type": "page",
			"wp:post_name": "team",
			"wp:post_id": "1",
		}),
		item({
			title: "Tags",
			link: "https://gulls.example/tags/",
			"wp:post_type": "page",
			"wp:post_name": "tags",
			"wp:post_id": "2",
		}),
		...["tags/x", "page/2", "dev/a/b"].map((place, index) =>
			item({
				title: "Below",
				link: `https://gulls.example/${place}/`,
				"wp:post_type": "page",
				"wp:post_name": place.split("/").pop() ?? "",
				"wp:post_id": `7${index}`,
			}),
		),
		item({
			title: "An idea",
			link: "https://gulls.example/?p=3",
			"wp:status": "draft",
			"wp:post_id": "3",
			"wp:post_date": "0000-00-00 00:00:00",
			pubDate: "Mon, 30 Nov -0001 00:00:00 +0000",
		}),
		item({ title: "Secret", "wp:status": "private", "wp:post_id": "4", "wp:post_name": "secret" }),
		item({ title: "Gone", "wp:status": "trash", "wp:post_id": "5" }),
		item({ title: "Menu", "wp:post_type": "nav_menu_item", "wp:post_id": "6" }),
	);
	assert.deepEqual(Object.keys(files), [
		"pages/about/team.md",
		"pages/dev-a-b.md",
		"pages/page-2.md",
		"pages/tags-2.md",
		"pages/tags-x.md",
		"posts/post-3.md",
		"posts/secret.md",
		"site.yml",
	]);
	assert.match(files["posts/post-3.md"] ?? "", /title: An idea\ndraft: true\n/);
	assert.match(files["posts/secret.md"] ?? "", /draft: true/);
});

const translated = (fields: Record<string, string>, language: string, key: string) =>
	item(
		{
			"wp:post_id": fields.link ?? "",
			"wp:post_date": "2020-01-02 03:04:05",
			...fields,
			link: `https://gulls.example${fields.link}`,
		},
		`<category domain="language" nicename="${language}"><![CDATA[x]]></category>${key && `<category domain="post_translations" nicename="${key}"><![CDATA[${key}]]></category>`}`,
	);

test("imports the languages and translations of Polylang", async () => {
	const page = { "wp:post_type": "page" };
	const files = await read(
		translated({ title: "Gulls", link: "/2020/01/gulls/", "wp:post_name": "gulls" }, "en", "pll_1"),
		translated({ title: "Möwen", link: "/de/2020/01/moewen/", "wp:post_name": "moewen" }, "de", "pll_1"),
		translated({ title: "Gaivotas", link: "/pt-br/2020/01/gulls/", "wp:post_name": "gulls" }, "pt-br", "pll_1"),
		translated({ title: "Nur hier", link: "/de/nur-hier/", "wp:post_name": "nur-hier" }, "de", ""),
		translated({ title: "About", link: "/about/", "wp:post_name": "about", ...page }, "en", "pll_2"),
		translated({ title: "Über", link: "/de/ueber/", "wp:post_name": "ueber", ...page }, "de", "pll_2"),
		translated({ title: "Start", link: "/de/", "wp:post_name": "start", ...page }, "de", ""),
		translated({ title: "Old", link: "/old/", "wp:post_name": "old" }, "", ""),
	);
	const blog = createTestBlog(files);
	const { diagnostics, posts, pages } = await blog.collection();
	assert.deepEqual(diagnostics, []);
	assert.match(files["site.yml"] ?? "", /\nlanguages:\n {2}en: \{\}\n {2}de: \{\}\n {2}pt-BR: \{\}\n/);
	const { redirects } = await blog.redirects();
	assert.deepEqual([...posts, ...pages].map(({ file, path }) => `${file} ${path}`).sort(), [
		"pages/about.md /about",
		"pages/start.de.md /de/start",
		"pages/ueber.de.md /de/ueber",
		"posts/2020-01-02-gulls.md /blog/gulls",
		"posts/2020-01-02-gulls.pt-BR.md /pt-br/blog/gulls",
		"posts/2020-01-02-moewen.de.md /de/blog/moewen",
		"posts/2020-01-02-nur-hier.de.md /de/blog/nur-hier",
		"posts/2020-01-02-old.md /blog/old",
	]);
	for (const [old, path] of Object.entries({
		"/2020/01/gulls": "/blog/gulls",
		"/de/2020/01/moewen": "/de/blog/moewen",
		"/pt-br/2020/01/gulls": "/pt-br/blog/gulls",
		"/de/nur-hier": "/de/blog/nur-hier",
		"/de": undefined,
	}))
		assert.equal(redirects.get(old), path, old);
	const alternates = async (path: string) =>
		(await (await blog.localeOf(path)).alternates(path)).map(({ language, url }) => `${language} ${url}`);
	assert.deepEqual(await alternates("/blog/gulls"), [
		"de /de/blog/moewen",
		"en /blog/gulls",
		"pt-BR /pt-br/blog/gulls",
	]);
	assert.deepEqual(await alternates("/de/ueber"), ["de /de/ueber", "en /about"]);
});

test("imports two regions of a language as one, as a blog has it", async () => {
	const files = await read(
		translated({ title: "A", link: "/a/", "wp:post_name": "a" }, "de", "k"),
		translated({ title: "B", link: "/en-us/b/", "wp:post_name": "b" }, "en-us", "k"),
		translated({ title: "C", link: "/en-gb/c/", "wp:post_name": "c" }, "en-gb", "l"),
	);
	assert.match(files["site.yml"] ?? "", /\nlanguages:\n {2}de: \{\}\n {2}en-US: \{\}\n(?! )/);
	const blog = createTestBlog(files);
	assert.deepEqual([...(await blog.settings()).diagnostics, ...(await blog.collection()).diagnostics], []);
	assert.deepEqual((await blog.paths()).toSorted(), ["/blog/a", "/en-us/blog/b", "/en-us/blog/c"]);
	const { redirects } = await blog.redirects();
	assert.deepEqual([redirects.get("/en-gb/c"), redirects.get("/en-us/b")], ["/en-us/blog/c", "/en-us/blog/b"]);
});

test("reads the custom fields of WPML's add-on, and the site's language from the paths without one", async () => {
	const wpml = (link: string, name: string, language: string) =>
		item(
			{ title: name, link: `https://gulls.example${link}`, "wp:post_name": name, "wp:post_id": name },
			`<wp:postmeta><wp:meta_key>_wpml_import_language_code</wp:meta_key><wp:meta_value>${language}</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_wpml_import_translation_group</wp:meta_key><wp:meta_value>post_7</wp:meta_value></wp:postmeta>`,
		);
	const files = await read(wpml("/en/gulls/", "gulls", "en"), wpml("/moewen/", "moewen", "de"));
	assert.deepEqual(Object.keys(files), ["posts/gulls.en.md", "posts/moewen.md", "site.yml"]);
	assert.match(files["site.yml"] ?? "", /languages:\n {2}de: \{\}\n {2}en: \{\}\n/);
	assert.match(files["posts/gulls.en.md"] ?? "", /translationKey: post_7\naliases:\n {2}- \/en\/gulls\n/);
});

test("drops a legacy path that is reserved", async () => {
	const own = ["404", "500", "rss.xml", "atom.xml", "feed.json", "sitemap.xml", "robots.txt", "tags/a", "blog"];
	const posts = [...own, "404s", "a/rss.xml"].map((place, index) =>
		item({
			title: "T",
			link: `https://gulls.example/${place}`,
			"wp:post_name": `t${index}`,
			"wp:post_id": `${index}`,
		}),
	);
	const all = Object.values(await read(...posts)).join("");
	assert.deepEqual(all.match(/(?<=aliases:\n {2}- ).*/g)?.sort(), ["/404s", "/a/rss.xml"]);
});

test("keeps files inside the folder, and gives every post its own file and path", async () => {
	const evil = (name: string, id: string) =>
		item({ title: "E", "wp:post_name": name, "wp:post_id": id, "wp:post_date": "2020-01-01 00:00:00" });
	const files = await read(
		evil("../../etc/passwd", "1"),
		evil("..%2f..%2fx", "2"),
		evil("same", "3"),
		evil("same", "4"),
		evil(".hidden", "5"),
		evil("a".repeat(400), "6"),
	);
	assert.deepEqual(
		Object.keys(files).filter((file) => file !== "site.yml"),
		[
			`posts/2020-01-01-${"a".repeat(150)}.md`,
			"posts/2020-01-01-etc-passwd.md",
			"posts/2020-01-01-hidden.md",
			"posts/2020-01-01-same-2.md",
			"posts/2020-01-01-same.md",
			"posts/2020-01-01-x.md",
		],
	);
});

test("accepts an unescaped &", async () => {
	const files = await read(hello.replace("</item>", "<guid>https://gulls.example/?a=1&b=2</guid></item>"));
	assert.match(files["posts/2019-05-06-hello.md"] ?? "", /First\./);
});

test("keeps a post about an export", async () => {
	const example = "<pre><content:encoded><![CDATA[So]]></content:encoded></pre>";
	const escaped = example.replace("]]>", "]]]]><![CDATA[>");
	const files = await read(hello.replace("First.", `First. ${escaped}`));
	assert.match(files["posts/2019-05-06-hello.md"] ?? "", /First\.[\s\S]*So/);
});

const whole = wxr(hello);
for (const [what, text, message] of [
	["cut short", whole.slice(0, -40), /export\.xml:\d+:\d+` isn't a complete WordPress export/],
	[
		"without an end of a text",
		wxr(
			["One", "Two"].map((one) => `<item><content:encoded><![CDATA[${one}]]></content:encoded></item>`).join(""),
		).replace("One]]>", "One"),
		/export\.xml:\d+:\d+` has no `\]\]>` at the end of a <content:encoded> before this/,
	],
	["of something else", "<html><body>x</body></html>", /isn't a WordPress export, because it begins with <html>/],
	["empty", "", /is neither a site folder nor an export of WordPress \(XML\) or Ghost \(JSON\)/],
	[
		"an entity bomb",
		whole.replace("<rss", '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<rss'),
		/declares XML entities/,
	],
] as const) {
	test(`rejects an export that is ${what} with the reason`, async () => {
		await assert.rejects(importText("export.xml", text), message);
	});
}

for (const [local, utc, date] of [
	["2027-01-01 09:00:00", "2027-01-01 14:30:00", "2027-01-01T09:00:00-05:30"],
	["2027-01-01 09:00:00", "2027-01-01 08:00:00", "2027-01-01T09:00:00+01:00"],
	["2027-01-01 09:00:00", "2027-01-03 08:00:00", "2027-01-03T08:00:00.000Z"],
	["2027-01-01 09:00:00", "0000-00-00 00:00:00", "2027-01-01 09:00:00"],
] as const) {
	test(`a post scheduled for ${local}, which is ${utc} in UTC, is published at that instant`, async () => {
		const dates = { "wp:status": "future", "wp:post_date": local, "wp:post_date_gmt": utc };
		const files = await read(item({ title: "A", "wp:post_id": "1", "wp:post_name": "a", ...dates }));
		const post = Object.values(files).find((text) => text.includes("title: A"));
		assert.equal(/^date: (.*)$/m.exec(post ?? "")?.[1], date);
	});
}

const withAccess = (access: string, key = "_jetpack_newsletter_access") =>
	`<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${access}</wp:meta_value></wp:postmeta>`;
for (const [what, isDraft, content, more] of [
	["for subscribers", true, "Text.", withAccess("subscribers")],
	["for those who pay", true, "Text.", withAccess("paid_subscribers")],
	["for everybody", false, "Text.", withAccess("everybody")],
	["for a role", true, "Text.", withAccess("subscriber", "_members_access_role")],
	["with a paywall", true, "<p>a</p><!-- wp:jetpack/paywall /--><p>b</p>"],
	...[
		"private",
		"members_only",
		"mepr-active",
		"ihc-hide-content",
		"wpmem_logged_in",
		"premium_content",
		"emaillocker",
	].map((name) => [`with a text in [${name}]`, true, `a [${name} x="1"]b[/${name}]`] as const),
	["about such a text", false, "<code>[private]b[/private]</code> [[private]b[/private]] [private]"],
] as [what: string, isDraft: boolean, content: string, more?: string][]) {
	test(`imports a post ${what} as a ${isDraft ? "draft, which is counted" : "post for all"}`, async () => {
		const text = wxr(item({ title: "A", "wp:post_id": "1", "wp:post_name": "a", "content:encoded": content }, more));
		assert.equal(/^draft: true$/m.test((await importText("export.xml", text))["posts/a.md"] ?? ""), isDraft);
		const drafts = (await countsOf(text)).find(({ label }) => label === "drafts among them");
		assert.equal(drafts?.imported, isDraft ? 1 : 0);
		assert.equal(drafts?.note?.includes("1 with a text for members only"), isDraft);
	});
}

test("counts blocks that are hidden", async () => {
	const hidden = '<!-- wp:group {"metadata":{"blockVisibility":false}} --><!-- wp:rss /--><!-- /wp:group -->';
	const counts = await countsOf(wxr(item({ title: "A", "wp:post_id": "1", "content:encoded": hidden })));
	const skipped = (wanted: string) => counts.find(({ label }) => label === wanted)?.skipped;
	assert.deepEqual([skipped("hidden blocks"), skipped("dynamic blocks")], [1, 0]);
});

test("counts the shortcodes that are left by their names, and names plugins", async () => {
	const content =
		'[contact-form-7 id="1"]\n\n[my-quote by="x"]a[/my-quote]\n\n[my-quote by="y"]\n\n[gallery]\n\n[youtube jNQXAC9IVRw] <code>[tablepress id="1"]</code>';
	const text = wxr(item({ title: "A", "wp:post_id": "1", "wp:post_name": "a", "content:encoded": content }));
	const row = (await countsOf(text)).find(({ label }) => label === "shortcodes");
	assert.equal(row?.skipped, 4);
	assert.match(
		row?.reason ?? "",
		/: 1 \[contact-form-7\], a form of the plugin Contact Form 7; 2 \[my-quote\]; 1 \[gallery\]$/,
	);
	const blog = createTestBlog(await importText("export.xml", text));
	const found = await showProblems(blog, "rule message", /^template-unknown$/);
	assert.deepEqual(
		found.map((one) => one.replace(/.*`\[(.*)\]`.*/, "$1")),
		["contact-form-7", "my-quote", "gallery"],
	);
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { decideTrust, trustSetting } from "@/lib/config/trust";

const POST = "---\ntitle: A\ndate: 2026-01-01\n---\n\nText";

describe("decideTrust", () => {
	for (const [name, folders, file, isOwn, expected] of [
		["code for MDX of the blog", {}, "posts/a.mdx", true, "code"],
		["components for Markdown of the blog", {}, "posts/a.md", true, "components"],
		["components for MDX of another system", {}, "posts/a.mdx", false, "components"],
		["the setting for all posts", { "": "text" }, "posts/a.mdx", true, "text"],
		[
			"the setting of the innermost folder",
			{ posts: "code", "posts/guests": "text" },
			"posts/guests/a.md",
			true,
			"text",
		],
		["no setting of a folder with a longer name", { "posts/guest": "text" }, "posts/guests/a.md", true, "components"],
		["the setting of another system's folder", { blog: "code" }, "posts/a.md", false, "code"],
	] as const) {
		test(`returns ${name}`, () => {
			const ownerPath = isOwn ? file : file.replace("posts/", "blog/");
			const format = file.endsWith(".mdx") ? "mdx" : "md";
			assert.equal(decideTrust(folders, { file, ownerPath, format }, isOwn), expected);
		});
	}
});

test("the setting accepts one level, or one for each folder", () => {
	assert.deepEqual(trustSetting.parse("text"), { "": "text" });
	assert.deepEqual(trustSetting.parse({ "./posts/guests/": "text" }), { "posts/guests": "text" });
	assert.match(trustSetting.safeParse("full").error?.issues[0]?.message ?? "", /text, components or code/);
});

test("front matter can lower the trust of a post but not raise it", async () => {
	const blog = createTestBlog({
		"site.yml": "title: Blog\ntrust: components\n",
		"posts/lower.md": POST.replace("title", "trust: text\ntitle"),
		"posts/higher.md": POST.replace("title", "trust: code\ntitle"),
	});
	const { posts, diagnostics } = await blog.collection();
	assert.deepEqual(posts.map(({ file, trust }) => [file, trust]).sort(), [
		["posts/higher.md", "components"],
		["posts/lower.md", "text"],
	]);
	assert.deepEqual(
		diagnostics.map(({ file, line, rule }) => [file, line, rule]),
		[["posts/higher.md", 2, "trust-invalid"]],
	);
});

test("reports a folder without posts", async () => {
	const blog = createTestBlog({ "site.yml": "title: Blog\ntrust:\n  guests: text\n", "posts/guests/a.md": POST });
	const { diagnostics } = await blog.collection();
	assert.deepEqual(
		diagnostics.map(({ file, line, rule }) => [file, line, rule]),
		[["site.yml", 2, "trust-invalid"]],
	);
});

test("the posts of another system's site may not run code, by the path of its folder", async () => {
	const files = {
		"docusaurus.config.js": "module.exports = { title: 'A', url: 'https://a.example' };",
		"blog/2026-01-01-a.mdx": "Text",
		"blog/team/2026-01-02-b.mdx": "Text",
	};
	const trusts = async (settings: string) =>
		(await createTestBlog({ ...files, "site.yml": `title: A\n${settings}` }).collection()).posts.map(
			({ trust }) => trust,
		);
	assert.deepEqual(await trusts(""), ["components", "components"]);
	assert.deepEqual(await trusts("trust:\n  blog/team: code\n"), ["code", "components"]);
});

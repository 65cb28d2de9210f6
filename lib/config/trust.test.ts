import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { decideTrust, trustSetting } from "./trust";

describe("decideTrust", () => {
	for (const [name, folders, file, isOwn, expected] of [
		["code for MDX of the blog", {}, "posts/a.mdx", true, "code"],
		["components for Markdown of the blog", {}, "posts/a.md", true, "components"],
		["components for MDX of another system", {}, "posts/a.mdx", false, "components"],
		["the setting for all posts", { "": "text" }, "posts/a.mdx", true, "text"],
		["the setting of the innermost folder", { posts: "code", "posts/g": "text" }, "posts/g/a.md", true, "text"],
		["no setting of a folder with a longer name", { "posts/guest": "text" }, "posts/guests/a.md", true, "components"],
		["the setting of another system's folder", { blog: "code" }, "posts/a.md", false, "code"],
		[
			"that of the innermost folder, by any path",
			{ "content/posts": "code", "posts/g": "text" },
			"posts/g/a.md",
			true,
			"text",
		],
		["the lower one of two for a folder", { "content/posts": "code", posts: "text" }, "posts/a.mdx", true, "text"],
		["the setting in other case", { "posts/g\u00e4ste": "text" }, "posts/Ga\u0308ste/a.mdx", true, "text"],
		["the setting of a file", { "posts/a.mdx": "text" }, "posts/a.mdx", true, "text"],
	] as const) {
		test(`returns ${name}`, () => {
			const diskPath = isOwn ? file : file.replace("posts/", "blog/");
			const format = file.endsWith(".mdx") ? "mdx" : "md";
			assert.equal(decideTrust(folders, { paths: [file, diskPath], format }, isOwn), expected);
		});
	}
});

test("the setting accepts one level, or one for each folder", () => {
	assert.deepEqual(trustSetting.parse("text"), { "": "text" });
	assert.deepEqual(trustSetting.parse({ "./posts/guests/": "text" }), { "posts/guests": "text" });
	for (const folder of [
		"content/../posts/guests",
		"posts\\guests",
		"/posts/guests/*",
		"posts/Guests/**/*",
		"posts/guests/** ",
	]) {
		assert.deepEqual(
			trustSetting.parse({ [folder]: "text", "posts/guests": "code" }),
			{ "posts/guests": "text" },
			folder,
		);
	}
	assert.deepEqual(trustSetting.parse({ "**": "text" }), { "": "text" });
	assert.match(trustSetting.safeParse("full").error?.issues[0]?.message ?? "", /text, components or code/);
});

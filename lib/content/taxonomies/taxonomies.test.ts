import assert from "node:assert/strict";
import { test } from "node:test";
import type { Post, Status } from "@/lib/content/types";
import { parseYaml } from "@/lib/utils/yaml";
import { groupByTag, normalizeTags } from "./tags";
import { parseTagsFile } from "./tags-file";

let counter = 0;
const post = (tags: string[], status: Status = "published") => ({ path: `/blog/${counter++}`, tags, status }) as Post;
const name = (posts: Post[], file = "") => normalizeTags(posts, parseTagsFile(parseYaml(file)).known);
const shown = (posts: Post[], file = "") =>
	Object.fromEntries([...name(posts, file).names].map(([key, { label, path }]) => [key, `${label} ${path}`]));

test("normalises tags that differ in case or punctuation, from old posts to new", () => {
	assert.deepEqual(shown([post(["Next.js"]), post(["Next.js"]), post(["next-js"])]), {
		nextjs: "Next.js /tags/next-js",
	});
});
test("gives names of different meanings different paths", () => {
	assert.deepEqual(shown([post(["C", "C++", "C#", ".NET", "日本語"])]), {
		c: "C /tags/c",
		cplusplus: "C++ /tags/c-plus-plus",
		csharp: "C# /tags/c-sharp",
		dotnet: ".NET /tags/dot-net",
		日本語: "日本語 /tags/日本語",
	});
});
test("applies label, permalink, description and colour of tags.yml to aliases as well", () => {
	const file = "js:\n  label: JavaScript\n  permalink: /ecma\n  description: D\n  colour: green\n  aliases: [ES6]\n";
	const { names } = name([post(["es6"]), post(["JS"])], file);
	const tag = { label: "JavaScript", path: "/tags/ecma", description: "D", hue: "green" };
	assert.deepEqual(Object.fromEntries(names), { es6: tag, js: tag, javascript: tag });
});
test("keeps the spelling of posts without a label in tags.yml, and replaces an alias by its name", () => {
	assert.deepEqual(shown([post(["JavaScript"]), post(["js"])], "javascript:\n  aliases: js\n"), {
		js: "JavaScript /tags/javascript",
		javascript: "JavaScript /tags/javascript",
	});
	assert.deepEqual(shown([post(["js"])], "ECMAScript:\n  aliases: js\n").js, "ECMAScript /tags/ecmascript");
});
test("ignores the spelling of drafts", () => {
	assert.equal(shown([post(["GO"], "draft"), post(["GO"], "draft"), post(["go"])]).go, "go /tags/go");
});
test("reports two tags at one path, with the position in tags.yml", () => {
	const { diagnostics } = name([post(["b"]), post(["a"])], "b:\n  label: B\n  permalink: a\n");
	assert.deepEqual(
		diagnostics.map(({ file, line, column, rule, message }) => [file, line, column, rule, message]),
		[
			[
				"tags.yml",
				3,
				3,
				"tags",
				"The tags `a` and `B` have the same path, /tags/a. Give one of them another `permalink:`.",
			],
		],
	);
});
test("groups posts by label in their order", () => {
	const posts = [post(["A", "B"]), post(["B"])];
	const tags = groupByTag(posts, name(posts).names);
	assert.deepEqual(
		[...tags].map(([label, tag]) => [label, tag.posts.map(({ path }) => path)]),
		[
			["A", [posts[0]?.path]],
			["B", posts.map(({ path }) => path)],
		],
	);
});

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

test("tags that differ in case or punctuation have one name, made of posts from old to new", () => {
	assert.deepEqual(shown([post(["Next.js"]), post(["Next.js"]), post(["next-js"])]), {
		nextjs: "Next.js /tags/next-js",
	});
});
test("names that mean different things have addresses of their own", () => {
	assert.deepEqual(shown([post(["C", "C++", "C#", ".NET", "日本語"])]), {
		c: "C /tags/c",
		cplusplus: "C++ /tags/c-plus-plus",
		csharp: "C# /tags/c-sharp",
		dotnet: ".NET /tags/dot-net",
		日本語: "日本語 /tags/日本語",
	});
});
test("tags.yml gives label, address, description and colour, to aliases as well", () => {
	const file = "js:\n  label: JavaScript\n  permalink: /ecma\n  description: D\n  colour: green\n  aliases: [ES6]\n";
	const { names } = name([post(["es6"]), post(["JS"])], file);
	const tag = { label: "JavaScript", path: "/tags/ecma", description: "D", hue: "green" };
	assert.deepEqual(Object.fromEntries(names), { es6: tag, js: tag, javascript: tag });
});
test("without a label in tags.yml the spelling of the posts stays, and an alias is shown by the name it stands for", () => {
	assert.deepEqual(shown([post(["JavaScript"]), post(["js"])], "javascript:\n  aliases: js\n"), {
		js: "JavaScript /tags/javascript",
		javascript: "JavaScript /tags/javascript",
	});
	assert.deepEqual(shown([post(["js"])], "ECMAScript:\n  aliases: js\n").js, "ECMAScript /tags/ecmascript");
});
test("what only drafts say decides nothing", () => {
	assert.equal(shown([post(["GO"], "draft"), post(["GO"], "draft"), post(["go"])]).go, "go /tags/go");
});
test("two tags at one address are a problem of tags.yml, with its place", () => {
	const { diagnostics } = name([post(["b"]), post(["a"])], "b:\n  label: B\n  permalink: a\n");
	assert.deepEqual(
		diagnostics.map(({ file, line, column, rule, message }) => [file, line, column, rule, message]),
		[["tags.yml", 3, 3, "tags", '/tags/a is the address of "a" and of "B". Give one of them another `permalink:`.']],
	);
});
test("posts stand by label, in their order", () => {
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

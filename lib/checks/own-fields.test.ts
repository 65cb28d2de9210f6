import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import type { OwnFields } from "@/lib/owner-code/api";
import { loadBundle } from "@/lib/owner-code/load-bundle.support";
import { show } from "@/lib/utils/show.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { showProblems } from "./checks.support";

const SITE = "title: A\nurl: https://a.example\n";
const post = (fields: string) => `---\ntitle: T\ndate: 2026-01-01\n${fields}\n---\n\nText.\n`;

/** Makes a blog with a schema, given as code, and the own fields of a post. */
function createBlog(schema: string, fields: string, more: Files = {}) {
	const config = `import { z } from "zod";\nexport default {\n\tfields: ${schema},\n};\n`;
	const files = { "site.yml": SITE, "quire.config.ts": config, "posts/a.md": post(fields), ...more };
	return createTestBlog(files, { loadBundle });
}

const readFields = async (blog: ReturnType<typeof createBlog>, path: string) =>
	(await blog.post(path))?.ownFields ?? assert.fail();

async function problemsOf(blog: ReturnType<typeof createBlog>) {
	const shown = await showProblems(blog, "file:line:column rule message", /^(?:own-field|config|front-matter.*)$/);
	return shown.map((one) => one.replace(" Correct it, or `fields` in `quire.config.ts`.", ""));
}

test("code gets the types of YAML, TOML and exported metadata, and what the schema makes of them", async () => {
	const url = "async (url) => new URL(url)";
	const schema = `z.looseObject({ a: z.number().default(3), b: z.coerce.date().optional(), c: z.string().transform(${url}).optional() })`;
	const blog = createBlog(schema, "b: 2024-05-04\nc: https://b.example\nd: [1.10, no, '5', 2024-05-04, true]\ne:", {
		"posts/b.md": '+++\ntitle = "T"\ndate = 2026-01-02\na = 4\nd = ["5", 2024-05-04]\n+++\n',
		"posts/c.mdx": 'export const metadata = { title: "T", date: "2026-01-03", a: 4 };\n\n{frontMatter.a + 1} stars\n',
	});
	assert.deepEqual(await readFields(blog, "/blog/a"), {
		a: 3,
		b: "2024-05-04T00:00:00.000Z",
		c: "https://b.example/",
		d: [1.1, "no", "5", "2024-05-04", true],
		e: null,
	});
	assert.deepEqual(await readFields(blog, "/blog/b"), { a: 4, d: ["5", "2024-05-04"] });
	const { metadata } = await blog.compiled((await blog.post("/blog/c")) ?? assert.fail());
	assert.equal(metadata.text, "5 stars");
	assert.deepEqual(await problemsOf(blog), []);
});

test("what the schema refuses, and what it returns that is no data, is reported at each field", async () => {
	const movie = "z.strictObject({ year: z.number(), cast: z.array(z.number()), poster: z.string().optional() })";
	const schema = `z.object({ rating: z.number().max(5), seen: z.boolean(), movie: ${movie} })`;
	assert.deepEqual(
		await problemsOf(createBlog(schema, "rating: 6\nmovie:\n  year: x\n  cast: [1, x]\n  postr: x\nother: 1")),
		[
			"posts/a.md:2:1 own-field `seen`: Invalid input: expected boolean, received undefined.",
			"posts/a.md:4:1 own-field `rating`: Too big: expected number to be <=5.",
			"posts/a.md:6:3 own-field `movie.year`: Invalid input: expected number, received string.",
			"posts/a.md:7:13 own-field `movie.cast.1`: Invalid input: expected number, received string.",
			'posts/a.md:8:3 own-field `movie.postr`: Unrecognized key: "postr".',
		],
	);
	const date = "z.any().transform((text) => new Date(text))";
	const noData = `z.object({ a: z.any().transform(() => [new Map()]), b: z.any().transform(Number), c: ${date} })`;
	const remedy = "which is no data. Let it return texts, numbers, lists or objects.";
	assert.deepEqual(await problemsOf(createBlog(noData, "a: b\nb: x\nc: x")), [
		`posts/a.md:4:1 own-field \`a.0\`: The schema returns \`Map\`, ${remedy}`,
		`posts/a.md:5:1 own-field \`b\`: The schema returns \`NaN\`, ${remedy}`,
		`posts/a.md:6:1 own-field \`c\`: The schema returns \`Invalid Date\`, ${remedy}`,
	]);
});

test("fields that the schema drops are unknown, also if it sets a field that the post doesn't have", async () => {
	const schema = "z.object({ a: z.string().default('b') })";
	const unknown = "front-matter-unknown Unknown front matter field `camera`. The blog does not use it.";
	assert.deepEqual(await problemsOf(createBlog(schema, "a: b\ncamera: x")), [`posts/a.md:5:1 ${unknown}`]);
	const first = { "posts/a.md": "---\ncamera: x\ntitle: T\ndate: 2026-01-01\n---\n" };
	assert.deepEqual(await problemsOf(createBlog(schema, "", first)), [`posts/a.md:2:1 ${unknown}`]);
});

test("a field whose name is that of a property of every object is like any other; `__proto__` is left out", async () => {
	const text = "z.string().optional()";
	const schema = `z.strictObject({ constructor: z.number(), toString: ${text}, a: z.looseObject({ toJSON: z.number() }) })`;
	const blog = createBlog(schema, "constructor: 1\ntoString: b\na: { toJSON: 2, __proto__: { c: 3 } }");
	assert.equal(JSON.stringify(await readFields(blog, "/blog/a")), '{"constructor":1,"toString":"b","a":{"toJSON":2}}');
	assert.deepEqual(await problemsOf(blog), [
		"posts/a.md:6:17 front-matter-corrected `__proto__` is left out, as it can't be the name of a field. Choose another name, or delete it.",
	]);
});

/** A schema without a library, whose function gets the fields. */
const custom = (body: string) => `{ "~standard": { version: 1, vendor: "own", validate: ${body} } }`;

test("issues of other libraries have paths of objects, none, or their key in the message", async () => {
	const issues =
		"[{ message: 'No!', path: [{ key: 'a' }, { key: 0 }] }, { message: 'a must go', path: ['a'] }, { message: 'No' }]";
	assert.deepEqual(await problemsOf(createBlog(custom(`() => ({ issues: ${issues} })`), "a: [b]")), [
		"posts/a.md:2:1 own-field No.",
		"posts/a.md:4:1 own-field `a` must go.",
		"posts/a.md:4:5 own-field `a.0`: No!",
	]);
});

test("drafts and posts of guests are checked, pages aren't, and other posts are shown", async () => {
	const blog = createBlog("z.object({ rating: z.number() })", "rating: 5", {
		"site.yml": `${SITE}strict: false\ntrust: { posts/guests: text }\n`,
		"drafts/b.md": post("rating: x"),
		"posts/guests/c.md": post("rating: x"),
		"pages/about.md": post("rating: x"),
		"posts/d.md": "---\ntitle: T\n  rating: 5\n---\n",
	});
	const found = await showProblems(blog, "file rule", /^(?:own-field|front-matter)$/);
	assert.deepEqual(found, ["drafts/b.md own-field", "posts/d.md front-matter", "posts/guests/c.md own-field"]);
	assert.deepEqual(show(await blog.posts(), "file"), ["posts/a.md"]);
	assert.equal((await blog.post("/about"))?.ownFields, undefined);
});

describe("what is wrong with the schema is reported once, in the configuration:", () => {
	for (const [schema, expected] of [
		["{}", "`fields` must be a schema of zod, valibot, arktype or another library with Standard Schema."],
		["z.any().transform(() => 1)", "`fields` returns no object. Write the schema of one"],
		[custom("() => { throw new Error('Gone.'); }"), "`fields` fails: Gone. Let the schema report an issue"],
		[custom("async () => null.a"), "`fields` fails: Cannot read properties"],
		["z.any().transform((value) => { value.a = value; return value; })", "`fields` fails: Maximum call stack"],
	] as const) {
		test(schema, async () => {
			const blog = createBlog(schema, "a: b", { "posts/b.md": post("a: b") });
			const [first = "", ...others] = await showProblems(blog, "file:line rule message", /^(?:own-field|config)$/);
			assert.ok(first.startsWith(`quire.config.ts:3 config ${expected}`), first);
			assert.deepEqual(others, []);
		});
	}
});

test("a change of a file that the schema imports checks all posts again", async () => {
	const config =
		'import { z } from "zod";\nimport max from "./lib/max";\nexport default { fields: z.object({ a: z.number().max(max) }) };\n';
	const blog = createBlog("", "a: 6", { "quire.config.ts": config, "lib/max.ts": "export default 5;\n" });
	assert.equal((await problemsOf(blog)).length, 1);
	updateBlog(blog, { "lib/max.ts": "export default 6;\n" });
	assert.deepEqual([await problemsOf(blog), await readFields(blog, "/blog/a")], [[], { a: 6 }]);
});

test("the types are those of the data that the schema returns", () => {
	const name = z.string().brand("Name");
	const schema = z.object({
		rating: z.number().default(3),
		seen: z.coerce.date(),
		cast: z.array(z.object({ name, page: z.instanceof(URL).optional() })),
		pair: z.tuple([z.string(), z.bigint()]),
		more: z.unknown(),
	});
	type Fields = OwnFields<{ fields: typeof schema }>;
	type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
	assert.ok(true satisfies IsSame<Fields["rating"], number>);
	assert.ok(true satisfies IsSame<Fields["seen"], string>);
	assert.ok(true satisfies IsSame<Fields["cast"][number]["name"], z.output<typeof name>>);
	assert.ok(true satisfies IsSame<Fields["cast"][number]["page"], string | undefined>);
	assert.ok(true satisfies IsSame<Fields["pair"], readonly [string, never]>);
	assert.ok(true satisfies IsSame<Fields["more"], unknown>);
	assert.ok(true satisfies IsSame<OwnFields<object>, Readonly<Record<string, unknown>>>);
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getFeedItem } from "@/features/feeds/output/items";
import { renderPostMarkdown } from "@/features/markdown/output/post-markdown";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { listPublishedFiles } from "@/lib/outputs/static-files/published-files";
import { loadBundle } from "@/lib/owner-code/load-bundle.support";
import { show } from "@/lib/utils/show.support";

const SITE = { "site.yml": "title: A\nurl: https://a.example\n" };
const FILES = {
	...SITE,
	"posts/a/chart.tsx": [
		'import { unit } from "../../lib/unit";',
		"export default ({ values }: { values: number[] }) => <b>{values.join(unit)}</b>;",
		"export const Legend = () => <i>page</i>;",
		"export const LegendMarkdown = () => <i>markdown</i>;",
		"export const LegendFeed = () => <i>feed</i>;",
		"export const double = (n: number, m: number) => n * 2 + m;",
	].join("\n"),
	"lib/unit.ts": 'export const unit = " m, ";\n',
	"posts/a/data.json": '{ "values": [1, 2] }',
	"posts/a/index.mdx": [
		'import Chart, { Legend as Key, double } from "./chart"',
		'import * as all from "./chart"',
		'import data from "./data.json"',
		'import { z } from "zod"',
		"",
		"export const Twice = () => <Chart values={[double(1, 1)]} />",
		"",
		"<Chart values={data.values} /> <Key /> <Twice /> {double(2, 1)} {typeof z.string} <all.Legend />",
	].join("\n"),
};

async function compile(files: Record<string, string>, file = "posts/a/index.mdx") {
	const blog = createTestBlog(files, { loadBundle });
	const post = (await blog.posts()).find((one) => one.file === file);
	assert.ok(post);
	const compiled = await blog.compiled(post);
	return { blog, post, compiled, diagnostics: show(compiled.diagnostics, "line:column severity rule message") };
}

describe("a post that imports modules", () => {
	const done = compile(FILES);
	test("is rendered for programs with default, named and namespace imports, data and packages", async () => {
		const { blog, post, diagnostics } = await done;
		assert.deepEqual(diagnostics, []);
		assert.match(await renderPostMarkdown(blog, post), /\*\*1 m, 2\*\* \*markdown\* \*\*3\*\* 5 function \*markdown\*/);
		assert.match((await getFeedItem(blog, post.path)).html, /<b>1 m, 2<\/b>\s<i>feed<\/i>\s<b>3<\/b>\s5\sfunction/);
	});
	test("publishes none of its modules", async () => {
		assert.deepEqual(
			(await listPublishedFiles((await done).blog)).filter((file) => !file.startsWith("public/")),
			[],
		);
	});
	test("is compiled again when a module or what that imports changes, and other posts aren't", async () => {
		const { blog, post, compiled } = await compile({ ...FILES, "posts/b.mdx": "Text {1}" });
		const codeOf = async (file: string) => {
			const found = (await blog.posts()).find((one) => one.file === file);
			return found && (await blog.compiled(found)).code;
		};
		const other = await codeOf("posts/b.mdx");
		updateBlog(blog, { "lib/unit.ts": 'export const unit = " km, ";\n' });
		assert.notEqual(await codeOf(post.file), compiled.code);
		assert.equal(await codeOf("posts/b.mdx"), other);
		assert.match(await renderPostMarkdown(blog, post), /1 km, 2/);
	});
});

test("an imported image is its URL, and has a size", async () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>';
	const body =
		'import cover from "./cover.svg"\n\n{cover.width}×{cover.height}\n\n<img {...cover} alt="A" />\n\n{[cover].map((one) => <img key={one} {...cover} alt={one} />)}';
	const { blog, post, diagnostics } = await compile({ ...SITE, "posts/a/cover.svg": svg, "posts/a/index.mdx": body });
	assert.deepEqual(diagnostics, []);
	assert.match(
		await renderPostMarkdown(blog, post),
		/30×20[\s\S]*!\[A\]\(.*\/files\/posts\/a\/cover\.svg\)[\s\S]*!\[\/files\/posts\/a\/cover\.svg\]/,
	);
	assert.equal((await getFeedItem(blog, post.path)).html.match(/width="30" height="20"/g)?.length, 2);
});

describe("an import that fails is an error at its line, and the rest of the post is shown:", () => {
	for (const [name, line, files, message] of [
		["a missing file", 'import { a } from "./none"', {}, /No file `\.\/none`/],
		["a missing package", 'import { a } from "no-such-package"', {}, /no package `no-such-package`.*npm install/],
		[
			"a missing export",
			'import { a } from "./m"',
			{ "posts/a/m.ts": "export const ab = 1;" },
			/no export `a`. Did you mean `ab`/,
		],
		["a syntax error", 'import { a } from "./m"', { "posts/a/m.ts": "\nexport const a = (;" }, /`posts\/a\/m\.ts:2`/],
		[
			"a module that throws",
			'import { a } from "./m"',
			{ "posts/a/m.ts": "throw new Error('No.');export const a = 1;" },
			/can't be loaded: No\./,
		],
		["another kind of file", 'import { a } from "./m.csv"', { "posts/a/m.csv": "1" }, /only TypeScript/],
		["a file outside", 'import { a } from "../../../m"', {}, /No file|out of/],
	] as const) {
		test(name, async () => {
			const body = `\n${line}\n\nKept. {a} <Missing>too</Missing>`;
			const { compiled } = await compile({ ...SITE, ...files, "posts/a/index.mdx": body });
			const [error] = compiled.diagnostics.filter(({ rule }) => rule === "mdx-import");
			assert.equal(`${error?.file}:${error?.line} ${error?.severity}`, "posts/a/index.mdx:2 error");
			assert.match(error?.message ?? "", message);
			assert.match(compiled.metadata.text, /Kept\..*too/);
			assert.notEqual(compiled.code, "");
		});
	}
	test("each of several at its own line, without what follows from it", async () => {
		const body =
			'\nimport a from "./none.json"\nimport { b } from "no-such-package"\nimport { C } from "./none"\n\nKept {a} {b} <C x={b} />';
		const { compiled } = await compile({ ...SITE, "posts/a/index.mdx": body });
		assert.deepEqual(show(compiled.diagnostics, "line:column rule message"), [
			"2:1 mdx-import No file `./none.json`. Add it, or fix the path.",
			"3:1 mdx-import `no-such-package` can't be imported: There is no package `no-such-package`. Add it with `npm install`, or fix the name.",
			"4:1 mdx-import No file `./none`. Add it, or fix the path.",
		]);
	});
	test("a page of its own", async () => {
		const files = { ...SITE, "pages/b.tsx": "export default () => null", "pages/a.mdx": 'import B from "./b"\n\nKept' };
		const blog = createTestBlog(files, { loadBundle });
		const page = await blog.post("/a");
		assert.match(
			show((page && (await blog.compiled(page)).diagnostics) ?? [], "line message").join(),
			/^1 .*`_b\.tsx`/,
		);
	});
	test("a component that throws", async () => {
		const files = { "posts/a/m.tsx": "export const Chart = () => { throw new Error('Empty.') };" };
		const { diagnostics } = await compile({
			...SITE,
			...files,
			"posts/a/index.mdx": 'import { Chart } from "./m"\n\nKept <Chart/>',
		});
		assert.match(diagnostics.join(), /^3:6 error mdx-expression .*Empty.*`posts\/a\/m\.tsx`/);
	});
});

test("names what only the theme of another system has as before, and needs no file for a component of the blog", async () => {
	const body =
		'import Tabs from "@theme/Tabs"\nimport Callout from "../components/callout"\nimport { Card } from "nextra/components"\n\n<Callout>Kept</Callout>';
	const { diagnostics } = await compile({ ...SITE, "posts/a/index.mdx": body });
	assert.deepEqual(
		diagnostics.map((one) => one.slice(0, 24)),
		["3:1 error mdx-import `ne", "1:1 warning mdx-esm `imp"],
	);
});

test("a post that may not run code imports nothing", async () => {
	const body = 'import { a } from "./m"\n\nKept {a}';
	const blog = createTestBlog(
		{
			"site.yml": "title: A\ntrust: components\n",
			"posts/a/m.ts": "throw new Error('run')",
			"posts/a/index.mdx": body,
		},
		{ loadBundle },
	);
	assert.deepEqual((await blog.postImports()).keys, []);
	const [post] = await blog.posts();
	assert.deepEqual(show((post && (await blog.compiled(post)).diagnostics) ?? [], "line rule"), [
		"1 mdx-esm",
		"3 mdx-esm",
	]);
});

test("an unsaved text can import a module that no post imports yet", async () => {
	const files = { ...SITE, "posts/a/m.ts": "export const a = 1;", "posts/a/index.mdx": "Text" };
	const unsaved = createTestBlog(files, { loadBundle }).withText(
		"posts/a/index.mdx",
		'import { a, b } from "./m"\n\n{a}',
	);
	const [post] = await unsaved.posts();
	const messages = show((post && (await unsaved.compiled(post)).diagnostics) ?? [], "line rule message");
	assert.deepEqual(messages, ["1 mdx-import `./m` has no export `b`. Did you mean `a`?"]);
});

test("a post imports nothing of a folder of drafts, unless it is a draft", async () => {
	const body = [
		'import data from "../../drafts/secret.json"',
		'import { word } from "../../drafts/secret"',
		'import picture from "../../drafts/picture.svg"',
		"",
		'{data.word} {word} <img src={picture} alt="" />',
	].join("\n");
	const files = {
		...SITE,
		"drafts/secret.json": '{ "word": "secret" }',
		"drafts/secret.ts": 'export const word = "secret";\n',
		"drafts/picture.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>',
	};
	const { blog, post, diagnostics, compiled } = await compile({ ...files, "posts/a/index.mdx": body });
	const refused = diagnostics.filter((one) => one.includes(" mdx-import "));
	assert.deepEqual(
		["secret.json", "secret", "picture.svg"].filter((name) =>
			refused.some((one) =>
				one.includes(`\`../../drafts/${name}\` can't be imported, as it is in a folder of drafts.`),
			),
		),
		["secret.json", "secret", "picture.svg"],
	);
	assert.deepEqual([(await blog.postImports()).keys, compiled.code.includes("picture.svg")], [[], false]);
	assert.ok(!(await renderPostMarkdown(blog, post)).includes("secret"));
	const draft = createTestBlog(
		{ ...files, "drafts/a/index.mdx": body.replaceAll("../../drafts/", "../") },
		{ loadBundle },
	);
	const [found = assert.fail()] = (await draft.collection()).posts;
	assert.deepEqual((await draft.compiled(found)).diagnostics, []);
});

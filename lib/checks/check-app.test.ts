import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { loadBundle } from "@/lib/owner-code/load-bundle.support";
import { appSchema } from "@/lib/utils/app";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { addAppProblems } from "./check-app";
import { runChecks } from "./run-checks";

const PAGE = 'import "quire-blog/blog.css";\n\nexport { BlogPage as default } from "quire-blog/pages";\n';
const WITH_PARAMS = `${PAGE}export const dynamicParams = false;\n`;
const CACHED = "export default { cacheComponents: true };\n";
const PROXY = 'export const config = { matcher: "/((?!api|.*\\\\..*).*)" };\n';

async function showApp(files: Files, blogPath?: string, inside = false): Promise<string[]> {
	const blog = createTestBlog({ "site.yml": "title: Q\nurl: https://q.example\n" });
	const folder = createTemporaryFolder(files);
	Object.assign(blog.options, { app: appSchema.parse({ folder, path: blogPath, inside }) });
	const { problems } = await addAppProblems(blog, await runChecks(blog));
	const where = (file: string) => path.relative(folder, path.join(blog.options.contentDir, file));
	return problems.map(
		({ file, line, rule, message }) => `${where(file)}:${line} ${rule} ${/`[^`]+`\.$/.exec(message)?.[0]}`,
	);
}

for (const [title, files, expected] of [
	["dynamicParams", { "app/blog/[[...path]]/page.tsx": WITH_PARAMS }, []],
	[
		"neither dynamicParams nor cacheComponents",
		{ "app/blog/[[...path]]/page.tsx": PAGE },
		["app/blog/[[...path]]/page.tsx:1 app-page `export const dynamicParams = false;`."],
	],
	["cacheComponents", { "app/blog/[[...path]]/page.tsx": PAGE, "next.config.ts": CACHED }, []],
	[
		"dynamicParams and cacheComponents",
		{ "src/app/(site)/blog/[[...path]]/page.tsx": WITH_PARAMS, "next.config.ts": CACHED },
		["src/app/(site)/blog/[[...path]]/page.tsx:4 app-page `export const dynamicParams = false;`."],
	],
	["pages of its own", { "app/docs/[[...path]]/page.tsx": "export default () => null;\n" }, []],
] as const) {
	test(`the page file of a blog in an app with ${title}`, async () =>
		assert.deepEqual(await showApp(files as Files), expected));
}

for (const [page, isReported] of [
	["app/page.tsx", true],
	["app/blogs/page.tsx", true],
	["app/blog/[slug]/page.tsx", false],
	["app/[locale]/blog/page.tsx", false],
	["app/[[...all]]/page.tsx", false],
	["pages/blog/[slug].tsx", false],
] as const) {
	test(`a blog inside an app with ${page} has ${isReported ? "no page, which is an error" : "a page"}`, async () => {
		const files = { "next.config.ts": "", [page]: "" };
		const expected = isReported ? ["next.config.ts:1 app-page undefined"] : [];
		assert.deepEqual(await showApp(files, "/blog", true), expected);
		assert.deepEqual(await showApp(files, "/blog"), []);
	});
}

test("a proxy that takes the blog is a warning, unless the pages are below the language", async () => {
	const page = { "app/[locale]/blog/[[...path]]/page.tsx": WITH_PARAMS };
	assert.deepEqual(await showApp({ "proxy.ts": PROXY }, "/blog"), [
		'proxy.ts:1 app-proxy `export const config = { matcher: "/((?!blog(?:/|$)|api|.*\\\\..*).*)" };`.',
	]);
	assert.deepEqual(await showApp({ "proxy.ts": PROXY, ...page }, "/blog"), []);
	assert.deepEqual(await showApp({ "proxy.ts": PROXY }), []);
});

test("commands that know the app's folder alone check components by those of an app with the page file", async () => {
	const folder = createTemporaryFolder({
		"app/blog/[[...path]]/page.tsx": WITH_PARAMS,
		"mdx-components.tsx": "export const useMDXComponents = () => ({ Chart: () => null });\n",
	});
	const blog = createTestBlog({
		"site.yml": "title: Q\nurl: https://q.example\n",
		"posts/2026-01-01-a.mdx": "# A\n\n<Chart />\n\n<Chrt />\n",
	});
	Object.assign(blog.options, { app: appSchema.parse({ folder }) });
	const { problems } = await runChecks(blog);
	assert.deepEqual(
		problems.filter(({ file }) => file === "posts/2026-01-01-a.mdx").map(({ line, rule }) => `${line} ${rule}`),
		["5 app-component"],
	);
});

test("styles and slots are reported in a blog inside an app, whose pages don't have them", async () => {
	const slot = "export default () => <p>Thanks</p>;\n";
	const files = { "theme.css": ":root {}\n", "slots/after-post.tsx": slot, "slots/replace/footer.tsx": slot };
	const list = async (inside: boolean) => {
		const app = appSchema.parse({ folder: createTemporaryFolder({}), path: "/blog", inside });
		const { problems } = await runChecks(createTestBlog({ "site.yml": "title: Q\n", ...files }, { app, loadBundle }));
		return show(problems, "file rule").filter((line) => line.includes("setting-ignored"));
	};
	assert.deepEqual(await list(false), []);
	assert.deepEqual(
		await list(true),
		["slots/after-post.tsx", "slots/replace/footer.tsx", "theme.css"].map((file) => `${file} setting-ignored`),
	);
});

test("components that run in the browser are reported in a blog inside an app, also those of the app", async () => {
	const button = "export const Button = () => <button type='button'>A</button>;\n";
	const folder = createTemporaryFolder({
		"blog/site.yml": "title: Q\n",
		"blog/components/counter.tsx": `"use client";\n${button}`,
		"blog/components/of-app.tsx": 'export { Button as Other } from "../../src/button";\n',
		"blog/components/plain.tsx": button.replace("Button", "Plain"),
		"src/button.tsx": `"use client";\n${button}`,
	});
	const app = appSchema.parse({ folder, path: "/blog", inside: true });
	const contentDir = path.join(folder, "blog");
	const { problems } = await runChecks(createTestBlog({}, { contentDir, app, loadBundle }));
	assert.deepEqual(
		show(problems, "file rule").filter((line) => line.includes("setting-ignored")),
		["../src/button.tsx setting-ignored", "components/counter.tsx setting-ignored"],
	);
});

test("settings without an effect in a blog inside an app are reported, with what to do instead", async () => {
	const lines = [
		"analytics: { plausible: a.example }",
		"footer: { license: CC BY 4.0 }",
		"width: wide",
		"comments: mastodon",
	];
	const site = `title: Q\nurl: https://q.example\n${lines.join("\n")}\n`;
	const list = async (inside: boolean) => {
		const app = appSchema.parse({ folder: createTemporaryFolder({}), path: "/blog", inside });
		const { problems } = await runChecks(createTestBlog({ "site.yml": site }, { app }));
		return show(problems, "file:line rule message").filter((line) => line.includes("setting-ignored"));
	};
	assert.deepEqual(await list(false), []);
	assert.deepEqual(await list(true), [
		"site.yml:3 setting-ignored `analytics` has no effect in a blog inside an app. Add the component of the service to the layout of the app.",
		"site.yml:5 setting-ignored `width` has no effect in a blog inside an app. Set `--quire-measure` in a stylesheet of the app.",
	]);
});

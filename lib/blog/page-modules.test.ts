import assert from "node:assert/strict";
import { test } from "node:test";
import { loadBundle } from "@/lib/owner-code/load-bundle.support";
import { show } from "@/lib/utils/show.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { createTestBlog } from "./blog.support";

const SITE = { "site.yml": "title: A\nurl: https://a.example\n" };
const page = (metadata: string) => `${metadata}\nexport default function Page() {\n\treturn <p>Text</p>;\n}\n`;

async function read(files: Files) {
	const blog = createTestBlog({ ...SITE, ...files }, { loadBundle });
	const { pages, diagnostics } = await blog.collection();
	const code = await blog.ownerCode();
	return {
		pages: pages.map(({ path, title, description, status, isHome }) => ({ path, title, description, status, isHome })),
		components: code.components.map(({ file, name, tag }) => `${file} ${name} ${tag}`),
		problems: [...diagnostics, ...code.diagnostics].map(({ file, line, message }) => `${file}:${line} ${message}`),
	};
}

test("a module in pages is a page with the fields of its metadata", async () => {
	const metadata = 'export const metadata: PageMetadata = { title: "Talks", description: "Said.", unlisted: true };';
	const { pages, components, problems } = await read({
		"pages/about/talks-given.tsx": page(`import type { PageMetadata } from "quire-blog";\n${metadata}`),
		"pages/about/talks-given.test.tsx": page(""),
		"pages/about/_parts.tsx": page(""),
	});
	assert.deepEqual(pages, [
		{ path: "/about/talks-given", title: "Talks", description: "Said.", status: "unlisted", isHome: undefined },
	]);
	assert.deepEqual(components, ["pages/about/talks-given.tsx default Page_about_2f_talks_2d_given_2e_tsx_"]);
	assert.deepEqual(problems, []);
});

test("pages/index.tsx is the home page", async () => {
	const { pages } = await read({ "pages/index.tsx": page('export const metadata = { title: "Home" };') });
	assert.deepEqual(
		pages.map(({ path, isHome }) => [path, isHome]),
		[["/", true]],
	);
});

test("a page without a default export, and one with a wrong field, are reported", async () => {
	const { problems, components } = await read({
		"pages/a.tsx": 'export const metadata = { title: "A" };\nexport const A = () => null;\n',
		"pages/b.tsx": page('export const metadata = {\n\ttitle: "B",\n\tdraft: "perhaps",\n};'),
	});
	assert.deepEqual(components, ["pages/b.tsx default Page_b_2e_tsx_"]);
	assert.deepEqual(problems, [
		"pages/b.tsx:3 `draft` must be true or false, not `perhaps`.",
		"pages/a.tsx:1 This file has no default export, so it shows nothing. Write `export default function …`.",
	]);
});

test("a page whose metadata can't be read, or that may run no code, isn't published", async () => {
	const unreadable = 'export const metadata = { title: "A", template: "plain" as const, draft: true };';
	const { pages, problems, components } = await read({
		"site.yml": "title: A\nurl: https://a.example\ntrust: { pages/guests: text }\n",
		"pages/a.tsx": page(unreadable),
		"pages/b.tsx": page(""),
		"pages/guests/c.tsx": page('export const metadata = { title: "C" };'),
	});
	assert.deepEqual(show(pages, "path status"), ["/a invalid", "/b invalid", "/guests/c invalid"]);
	assert.deepEqual(components, ["pages/a.tsx default Page_a_2e_tsx_", "pages/b.tsx default Page_b_2e_tsx_"]);
	assert.deepEqual(
		problems.map((problem) => problem.slice(0, 60)),
		[
			"pages/a.tsx:1 This page has no metadata that can be read. Wr",
			"pages/b.tsx:1 This page has no metadata that can be read. Wr",
			"pages/guests/c.tsx:1 This page is code, which the trust `tex",
		],
	);
});

test("a module in pages is no page of another system's site, or of a folder without settings", async () => {
	const jekyll = { "_config.yml": "title: A\n", "_posts/2026-01-01-a.md": "A", "pages/a.tsx": page("") };
	for (const files of [jekyll, { "pages/a.tsx": page(""), "posts/a.md": "A" }]) {
		const blog = createTestBlog(files);
		assert.deepEqual(show(await blog.pages(), "path"), []);
	}
});

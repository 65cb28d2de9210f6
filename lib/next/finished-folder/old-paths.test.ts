import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { createTestBlog } from "@/lib/blog/blog.support";
import type { Site } from "@/lib/config/site";
import { pageFile } from "@/lib/content/urls/page-files";
import { readOwnerContent } from "@/lib/next/dev/owner-content";
import { createAppRules } from "@/lib/ship/app-rules";
import { writeFolder } from "@/lib/ship/folder";
import { startTestServer } from "@/lib/ship/server/server.support";
import { createTestSite } from "@/lib/ship/ship.support";
import { listPaths } from "@/lib/ship/site";
import { createConfig } from "@/lib/ship/vercel";
import { requestVercel } from "@/lib/ship/vercel.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { makeManifest } from "./make-manifest";

const ENDS = ["", "/", ".html", "/index.html"];
/** Where the paths with each of these ends lead, by what they begin with. */
const LEADS: Record<string, string | [string, string, string, string]> = {
	"/2020/bare": "/blog/bare",
	"/2020/slash": "/blog/slash",
	"/2020/html": "/blog/html",
	"/2020/folder": "/blog/folder",
	"/old/bare": "/blog/bare",
	"/older/bare": "/blog/bare",
	"/2021/bare": "/2021/bare",
	"/2021/slash": "/2021/slash",
	"/2021/html": "/2021/html",
	"/2021/folder": "/2021/folder",
	"/blog/bare": "/blog/bare",
	"/legal/imprint": "/legal/imprint",
	"/2020/both": ["/blog/one", "/blog/one", "/blog/two", "/blog/one"],
};

const post = (fields = "") => `---\ntitle: A\ndate: 2026-01-01\n${fields}---\n`;
const CONTENT = {
	"site.yml": "title: Q\nurl: https://q.example\noldPermalinks: [/blog/:slug/, /old/:slug.html, /older/:slug/]\n",
	"posts/bare.md": post("aliases: [/2020/bare]\n"),
	"posts/slash.md": post("aliases: [/2020/slash/]\n"),
	"posts/html.md": post("aliases: [/2020/html.html]\n"),
	"posts/folder.md": post("aliases: [/2020/folder/index.html]\n"),
	"posts/one.md": post("aliases: [/2020/both/]\n"),
	"posts/two.md": post("aliases: [/2020/both.html]\n"),
	"posts/own-bare.md": post("permalink: /2021/bare\n"),
	"posts/own-slash.md": post("permalink: /2021/slash/\n"),
	"posts/own-html.md": post("permalink: /2021/html.html\n"),
	"posts/own-folder.md": post("permalink: /2021/folder/index.html\n"),
	"pages/about.md": post(),
	"pages/imprint.md": post("permalink: /legal/imprint/\n"),
};

type Form = Site["files"];

/** Where a request is redirected to, or the page that it gets; `undefined` if there is none. */
type Answer = { location: string } | { page: string } | undefined;
type Answering = (requested: string) => Answer | Promise<Answer>;

const textOf = (page: string) => `page ${page}`;

function readPage(text: string): Answer {
	const [, location] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(text) ?? [];
	return location === undefined ? { page: text.slice("page ".length) } : { location };
}

async function makeSite(form: Form) {
	const blog = createTestBlog({ ...CONTENT, "site.yml": `${CONTENT["site.yml"]}files: ${form}\n` });
	const pages = await blog.paths();
	const names = new Set(pages.map((page) => pageFile(page, { files: form })));
	const manifest = await makeManifest(blog, { paths: names, images: {}, buildId: "build" });
	const files = Object.fromEntries(pages.map((page) => [`files${pageFile(page, { files: form })}`, textOf(page)]));
	return { manifest, names, folder: createTestSite(files, manifest) };
}

/** What Next does with a slash at the end of a path before it reads any rule. */
const withoutSlash = (requested: string): Answer => ({ location: requested.slice(0, -1) });

const WAYS: Record<string, (form: Form) => Promise<Answering>> = {
	server: async (form) => {
		const { send } = await startTestServer((await makeSite(form)).folder);
		return async (requested) => {
			const { status, headers, body } = await send(requested);
			if (headers.location !== undefined) return { location: headers.location };
			return status === 200 ? readPage(body) : undefined;
		};
	},
	folder: async (form) => {
		const target = path.join(createTemporaryFolder(), "out");
		await writeFolder((await makeSite(form)).folder, target, createTemporaryFolder());
		const names = new Set(await listPaths(target));
		return (requested) => {
			const ends = requested.endsWith("/") ? ["index.html"] : ["", ".html", "/index.html"];
			const found = ends.map((end) => requested + end).find((name) => names.has(name));
			return found === undefined ? undefined : readPage(readFileSync(path.join(target, found), "utf8"));
		};
	},
	Vercel: async (form) => {
		const { manifest, names } = await makeSite(form);
		const { config } = createConfig(manifest, [...names], []);
		return (requested) => {
			const { headers, file } = requestVercel(config, requested, {}, [...names]);
			if (headers.Location !== undefined) return { location: headers.Location };
			return file === undefined ? undefined : { page: file.replace(/\/(?:index\.html)?$/, "") };
		};
	},
	app: async (form) => {
		const { manifest, names } = await makeSite(form);
		const { redirects } = createAppRules(manifest, { path: "/news", inside: false }).rules;
		return (requested) => {
			if (requested.endsWith("/")) return withoutSlash(requested);
			for (const { source, destination } of redirects) {
				const params = getPathMatch(source, { removeUnnamedParams: true, strict: true })(`/news${requested}`);
				if (params) return { location: destination.replace(":path", params.path).slice("/news".length) };
			}
			return names.has(pageFile(requested, {})) ? { page: requested } : undefined;
		};
	},
	development: async () => {
		const blog = createTestBlog(CONTENT, { mode: "development" });
		return async (requested) => {
			if (requested.endsWith("/")) return withoutSlash(requested);
			const { owner } = await readOwnerContent(requested, blog);
			// Paths with an extension are those of files.
			if (requested.endsWith(".html") && owner !== "page") return undefined;
			if (await blog.post(requested)) return { page: requested };
			const location = await blog.redirect(requested);
			return location === undefined ? undefined : { location };
		};
	},
};

/** Returns the page that a reader gets. */
async function follow(answer: Answering, requested: string): Promise<string | undefined> {
	let found: Answer = { location: requested };
	for (let hops = 0; found && "location" in found && hops < 5; hops++) found = await answer(found.location);
	return found && "page" in found ? found.page : undefined;
}

/** A host that looks for nothing but the files of folders. */
const FOLDER_HOST: typeof WAYS = {
	"host of folders": async (form) => {
		const target = path.join(createTemporaryFolder(), "out");
		await writeFolder((await makeSite(form)).folder, target, createTemporaryFolder());
		const names = new Set(await listPaths(target));
		return (requested) => {
			if (names.has(`${requested}/index.html`)) return { location: `${requested}/` };
			const found = requested.endsWith("/") ? `${requested}index.html` : requested;
			return names.has(found) ? readPage(readFileSync(path.join(target, found), "utf8")) : undefined;
		};
	},
};

const TRIED = [
	...Object.entries(WAYS).map(([name, prepare]) => [name, prepare, "flat"] as const),
	...Object.entries({ ...WAYS, ...FOLDER_HOST }).map(([name, prepare]) => [name, prepare, "folders"] as const),
].filter(([name, , form]) => form === "flat" || (name !== "app" && name !== "development"));

for (const [name, prepare, form] of TRIED) {
	test(`${name}, ${form}: every form of an old path leads to the post, and the file of a page to the page`, async () => {
		const answer = await prepare(form);
		for (const [start, page] of Object.entries(LEADS)) {
			for (const [index, end] of ENDS.entries()) {
				// A host has one file for both paths.
				const isOfTwo = name === "folder" && start + end === "/2020/both";
				const expected = typeof page === "string" ? page : page[isOfTwo ? 2 : index];
				assert.equal(await follow(answer, start + end), expected, start + end);
			}
		}
		// A host of files can't redirect.
		const expected = name === "folder" ? { page: "/about" } : { location: form === "flat" ? "/about" : "/about/" };
		assert.deepEqual(await answer(form === "flat" ? "/about.html" : "/about"), expected);
		assert.equal(await follow(answer, "/nowhere.html"), undefined);
	});
}

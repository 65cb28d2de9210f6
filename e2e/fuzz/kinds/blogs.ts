import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { serializeJsonLd } from "@/components/layout/head-elements";
import { type BlogFolder, OUTSIDE, ownFolder, SECRET, siteFolder } from "@/e2e/fuzz/arbitraries/blog-folders";
import { createKind } from "@/e2e/fuzz/kind";
import { checkPage, renderPage } from "@/e2e/fuzz/page";
import { checkFeed, checkStructuredData, checkXml } from "@/e2e/fuzz/parsers";
import { createBlogIn, createFolder } from "@/e2e/fuzz/temporary-blog";
import { feeds } from "@/features/feeds/output";
import { markdown } from "@/features/markdown/output";
import { robots } from "@/features/robots/output";
import { sitemap } from "@/features/sitemap/output";
import type { Blog } from "@/lib/blog/blog";
import { indexJsonLd, postJsonLd } from "@/lib/blog/metadata/json-ld";
import { getShareableImage } from "@/lib/blog/metadata/og-images";
import type { Output } from "@/lib/blog/output";
import { getPostDiagnostics, getSiteDiagnostics } from "@/lib/checks/run-checks";
import { makeFiles } from "@/lib/outputs/registry";
import { staticFiles } from "@/lib/outputs/static-files/output";
import { readFiles } from "@/lib/utils/temporary-folder.support";
import { importSource } from "@/packages/migrate/src/import";
import { ImportError } from "@/packages/migrate/src/types";

/** The outputs that are texts made of posts and settings, and the owner's files. */
const OUTPUTS: readonly Output[] = [feeds, sitemap, robots, markdown, staticFiles];

let parent: string | undefined;

/** Writes a folder beside the files that it must not have; returns the folder around both. */
function writeFolder(name: string, { files, links }: BlogFolder): string {
	parent ??= createFolder();
	rmSync(parent, { recursive: true, force: true });
	const write = (file: string, text: string) => {
		mkdirSync(path.dirname(path.join(parent ?? "", file)), { recursive: true });
		writeFileSync(path.join(parent ?? "", file), text);
	};
	for (const [file, text] of Object.entries(OUTSIDE)) write(file, text);
	for (const [file, text] of Object.entries(files)) write(path.join(name, file), text);
	for (const [file, target] of Object.entries(links)) {
		const full = path.join(parent, name, file);
		rmSync(full, { recursive: true, force: true });
		mkdirSync(path.dirname(full), { recursive: true });
		symlinkSync(target, full);
	}
	return parent;
}

const assertInside = (text: string, name: string) =>
	assert.ok(!text.includes(SECRET), `${name} has the content of a file from outside`);

/** Makes the text outputs of a blog, and checks each with the parser of its format. */
async function checkOutputs(blog: Blog): Promise<void> {
	for (const output of OUTPUTS) {
		for await (const file of makeFiles(output, blog)) {
			const text = "copyOf" in file ? readFileSync(file.copyOf, "utf8") : String(file.content);
			assertInside(text, file.path);
			if ("copyOf" in file) continue;
			if (output === feeds && /\.(?:xml|json)$/.test(file.path)) checkFeed(text, file.path);
			else if (file.path.endsWith(".xml")) checkXml(text, file.path);
		}
	}
}

async function checkPages(blog: Blog): Promise<void> {
	const [site, { byPath }] = await Promise.all([blog.site(), blog.visible()]);
	checkStructuredData(serializeJsonLd(indexJsonLd(site, "/")));
	for (const post of byPath.values()) {
		const details = { authors: [], image: (await getShareableImage(blog, post))?.path, breadcrumbs: [] };
		checkStructuredData(serializeJsonLd(postJsonLd(site, post, details)));
		const compiled = await blog.compiled(post);
		const html = await renderPage(compiled);
		checkPage(html);
		assertInside(html, post.path);
		await getPostDiagnostics(blog, post);
	}
}

/** Blogs: feeds, sitemaps, Markdown and structured data are well formed, and no file from outside is in them. */
export const checkBlog = createKind("blog", ownFolder, async (folder) => {
	const blog = createBlogIn(writeFolder("content", folder));
	await checkOutputs(blog);
	await checkPages(blog);
	for (const { message } of await getSiteDiagnostics(blog)) assert.notEqual(message, "");
});

/** Sites of other systems: they are read as they are and imported, without a file from outside. */
export const checkSiteFolder = createKind("site-folder", siteFolder, async (folder) => {
	const around = writeFolder("content", folder);
	const into = path.join(around, "imported");
	await checkOutputs(createBlogIn(around));
	try {
		await importSource(path.join(around, "content"), { into, force: false, progress: () => undefined });
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		return void assert.notEqual(error.message, "");
	}
	for (const [file, text] of Object.entries(readFiles(into))) assertInside(text, file);
});

import { readFile } from "node:fs/promises";
import { SITE_FILE } from "@/lib/config/parse";
import { partitionPermalinks } from "@/lib/config/permalink";
import { authorsFromFiles } from "@/lib/content/authors/author-files";
import { AUTHORS_FILE } from "@/lib/content/authors/authors-file";
import type { ContentSource } from "@/lib/content/source/content-source";
import type { SkippedFile } from "@/lib/content/source/skipped-files";
import { TAGS_FILE } from "@/lib/content/taxonomies/tags-file";
import { toYaml } from "@/lib/importers/content-files";
import { type ContentFiles, type ImportCount, ImportError, type Progress } from "@/lib/importers/types";
import type { Diagnostic } from "@/lib/utils/diagnostics";
import { parseYaml } from "@/lib/utils/yaml";
import { findUsedFiles } from "./used-files";

const ICON = /^public\/(favicon|icon|apple-touch-icon)[\w-]*\.\w+$/;

/** Copies the posts of a site folder and the static files that they use, and converts its settings and authors. */
export async function importFolder(
	content: ContentSource,
	progress: Progress,
): Promise<{ files: ContentFiles; counts: ImportCount[] }> {
	const [posts, drafts, pages] = await Promise.all([
		content.readSourceFiles("posts"),
		content.readSourceFiles("drafts"),
		content.readSourceFiles("pages"),
	]);
	const sources = [...posts, ...drafts, ...pages];
	if (sources.length === 0) {
		throw new ImportError("No posts found in this folder. Import the root folder of a site of a supported system.");
	}
	const files: ContentFiles = new Map([[SITE_FILE, await createSettings(content)]]);
	const authors = await createAuthors(content);
	if (authors !== undefined) files.set(AUTHORS_FILE, authors);
	if (await content.isFile(TAGS_FILE)) files.set(TAGS_FILE, { copyOf: content.filePath(TAGS_FILE) });
	for (const { file } of sources) files.set(file, { copyOf: content.filePath(file) });
	const staticFiles = (await content.listStaticFiles()).map(({ file }) => file);
	const existing = new Set(staticFiles);
	const used = new Set(staticFiles.filter((file) => ICON.test(file)));
	const authorsSource = typeof authors === "string" ? authors : await content.readTextFile(AUTHORS_FILE);
	const searched = [...sources, { file: AUTHORS_FILE, source: authorsSource }];
	for (const [index, { file, source }] of searched.entries()) {
		if (index % 50 === 49) progress(index + 1, "posts read");
		for (const usedFile of findUsedFiles(file, source, existing)) used.add(usedFile);
	}
	for (const file of [...used].sort()) files.set(file, { copyOf: content.filePath(file) });
	const skippedFiles = await content.listSkippedFiles();
	const countSkipped = (...reasons: SkippedFile["reason"][]) =>
		skippedFiles.filter(({ reason }) => reasons.includes(reason)).length;
	return {
		files,
		counts: [
			{
				label: "posts",
				imported: posts.length,
				skipped: countSkipped("format", "undated"),
				reason: "not Markdown, or no date in the file name",
			},
			{ label: "drafts", imported: drafts.length, skipped: 0 },
			{ label: "pages", imported: pages.length, skipped: 0 },
			{
				label: "unreadable files among them",
				imported: sources.filter(({ readError }) => readError !== undefined).length,
				skipped: 0,
				note: "run `npm run check` to see why",
			},
			countPermalinks(content.project().settings.oldPermalinks),
			countUnreadable(content.project().diagnostics),
			{
				label: "static files",
				imported: used.size,
				skipped: staticFiles.length - used.size,
				reason: "not used by any post",
			},
			{
				label: "symbolic links",
				imported: 0,
				skipped: countSkipped("link"),
				reason: "they lead out of the site's folder; `links:` in its `site.yml` allows other folders",
			},
		],
	};
}

/** Counts what isn't read of the settings of the site's system; the reason is the first mistake. */
function countUnreadable(diagnostics: readonly Diagnostic[] = []): ImportCount {
	const [first] = diagnostics;
	const place = first && `${first.file}:${first.line}:${first.column}`;
	return {
		label: "mistakes in the site's settings",
		imported: 0,
		skipped: diagnostics.length,
		...(first && { reason: `${place} ${first.message}` }),
	};
}

/** Counts the old permalinks in the settings of the site's system. */
function countPermalinks(oldPermalinks: readonly string[] = []): ImportCount {
	const { usable, unusable } = partitionPermalinks(oldPermalinks);
	return {
		label: "old permalinks",
		imported: usable.length,
		skipped: unusable.length,
		reason: unusable.join(" "),
	};
}

/**
 * Creates `site.yml` from the settings of the site's system and from its own `site.yml`, which wins. A `site.yml` that needs
 * no change is copied.
 */
async function createSettings(content: ContentSource): Promise<string | { copyOf: string }> {
	const { system, settings: detected } = content.project();
	const hasSiteFile = await content.isFile(SITE_FILE);
	if (!system && hasSiteFile) {
		const source = await readFile(content.filePath(SITE_FILE), "utf8");
		if (!/^(posts|static|links)\s*:/m.test(source)) return { copyOf: content.filePath(SITE_FILE) };
	}
	const usable = detected.oldPermalinks && { oldPermalinks: partitionPermalinks(detected.oldPermalinks).usable };
	const own = hasSiteFile ? parseYaml(await content.readTextFile(SITE_FILE)).value : {};
	const {
		posts: _,
		static: __,
		links: ___,
		...settings
	} = {
		...detected,
		...usable,
		// As in place: the posts may not run code, and one with errors is left out.
		...(system && { trust: "components", strict: false }),
		...(own as Record<string, unknown>),
	} as Record<string, unknown>;
	return toYaml(settings);
}

/** Creates `authors.yml` from the site's author pages, or copies its own. Returns `undefined` if it has neither. */
async function createAuthors(content: ContentSource): Promise<string | { copyOf: string } | undefined> {
	const authorPages = await content.readSourceFiles("authors");
	if (authorPages.length > 0) return toYaml(authorsFromFiles(authorPages).value);
	return (await content.isFile(AUTHORS_FILE)) ? { copyOf: content.filePath(AUTHORS_FILE) } : undefined;
}

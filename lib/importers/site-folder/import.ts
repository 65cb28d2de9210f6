import { readFile } from "node:fs/promises";
import { authorsOfTexts } from "@/lib/content/author-texts";
import { AUTHORS_FILE } from "@/lib/content/authors";
import { inContent, isFile, listAssets, listLeftOut, readSource, readSources } from "@/lib/content/files";
import { TAGS_FILE } from "@/lib/content/tags-file";
import { parseYaml } from "@/lib/data/yaml";
import { toYaml } from "@/lib/importers/content-files";
import { type ContentFiles, type Count, type Progress, UnreadableSource } from "@/lib/importers/types";
import { getLayout } from "@/lib/layouts/layout";
import { SITE_FILE } from "@/lib/site/parse";
import { sortPermalinks } from "@/lib/site/permalink";
import { usedFiles } from "./used-files";

const ICON = /^public\/(favicon|icon|apple-touch-icon)[\w-]*\.\w+$/;

/** Copies the site of the content folder: its posts, and of the static files those that these use, all as they are. */
export async function importFolder(progress: Progress): Promise<{ files: ContentFiles; counts: Count[] }> {
	const [posts, drafts, pages] = await Promise.all(["posts", "drafts", "pages"].map(readSources));
	const texts = [...(posts ?? []), ...(drafts ?? []), ...(pages ?? [])];
	if (texts.length === 0) throw new UnreadableSource("There are no posts in this folder, in no layout that is known.");
	const files: ContentFiles = new Map([[SITE_FILE, await settings()]]);
	const lists = [await authors(), await isFile(TAGS_FILE)] as const;
	if (lists[0] !== undefined) files.set(AUTHORS_FILE, lists[0]);
	if (lists[1]) files.set(TAGS_FILE, { copyOf: inContent(TAGS_FILE) });
	for (const { file } of texts) files.set(file, { copyOf: inContent(file) });
	const assets = await listAssets();
	const there = new Set(assets);
	const used = new Set(assets.filter((file) => ICON.test(file)));
	const named = typeof lists[0] === "string" ? lists[0] : await readSource(AUTHORS_FILE);
	const sources = [...texts, { file: AUTHORS_FILE, source: named }];
	for (const [index, { file, source }] of sources.entries()) {
		if (index % 50 === 49) progress(index + 1, "texts read");
		for (const one of usedFiles(file, source, there)) used.add(one);
	}
	for (const file of [...used].sort()) files.set(file, { copyOf: inContent(file) });
	const leftOut = await listLeftOut();
	const faults = texts.filter(({ fault }) => fault !== undefined);
	return {
		files,
		counts: [
			{ what: "posts", came: posts?.length ?? 0, left: leftOut.length, why: "no Markdown, or no date in their names" },
			{ what: "drafts", came: drafts?.length ?? 0, left: 0 },
			{ what: "pages", came: pages?.length ?? 0, left: 0 },
			{ what: "files of these that can't be read", came: faults.length, left: 0, hint: "`npm run check` says why" },
			patternsOf(getLayout().settings.oldPermalinks),
			{
				what: "static files",
				came: used.size,
				left: assets.length - used.size,
				why: "no post uses them",
			},
		],
	};
}

/** What became of the patterns of addresses that the settings of the site's system say. */
function patternsOf(oldPermalinks: readonly string[] = []): Count {
	const { usable, unusable } = sortPermalinks(oldPermalinks);
	return { what: "patterns of old addresses", came: usable.length, left: unusable.length, why: unusable.join(" ") };
}

/** The site's own `site.yml`, and below it what the settings of its system say. */
async function settings(): Promise<string | { copyOf: string }> {
	const { system, settings: found } = getLayout();
	const isThere = await isFile(SITE_FILE);
	if (!system && isThere) {
		const source = await readFile(inContent(SITE_FILE), "utf8");
		if (!/^(posts|static)\s*:/m.test(source)) return { copyOf: inContent(SITE_FILE) };
	}
	const usable = found.oldPermalinks && { oldPermalinks: sortPermalinks(found.oldPermalinks).usable };
	const own = isThere ? parseYaml(await readSource(SITE_FILE)).value : {};
	const {
		posts: _,
		static: __,
		...rest
	} = { ...found, ...usable, ...(own as Record<string, unknown>) } as Record<string, unknown>;
	return toYaml(rest);
}

async function authors(): Promise<string | { copyOf: string } | undefined> {
	const texts = await readSources("authors");
	if (texts.length > 0) return toYaml(authorsOfTexts(texts).value);
	return (await isFile(AUTHORS_FILE)) ? { copyOf: inContent(AUTHORS_FILE) } : undefined;
}

import { readFile } from "node:fs/promises";
import { SITE_FILE } from "@/lib/config/parse";
import { partitionPermalinks } from "@/lib/config/permalink";
import { authorsFromPages } from "@/lib/content/authors/author-pages";
import { AUTHORS_FILE } from "@/lib/content/authors/authors-file";
import {
	contentFilePath,
	isFile,
	listSkippedFiles,
	listStaticFiles,
	readSourceFiles,
	readTextFile,
} from "@/lib/content/source/files";
import { getProject } from "@/lib/content/source/project";
import { TAGS_FILE } from "@/lib/content/taxonomies/tags-file";
import { toYaml } from "@/lib/importers/content-files";
import { type ContentFiles, type Count, type Progress, UnreadableSource } from "@/lib/importers/types";
import { parseYaml } from "@/lib/utils/yaml";
import { usedFiles } from "./used-files";

const ICON = /^public\/(favicon|icon|apple-touch-icon)[\w-]*\.\w+$/;

/** Copies the site of the content folder: its posts, and of the static files those that these use, all as they are. */
export async function importFolder(progress: Progress): Promise<{ files: ContentFiles; counts: Count[] }> {
	const [posts, drafts, pages] = await Promise.all(["posts", "drafts", "pages"].map(readSourceFiles));
	const texts = [...(posts ?? []), ...(drafts ?? []), ...(pages ?? [])];
	if (texts.length === 0) throw new UnreadableSource("There are no posts in this folder, in no layout that is known.");
	const files: ContentFiles = new Map([[SITE_FILE, await settings()]]);
	const lists = [await authors(), await isFile(TAGS_FILE)] as const;
	if (lists[0] !== undefined) files.set(AUTHORS_FILE, lists[0]);
	if (lists[1]) files.set(TAGS_FILE, { copyOf: contentFilePath(TAGS_FILE) });
	for (const { file } of texts) files.set(file, { copyOf: contentFilePath(file) });
	const assets = await listStaticFiles();
	const there = new Set(assets);
	const used = new Set(assets.filter((file) => ICON.test(file)));
	const named = typeof lists[0] === "string" ? lists[0] : await readTextFile(AUTHORS_FILE);
	const sources = [...texts, { file: AUTHORS_FILE, source: named }];
	for (const [index, { file, source }] of sources.entries()) {
		if (index % 50 === 49) progress(index + 1, "texts read");
		for (const one of usedFiles(file, source, there)) used.add(one);
	}
	for (const file of [...used].sort()) files.set(file, { copyOf: contentFilePath(file) });
	const leftOut = await listSkippedFiles();
	const faults = texts.filter(({ readError }) => readError !== undefined);
	return {
		files,
		counts: [
			{ what: "posts", came: posts?.length ?? 0, left: leftOut.length, why: "no Markdown, or no date in their names" },
			{ what: "drafts", came: drafts?.length ?? 0, left: 0 },
			{ what: "pages", came: pages?.length ?? 0, left: 0 },
			{ what: "files of these that can't be read", came: faults.length, left: 0, hint: "`npm run check` says why" },
			patternsOf(getProject().settings.oldPermalinks),
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
	const { usable, unusable } = partitionPermalinks(oldPermalinks);
	return { what: "patterns of old addresses", came: usable.length, left: unusable.length, why: unusable.join(" ") };
}

/** The site's own `site.yml`, and below it what the settings of its system say. */
async function settings(): Promise<string | { copyOf: string }> {
	const { system, settings: found } = getProject();
	const isThere = await isFile(SITE_FILE);
	if (!system && isThere) {
		const source = await readFile(contentFilePath(SITE_FILE), "utf8");
		if (!/^(posts|static)\s*:/m.test(source)) return { copyOf: contentFilePath(SITE_FILE) };
	}
	const usable = found.oldPermalinks && { oldPermalinks: partitionPermalinks(found.oldPermalinks).usable };
	const own = isThere ? parseYaml(await readTextFile(SITE_FILE)).value : {};
	const {
		posts: _,
		static: __,
		...rest
	} = { ...found, ...usable, ...(own as Record<string, unknown>) } as Record<string, unknown>;
	return toYaml(rest);
}

async function authors(): Promise<string | { copyOf: string } | undefined> {
	const texts = await readSourceFiles("authors");
	if (texts.length > 0) return toYaml(authorsFromPages(texts).value);
	return (await isFile(AUTHORS_FILE)) ? { copyOf: contentFilePath(AUTHORS_FILE) } : undefined;
}

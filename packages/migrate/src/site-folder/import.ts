import { splitFrontMatter } from "quire-blog/source-adapter";
import {
	authorsFromFiles,
	type ContentSource,
	GRANTS,
	getSetting,
	METADATA_EXPORT,
	partitionPermalinks,
	resolveAssetFile,
	setField,
} from "quire-blog/tools";
import { isRecord } from "@/lib/utils/collections";
import { parseYaml } from "@/lib/utils/yaml";
import type { Diagnostic } from "@/packages/migrate/src/adapter-types";
import { toYaml } from "@/packages/migrate/src/content-files";
import {
	AUTHORS_FILE,
	type ContentFiles,
	type ImportCount,
	ImportError,
	type Progress,
	SITE_FILE,
	TAGS_FILE,
} from "@/packages/migrate/src/types";

const ICON = /^public\/(favicon|icon|apple-touch-icon)[\w-]*\.\w+$/;

/** Anything that may be a URL in Markdown, HTML, MDX, YAML and TOML: quoted, in parentheses, or a word. */
const URL_CANDIDATE = /"([^"\n]+)"|'([^'\n]+)'|`([^`\n]+)`|\]\(\s*<([^<>\n]+)>|\(([^()\s]+)\)|([^\s"'`<>()[\]{},]+)/g;
const PATH_PREFIX = /^(?:@site\/static|pathname:\/\/|\{\{[^}]*\}\}|require\()/;

/** Copies the posts of a site folder and the static files that they use, and converts settings and authors. */
export async function importFolder(
	content: ContentSource,
	progress: Progress,
): Promise<{ files: ContentFiles; counts: ImportCount[]; trust: unknown }> {
	const [posts, drafts, pages] = await Promise.all([
		content.readSourceFiles("posts"),
		content.readSourceFiles("drafts"),
		content.readSourceFiles("pages"),
	]);
	const sources = [...posts, ...drafts, ...pages];
	if (sources.length === 0) {
		throw new ImportError("No posts found in this folder. Import the root folder of a site of a supported system.");
	}
	const { settings, grants } = await createSettings(content);
	const files: ContentFiles = new Map([[SITE_FILE, settings]]);
	const authors = await createAuthors(content);
	if (authors !== undefined) files.set(AUTHORS_FILE, authors);
	if (await content.isFile(TAGS_FILE)) files.set(TAGS_FILE, { copyOf: content.filePath(TAGS_FILE) });
	for (const { file, source, fields } of sources) {
		const text = withFields(source, fields);
		// A field that can't be written may keep the post from readers.
		if (text === undefined) files.set(file.replace(/^\w+/, "drafts"), { copyOf: content.filePath(file) });
		else files.set(file, text === source ? { copyOf: content.filePath(file) } : text);
	}
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
	const countSkipped = (...reasons: (typeof skippedFiles)[number]["reason"][]) =>
		skippedFiles.filter(({ reason }) => reasons.includes(reason)).length;
	return {
		files,
		trust: decideTrustSetting(grants.get("trust")),
		counts: [
			{
				label: "posts",
				imported: posts.length,
				skipped: countSkipped("format", "excluded", "copy"),
				reason: "not Markdown, copies, or no date in the file name",
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
				reason: "they lead out of the site's folder; copy the files into it",
			},
			{
				label: "settings",
				imported: 0,
				skipped: grants.size,
				reason: `${[...grants.keys()].map((key) => `\`${key}\``).join(", ")}: what posts may do, and services, are for you to set`,
			},
		],
	};
}

/** Adds fields that the other system has elsewhere to a post's front matter, unless it has them; returns `undefined` if that isn't possible. */
function withFields(source: string, fields: Record<string, unknown> = {}): string | undefined {
	const own = splitFrontMatter(source).data.value;
	const known = Object.keys(isRecord(own) ? own : {}).map((key) => key.toLowerCase());
	// A title would hide the metadata that the post exports.
	if (METADATA_EXPORT.test(source)) known.push("title");
	const missing = Object.entries(fields).filter(([key]) => !known.includes(key.toLowerCase()));
	return missing.reduceRight<string | undefined>((text, [key, value]) => {
		const isFlag = value === "true" || value === "false";
		return text === undefined ? undefined : setField(text, [key], isFlag ? value : JSON.stringify(value));
	}, source);
}

/** Counts the mistakes in the settings of the other system. The reason quotes the first. */
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
 * Merges the settings of the other system and its `site.yml`, which wins, into the text of a new `site.yml`. Settings that only the owner
 * of the blog may set are returned separately; those of folders are left out.
 */
async function createSettings(content: ContentSource): Promise<{ settings: string; grants: Map<string, unknown> }> {
	const { system, settings: detected } = content.project();
	const text = await content.readTextFile(SITE_FILE);
	const { value } = parseYaml(text);
	const own = Object.entries(isRecord(value) ? value : {}).map(([key, one]) => [getSetting(key) ?? key, one] as const);
	const kept = own.filter(([key]) => !["posts", "static", ...GRANTS].includes(key));
	const grants = new Map(own.filter(([key]) => GRANTS.includes(key)));
	if (!system && kept.length === own.length && text !== "") return { settings: text, grants };
	const usable = detected.oldPermalinks && { oldPermalinks: partitionPermalinks(detected.oldPermalinks).usable };
	// Blogs of other systems are read with `strict: false` too: a post with errors is left out.
	const strict = system && { strict: false };
	return { settings: toYaml({ ...detected, ...usable, ...strict, ...Object.fromEntries(kept) }), grants };
}

/** Lowers the trust: imported posts may not run code, nor do more than on the site they come from. */
function decideTrustSetting(own: unknown): unknown {
	const lower = (level: unknown) => (level === "code" ? "components" : level);
	if (!isRecord(own)) return lower(own ?? "components");
	return {
		".": "components",
		...Object.fromEntries(Object.entries(own).map(([folder, level]) => [folder, lower(level)])),
	};
}

/** Converts the site's author pages, or copies its `authors.yml`. Returns `undefined` if it has neither. */
async function createAuthors(content: ContentSource): Promise<string | { copyOf: string } | undefined> {
	const authorPages = await content.readSourceFiles("authors");
	if (authorPages.length > 0) return toYaml(authorsFromFiles(authorPages).value);
	return (await content.isFile(AUTHORS_FILE)) ? { copyOf: content.filePath(AUTHORS_FILE) } : undefined;
}

/** Finds the static files in `existing` that a post or settings file refers to. */
export function findUsedFiles(file: string, source: string, existing: ReadonlySet<string>): string[] {
	const used = new Set<string>();
	const candidates = [...source.matchAll(URL_CANDIDATE)].flatMap((match) => [
		...match.slice(1).filter(Boolean),
		...splitCandidate(match[0]),
	]);
	for (const candidate of candidates) {
		const path = candidate.replace(PATH_PREFIX, "").replace(/^https?:\/\/[^/]+/, "");
		for (const variant of [path, `/${path}`, path.replace(/(?<![.,;:])[.,;:]+$/, "")]) {
			const target = resolveAssetFile(file, variant);
			if (target && existing.has(target)) used.add(target);
		}
	}
	return [...used];
}

function splitCandidate(text: string): string[] {
	return text.split(/[\s"'`<>()[\]{},]+/).filter((word) => /\.\w+/.test(word));
}

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { ogImagePath, ogImageSchema, type Portrait } from "@/lib/content/images/og-image";

/**
 * The parts of a blog's finished folder. Everything that ships is made of it alone: a server (`server`), files for any host (`folder.ts`),
 * and the output of a platform (`vercel.ts`).
 */
export const PARTS = {
	/** Every page and file, at its path. A page is `<path>.html` or `<path>/index.html`, and the index is `index.html`. */
	files: "files",
	/** Compressed copies of the files, at the same paths in a folder with the name of the encoding. */
	compressed: "compressed",
	portraits: "portraits",
	/** Headers, redirects and other data about paths. It is written last: a folder without it is incomplete. */
	manifest: "site.json",
} as const;

/** In the order of preference. */
export const ENCODINGS = ["br", "gzip"] as const;

const header = z.strictObject({ key: z.string(), value: z.string() });

const buildManifestSchema = z.strictObject({
	/** Such as `/my/blog`; empty at the root. All other paths are relative to it. */
	basePath: z.string(),
	/** The headers of paths, in which `*` matches any characters and `:name` a segment. All that match apply; of equal ones the last. */
	headers: z.record(z.string(), z.array(header)),
	redirects: z.record(z.string(), z.string()),
	/** Whether the page `/a` is the file `/a.html`, or `/a/index.html` with the URL `/a/`. */
	files: z.enum(["flat", "folders"]).default("flat"),
	/** The paths of languages, such as `/de`, which have a 404 page of their own. */
	locales: z.array(z.string()).default([]),
	/** The paths of front pages by language, if a server is to lead readers to theirs. */
	frontPages: z.record(z.string(), z.string()).default({}),
	/** The host of the blog, which a proxy before the server may not pass on. */
	host: z.string().default(""),
	/** The paths of pages that also exist as Markdown, as they are requested, with the path of that file. */
	markdown: z.record(z.string(), z.string()),
	images: z.record(z.string(), z.string()),
	ogImages: z.record(z.string(), ogImageSchema),
	/** When the next scheduled post is published or the next review ends, in ISO 8601; `null` without either. */
	nextChange: z.string().nullable(),
	/** Digests of the errors in the content of the build. */
	errors: z.array(z.string()),
	buildId: z.string(),
});

/** Data about the paths of a finished folder besides its files: headers, redirects, other forms, and how missing files are made. */
export type BuildManifest = z.output<typeof buildManifestSchema>;

/** The exit code of a build without a result because the content changed meanwhile: `EX_TEMPFAIL` of `sysexits.h`. */
export const CONTENT_CHANGED = 75;

/** The folder is no finished folder, or an incomplete one. */
export class IncompleteSite extends Error {}

export async function readManifest(folder: string): Promise<BuildManifest> {
	const file = path.join(folder, PARTS.manifest);
	try {
		return buildManifestSchema.parse(JSON.parse(await readFile(file, "utf8")));
	} catch (cause) {
		const isMissing = (cause as NodeJS.ErrnoException).code === "ENOENT";
		const message = `There is no complete build in \`${folder}\`: \`${PARTS.manifest}\` is ${isMissing ? "missing" : "damaged"}. Build the blog.`;
		throw new IncompleteSite(message, { cause });
	}
}

/** Lists the files below a folder as sorted paths, relative to it and with a leading slash. */
export async function listPaths(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => `/${path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/")}`)
		.sort();
}

/** Lists the paths of files that pages load and that are made from other files: resized images and OG images. */
export function listDerivedPaths({ images, ogImages }: Pick<BuildManifest, "images" | "ogImages">): string[] {
	return [...Object.keys(images), ...Object.keys(ogImages).map(ogImagePath)].sort();
}

/** Returns the file of a portrait in OG images, relative to the finished folder. */
export function portraitFile({ file, hash }: Portrait): string {
	return `${PARTS.portraits}/${hash}${path.extname(file)}`;
}

export function createHeaderFinder({ headers }: Pick<BuildManifest, "headers">) {
	const rules = Object.entries(headers).map(([pattern, list]) => ({ pattern: toRegExp(pattern), list }));
	return (pagePath: string): [name: string, value: string][] => {
		const found = new Map<string, [string, string]>();
		for (const { pattern, list } of rules) {
			if (!pattern.test(pagePath)) continue;
			for (const { key, value } of list) found.set(key.toLowerCase(), [key, value]);
		}
		return [...found.values()];
	};
}

export function toRegExp(pattern: string): RegExp {
	const escaped = pattern.replace(/[.()+?{}[\]\\^$|]/g, "\\$&");
	return new RegExp(`^${escaped.replaceAll("*", ".*").replace(/:[a-z]+/g, "[^/]+")}$`);
}

/** Returns a pattern that matches a decoded path only, as browsers request it. */
export function toPattern(decoded: string): string {
	const encoded = encodeURI(decoded).replace(/[?#]/g, encodeURIComponent);
	return encoded.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The most characters of paths in a pattern; Vercel accepts 4,096 in all. */
const MAX_NAMES = 3900;

/** Groups the paths of pages, each with a pattern that matches them without their slash, such as `about|blog/a`: as few as a platform accepts. */
export function groupPages(pages: readonly string[]): { pages: string[]; pattern: string }[] {
	const groups: { pages: string[]; pattern: string }[] = [];
	for (const page of pages) {
		const name = toPattern(page.slice(1));
		const last = groups.at(-1);
		if (last && last.pattern.length + name.length < MAX_NAMES) {
			last.pages.push(page);
			last.pattern += `|${name}`;
		} else groups.push({ pages: [page], pattern: name });
	}
	return groups;
}

/** Returns the beginning of a pattern that matches none of the paths, or as few of them as have space in a rule of Next. */
export function notAnyOf(paths: readonly string[]): string {
	const [group] = groupPages(paths);
	return group ? `(?!(?:${group.pattern})$)` : "";
}

/** Returns the path of the 404 page for a path: that of its language, or of the whole site. */
export function findNotFoundPage({ locales }: Pick<BuildManifest, "locales">, pagePath: string): string {
	const found = locales.filter((prefix) => pagePath === prefix || pagePath.startsWith(`${prefix}/`));
	const [locale = ""] = found.sort((a, b) => b.length - a.length);
	return `${locale}/404`;
}

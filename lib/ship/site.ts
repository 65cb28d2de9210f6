import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { ogImagePath, ogImageSchema, type Portrait } from "@/lib/metadata/og-image";

/**
 * The finished folder of a blog has these parts, and everything that ships is made of them alone: a server (`server`), files for any
 * host (`folder.ts`), and the output of a platform (`vercel.ts`).
 */
export const PARTS = {
	/** Every page and file, at its path. A page is `<path>.html`, and the index is `index.html`. */
	files: "files",
	/** The compressed forms of these, by the name of their encoding, at the same paths. */
	compressed: "compressed",
	/** The portraits in OG images. */
	portraits: "portraits",
	/** What a path needs besides its file. It is written last: a folder without it is not complete. */
	table: "site.json",
} as const;

/** The encodings of compressed files, in the order of preference. */
export const ENCODINGS = ["br", "gzip"] as const;

const header = z.strictObject({ key: z.string(), value: z.string() });

const siteTableSchema = z.strictObject({
	/** The path of the blog on its host, such as `/my/blog`; empty at the root. All other paths are without it. */
	basePath: z.string(),
	/** The headers of paths, in which `*` matches any characters and `:name` a segment. All that match apply; of equal ones the last. */
	headers: z.record(z.string(), z.array(header)),
	/** The paths that redirect, decoded, each with its destination, percent-encoded. */
	redirects: z.record(z.string(), z.string()),
	/** The pages that also exist as Markdown, by their path: the path of that file. */
	markdown: z.record(z.string(), z.string()),
	/** The URLs of resized images that pages load, each with the path of the file that it is made from. */
	images: z.record(z.string(), z.string()),
	/** What is drawn on OG images, by the hash in their path. */
	ogImages: z.record(z.string(), ogImageSchema),
	/** How many posts are published. */
	posts: z.number(),
	/** When the next scheduled post is due or the next review ends, in ISO 8601; `null` without either. */
	nextChange: z.string().nullable(),
	/** Digests of the errors in the content with which it was built. */
	errors: z.array(z.string()),
	/** What identifies the build. */
	buildId: z.string(),
});

/** What a path of a finished folder needs besides its file: headers, redirects, forms, and how missing files are made. */
export type SiteTable = z.output<typeof siteTableSchema>;

/** The exit code of a build that made nothing because the content changed meanwhile: `EX_TEMPFAIL` of `sysexits.h`. */
export const CONTENT_CHANGED = 75;

/** A finished folder that is incomplete, or none. */
export class IncompleteSite extends Error {}

/** Reads the table of a finished folder. Throws {@link IncompleteSite} if it is missing or damaged. */
export async function readSiteTable(folder: string): Promise<SiteTable> {
	const file = path.join(folder, PARTS.table);
	try {
		return siteTableSchema.parse(JSON.parse(await readFile(file, "utf8")));
	} catch (cause) {
		const isMissing = (cause as NodeJS.ErrnoException).code === "ENOENT";
		const message = `There is no complete build in \`${folder}\`: \`${PARTS.table}\` is ${isMissing ? "missing" : "damaged"}. Build the blog.`;
		throw new IncompleteSite(message, { cause });
	}
}

/** Lists the paths of all files in a folder, relative to it and with a leading slash, sorted. */
export async function listPaths(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => `/${path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/")}`)
		.sort();
}

/** Lists the paths of the files that pages load and that are made from other files: resized images and OG images. */
export function listDerivedPaths({ images, ogImages }: Pick<SiteTable, "images" | "ogImages">): string[] {
	return [...Object.keys(images), ...Object.keys(ogImages).map(ogImagePath)].sort();
}

/** Returns the file of a page, by its path on the site. */
export function pageFile(pagePath: string): string {
	return pagePath === "/" ? "/index.html" : `${pagePath}.html`;
}

/** Returns the file of a portrait in OG images, relative to the finished folder. */
export function portraitFile({ file, hash }: Portrait): string {
	return `${PARTS.portraits}/${hash}${path.extname(file)}`;
}

/** Returns a function that finds the headers of a path. */
export function createHeaderFinder({ headers }: Pick<SiteTable, "headers">) {
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

/** Returns a regular expression for a path in which `*` matches any characters and `:name` a segment. */
export function toRegExp(pattern: string): RegExp {
	const escaped = pattern.replace(/[.()+?{}[\]\\^$|]/g, "\\$&");
	return new RegExp(`^${escaped.replaceAll("*", ".*").replace(/:[a-z]+/g, "[^/]+")}$`);
}

import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { z } from "zod";
import type { Site } from "@/packages/prove/src/model";

/** The number of the form of the file. */
const VERSION = 1;

/** The file isn't one that was saved, or is damaged. */
export class InvalidSavedFile extends Error {}

const metadata = z.strictObject({
	title: z.string(),
	otherTitles: z.array(z.string()),
	description: z.string(),
	canonical: z.string(),
	language: z.string(),
	alternates: z.record(z.string(), z.string()),
	published: z.string(),
	updated: z.string(),
	authors: z.array(z.string()),
	isNoindex: z.boolean(),
	feeds: z.array(z.string()),
	refresh: z.string(),
});

const page = z.strictObject({
	path: z.string(),
	metadata,
	blocks: z.array(
		z.strictObject({ text: z.string(), isContent: z.boolean(), isLink: z.boolean(), heading: z.number() }),
	),
	headings: z.array(z.strictObject({ level: z.number(), text: z.string(), id: z.string(), isContent: z.boolean() })),
	codes: z.array(z.string()),
	tables: z.array(z.array(z.array(z.string()))),
	images: z.array(z.strictObject({ src: z.string(), alt: z.string(), isContent: z.boolean() })),
	links: z.array(
		z.strictObject({ target: z.string(), fragment: z.string(), text: z.string(), isContent: z.boolean() }),
	),
	ids: z.array(z.string()),
	formulas: z.number(),
	isList: z.boolean(),
});

const siteSchema = z.strictObject({
	version: z.literal(VERSION),
	name: z.string(),
	origin: z.string(),
	base: z.string(),
	pages: z.array(page),
	aliases: z.record(z.string(), z.string()),
	redirects: z.array(z.strictObject({ from: z.string(), to: z.string() })),
	files: z.record(z.string(), z.strictObject({ size: z.number(), digest: z.string() })),
	pictures: z.record(
		z.string(),
		z.strictObject({ hash: z.string(), width: z.number(), height: z.number(), thumbnail: z.string().exactOptional() }),
	),
	feeds: z.array(
		z.strictObject({
			path: z.string(),
			items: z.array(z.strictObject({ id: z.string(), link: z.string(), title: z.string(), date: z.string() })),
		}),
	),
	notFound: page.optional(),
	unread: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
});

/** Writes what the comparison needs of a site: its texts, hashes and small pictures. Returns the bytes of the file. */
export async function saveSite(file: string, site: Site): Promise<number> {
	// What isn't content is needed once for each page only, and ids only where a link leads to them.
	const wanted = new Set(
		site.pages.flatMap(({ path, links }) =>
			links.flatMap(({ target, fragment }) => (fragment ? [`${target || path}#${fragment}`] : [])),
		),
	);
	const pages = site.pages.map((one) => ({ ...one, ids: one.ids.filter((id) => wanted.has(`${one.path}#${id}`)) }));
	const json = JSON.stringify({ version: VERSION, ...site, pages });
	const bytes = await promisify(brotliCompress)(json, {
		params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
	});
	await writeFile(file, bytes);
	return bytes.length;
}

const MAX_BYTES = 2_000_000_000;

export async function readSavedSite(file: string): Promise<Site> {
	try {
		const bytes = await promisify(brotliDecompress)(await readFile(file), { maxOutputLength: MAX_BYTES });
		const { version: _, notFound, ...site } = siteSchema.parse(JSON.parse(bytes.toString()));
		return { ...site, notFound };
	} catch (cause) {
		throw new InvalidSavedFile(
			`\`${file}\` isn't a file of \`quire-prove --save\`, or one of another version. Save the site again.`,
			{ cause },
		);
	}
}

import { stringify } from "yaml";
import { normalizeSlug } from "@/lib/content/front-matter/filename";
import { describeListConflict, isReservedPath, validatePath } from "@/lib/content/urls/reserved-paths";
import { slugify } from "@/lib/content/urls/slug";
import { feedFormats, feedPath } from "@/lib/metadata/feed-paths";
import { ROBOTS } from "@/lib/outputs/robots/robots";
import { SITEMAP } from "@/lib/outputs/sitemap/paths";
import type { ContentFiles, Count, Imported, ImportedText } from "./types";

/** File systems take 255 bytes, of which a date and an extension need some. */
const LONGEST = 150;

/** What the blog has for machines at fixed addresses. */
const FOR_MACHINES = new Set([...feedFormats.map((format) => feedPath("/", format)), SITEMAP, ROBOTS]);

/** A text with the file and the address it will have. */
interface Placed {
	text: ImportedText;
	file: string;
	path: string;
}

/** Makes the files of a content folder of what was imported, and says which old addresses were given up. */
export function toContentFiles(imported: Imported): { files: ContentFiles; counts: Count[] } {
	const files: ContentFiles = new Map();
	files.set("site.yml", toYaml(imported.settings));
	if (Object.keys(imported.authors).length > 0) files.set("authors.yml", toYaml(imported.authors));
	const placed = place(imported.texts);
	const taken = new Set(placed.map(({ path }) => path.toLowerCase()));
	let lost = 0;
	let kept = 0;
	for (const { text, file, path } of placed) {
		const wanted = [...new Set(text.oldPaths.map(cleanPath))].filter((old) => old !== "/" && old !== path);
		const free = wanted.filter(
			(old) => !taken.has(old.toLowerCase()) && !isReservedPath(old) && !FOR_MACHINES.has(old),
		);
		for (const old of free) taken.add(old.toLowerCase());
		kept += free.length;
		lost += wanted.length - free.length;
		files.set(file, `---\n${toYaml(frontMatterOf(text, free))}---\n\n${text.body.trim()}\n`);
	}
	const why = "another text or a list of the blog is there";
	return { files, counts: [...imported.counts, { what: "old addresses", came: kept, left: lost, why }] };
}

/** Gives each text a file and an address that no other one has. */
function place(texts: readonly ImportedText[]): Placed[] {
	const taken = new Set<string>();
	return texts.map((text) => {
		const wanted = text.kind === "page" ? normalizeSlug(text.slug) : normalizeSlug(text.slug).replaceAll("/", "-");
		const name = shorten(wanted.replace(/(^|\/)[._]+/g, "$1")) || slugify(text.title) || "untitled";
		const pathOf = (slug: string) => (text.kind === "page" ? `/${slug}` : `/blog/${slug}`);
		// Where the folder is what doesn't fit, no other name in it does.
		const base = isUnfit(pathOf(`${name}-2`)) ? shorten(name.replaceAll("/", "-")) : name;
		let slug = base;
		for (let number = 2; isUnfit(pathOf(slug)) || taken.has(pathOf(slug).toLowerCase()); number += 1) {
			slug = `${base}-${number}`;
		}
		taken.add(pathOf(slug).toLowerCase());
		const day = text.date?.slice(0, 10);
		const file = text.kind === "page" ? `pages/${slug}.md` : `posts/${day ? `${day}-` : ""}${slug}.md`;
		return { text, file, path: pathOf(slug) };
	});
}

function isUnfit(path: string): boolean {
	return (
		validatePath(path) !== undefined || describeListConflict(path) !== undefined || /\/(index|README)$/i.test(path)
	);
}

function shorten(slug: string): string {
	const cut = (part: string) => {
		let short = part;
		while (Buffer.byteLength(short) > LONGEST) short = [...short].slice(0, -1).join("");
		return short;
	};
	return slug.split("/").map(cut).join("/");
}

/** An address without a slash at its end, as `aliases` are written. */
function cleanPath(address: string): string {
	return `/${address}`
		.replace(/[?#].*$/, "")
		.replace(/\/{2,}/g, "/")
		.replace(/(.)\/$/, "$1");
}

function frontMatterOf(text: ImportedText, aliases: string[]): Record<string, unknown> {
	const {
		title,
		date,
		updated,
		isDraft,
		isPinned,
		description,
		authors,
		tags,
		categories,
		image,
		imageAlt,
		canonical,
	} = text;
	const all = {
		title,
		description,
		date,
		updated,
		draft: isDraft || undefined,
		pinned: isPinned || undefined,
		authors,
		categories,
		tags,
		image,
		imageAlt,
		canonical,
		aliases,
	};
	const isThere = (value: unknown) =>
		value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
	return Object.fromEntries(Object.entries(all).filter(([, value]) => isThere(value)));
}

/** YAML with each text in quotes where it would be read as something else. */
export function toYaml(value: unknown): string {
	return stringify(value, { lineWidth: 0 });
}

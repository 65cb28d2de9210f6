import { z } from "zod";
import { type AuthorInput, authorFields } from "@/lib/content/front-matter/schema";
import type { Author } from "@/lib/content/types";
import { isExternalUrl } from "@/lib/content/urls/assets";
import { createDiagnostic, type Diagnostic, type Position } from "@/lib/utils/diagnostics";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { didYouMean } from "@/lib/utils/suggest";
import { toSocialUrls } from "./social-links";

export type AuthorsById = ReadonlyMap<string, Author>;

/** An author's portrait, and where `authors.yml` names it. */
export interface Portrait extends Position {
	file: string;
	url: string;
}

export const AUTHORS_FILE = "authors.yml";
/** The spellings of an author's image; the first one that is given counts. */
const IMAGE_KEYS = ["image", "imageURL", "image_url", "avatar"] as const;

/** Reads `authors.yml`: an id, and what is known of its author. */
export function parseAuthors(data: ParsedData): {
	authors: AuthorsById;
	portraits: Portrait[];
	diagnostics: Diagnostic[];
} {
	const authors = new Map<string, Author>();
	const portraits: Portrait[] = [];
	const diagnostics = data.errors.map((error) => createDiagnostic("authors", AUTHORS_FILE, error, error.message));
	for (const duplicate of data.duplicates) {
		const message = `\`${duplicate.key}\` stands twice. Delete one of them.`;
		diagnostics.push(createDiagnostic("authors", AUTHORS_FILE, duplicate, message));
	}
	const report = (path: PropertyKey[], message: string) => {
		diagnostics.push(createDiagnostic("authors", AUTHORS_FILE, data.positionOf(path), message));
	};
	const entries = z.record(z.string(), z.unknown()).safeParse(data.value || {});
	if (!entries.success) report([], "This file lists authors by id: `ada:` and below it `name: …`.");
	for (const [id, value] of Object.entries(entries.data ?? {})) {
		const entry = authorFields.safeParse(value);
		if (!entry.success) {
			for (const issue of entry.error.issues)
				report([id, ...issue.path], `${[id, ...issue.path].join(".")}: ${issue.message}`);
			continue;
		}
		const author = withImageFromRoot(toAuthor(entry.data, id));
		authors.set(id, author);
		const key = IMAGE_KEYS.find((name) => entry.data[name] !== undefined);
		if (author.image && key) portraits.push({ url: author.image, file: AUTHORS_FILE, ...data.positionOf([id, key]) });
	}
	return { authors, portraits, diagnostics };
}

/** Images of `authors.yml` are those of `public/`, with or without a slash before them. */
function withImageFromRoot(author: Author): Author {
	const { image } = author;
	return !image || image.startsWith("/") || isExternalUrl(image) ? author : { ...author, image: `/${image}` };
}

function toAuthor(entry: z.output<typeof authorFields>, id?: string): Author {
	return {
		...(id && { id }),
		name: entry.name ?? id ?? "",
		title: entry.title,
		bio: entry.bio ?? entry.description,
		url: entry.url,
		email: entry.email,
		image: IMAGE_KEYS.map((key) => entry[key]).find((value) => value !== undefined),
		socials: entry.socials && toSocialUrls(entry.socials),
	};
}

/** Makes authors of what a post says: ids, names or details; details written in the post win over `authors.yml`. */
export function resolveAuthors(
	entries: AuthorInput[],
	known: AuthorsById,
): { authors: Author[]; doubts: { index: number; message: string }[] } {
	const doubts: { index: number; message: string }[] = [];
	const authors = entries.map((entry, index): Author => {
		if (typeof entry !== "string") {
			const id = entry.key ?? entry.id;
			const own = Object.entries(toAuthor(entry, id)).filter(([, value]) => value !== undefined && value !== id);
			return { name: id ?? "", ...(id && known.get(id)), ...Object.fromEntries(own) };
		}
		const byName = [...known.values()].find((author) => author.name === entry);
		const author = known.get(entry) ?? byName;
		if (author) return author;
		const hint = didYouMean(entry, [...known.keys()]);
		if (hint) doubts.push({ index, message: `\`${entry}\` is not in ${AUTHORS_FILE}.${hint}` });
		return { name: entry };
	});
	return { authors: authors.filter((author) => author.name !== ""), doubts };
}

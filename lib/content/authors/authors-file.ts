import { z } from "zod";
import { AUTHORS_FILE } from "@/lib/config/data-files";
import { localize } from "@/lib/config/localize";
import type { Author } from "@/lib/content/types";
import { isExternalUrl } from "@/lib/content/urls/resolve-url";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { createSyntaxDiagnostics } from "@/lib/diagnostics/syntax-diagnostics";
import type { ParsedData } from "@/lib/utils/parsed-data";
import type { Position } from "@/lib/utils/position";
import { describeIssue } from "@/lib/utils/scalars";
import { slugKey } from "@/lib/utils/slug";
import { didYouMean } from "@/lib/utils/suggest";
import { type AuthorInput, authorFields } from "./author-fields";
import { toSocialUrls } from "./social-links";

export type AuthorsById = ReadonlyMap<string, Author>;

/** The URL of an author's portrait, and the position of the key that names it. */
export interface Portrait extends Position {
	file: string;
	url: string;
}

export { AUTHORS_FILE };

/** The preferred key first. */
const IMAGE_KEYS = ["image", "imageURL", "image_url", "avatar"] as const;

/** Validates `authors.yml`. Leaves out invalid authors. */
export function parseAuthors(data: ParsedData): {
	authors: AuthorsById;
	portraits: Portrait[];
	diagnostics: Diagnostic[];
} {
	const authors = new Map<string, Author>();
	const portraits: Portrait[] = [];
	const idByKey = new Map<string, string>();
	const diagnostics = createSyntaxDiagnostics(data, AUTHORS_FILE, "authors");
	const report = (path: PropertyKey[], message: string) => {
		diagnostics.push(createDiagnostic("authors", AUTHORS_FILE, data.positionOf(path), message));
	};
	const entries = z.record(z.string(), z.unknown()).safeParse(data.value || {});
	if (!entries.success) {
		report([], `\`${AUTHORS_FILE}\` does not list authors by id. Write \`ada:\` and below it \`name: Ada Quill\`.`);
	}
	for (const [id, value] of Object.entries(entries.data ?? {})) {
		const entry = authorFields.safeParse(value);
		if (!entry.success) {
			for (const issue of entry.error.issues) {
				const path = [id, ...issue.path];
				report(path, describeIssue(path, issue.message));
			}
			continue;
		}
		const other = idByKey.get(slugKey(id));
		if (other !== undefined) {
			report(
				[id],
				`The ids \`${other}\` and \`${id}\` are the same author for lists. Choose another id for one of them.`,
			);
			continue;
		}
		idByKey.set(slugKey(id), id);
		const author = withRootRelativeImage(toAuthor(entry.data, id));
		authors.set(id, author);
		const key = IMAGE_KEYS.find((name) => entry.data[name] !== undefined);
		if (author.image && key) portraits.push({ url: author.image, file: AUTHORS_FILE, ...data.positionOf([id, key]) });
	}
	return { authors, portraits, diagnostics };
}

/**
 * Resolves the authors of a post: ids, names or details. Details in the post override those of `authors.yml`, unless it is a guest's. Warns
 * about names that look like a misspelled id.
 */
export function resolveAuthors(
	entries: AuthorInput[],
	known: AuthorsById,
	{ language, isGuest = false }: { language?: string | undefined; isGuest?: boolean } = {},
): { authors: Author[]; warnings: { index: number; message: string }[] } {
	const warnings: { index: number; message: string }[] = [];
	const authors = entries.map((entry, index): Author => {
		if (typeof entry !== "string") {
			const id = entry.key ?? entry.id;
			const listed = known.get(id ?? "");
			const details = Object.entries(toAuthor(entry, id)).filter(([, value]) => value !== undefined && value !== id);
			const forms = [listed && localize(listed, language), Object.fromEntries(details)];
			return Object.assign({ name: id ?? "" }, ...(isGuest ? forms.reverse() : forms));
		}
		const byName = [...known.values()].find((author) => author.name === entry);
		const author = known.get(entry) ?? byName;
		if (author) return localize(author, language);
		const hint = didYouMean(entry, [...known.keys()]);
		if (hint) warnings.push({ index, message: `Unknown author \`${entry}\`; it is shown as a name.${hint}` });
		return { name: entry };
	});
	return { authors: authors.filter((author) => author.name !== ""), warnings };
}

/** Paths of images in `authors.yml` are relative to `public/`. */
function withRootRelativeImage(author: Author): Author {
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
		...(entry.languages && { languages: entry.languages }),
	};
}

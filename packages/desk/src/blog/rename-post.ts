import {
	FIELD_KEYS,
	isSameBut,
	locateFrontMatter,
	normalizeLegacyPath,
	normalizeSlug,
	readPost,
	setField,
	slugify,
} from "quire-blog/tools/blog";
import { addEntry } from "quire-language-server";
import { refuseEdit } from "@/lib/utils/edits";
import type { EditedFile, EditResult } from "@/packages/desk/src/model/blog-types";

/** A slug that no post has, to locate the slug in a path. */
const PLACEHOLDER = "quire-slug-placeholder";

export interface PathParts {
	prefix: string;
	slug: string;
	suffix: string;
}

/** Returns `undefined` if the slug doesn't decide the path, or if the front matter can't be edited. */
export function dividePath(source: string, path: string, edited: EditedFile): PathParts | undefined {
	const text = setField(source, FIELD_KEYS.slug, PLACEHOLDER);
	const pattern = text === undefined ? "" : readPost(text, edited).path;
	const [prefix, suffix, ...others] = pattern.split(PLACEHOLDER);
	if (prefix === undefined || suffix === undefined || others.length > 0) return undefined;
	if (!path.startsWith(prefix) || !path.endsWith(suffix) || path.length < prefix.length + suffix.length)
		return undefined;
	return { prefix, slug: path.slice(prefix.length, path.length - suffix.length), suffix };
}

interface Options extends EditedFile {
	/** The path of the file after it was moved. */
	newFile: string;
	slug: string;
	/** A path that should redirect to the post, besides those that already do. */
	oldPath: string | undefined;
}

/** Gives a post another slug or file, and keeps its old URLs. Changes no other line. */
export function renamePost(source: string, options: Options): (EditResult & { path?: string }) | { problem: string } {
	const { file, context, newFile, slug: wanted, oldPath } = options;
	const slug = makeSlug(wanted);
	if (slug === "") return { problem: "This makes no address. Write letters or digits." };
	const moved = { file: newFile, context };
	const before = readPost(source, { file, context });
	if (before.status === "invalid")
		return { problem: "Its front matter isn't valid. Fix what the checks report first." };
	const withSlug = setField(source, FIELD_KEYS.slug, writeSlug(slug, source));
	const path = withSlug === undefined ? undefined : readPost(withSlug, moved).path;
	// The file name may already make this path.
	let text = readPost(source, moved).path === path ? source : withSlug;
	const known = new Set(text === undefined ? [] : listOldPaths(text, moved));
	const lost = oldPath === undefined ? [] : [oldPath, ...listOldPaths(source, { file, context })];
	const added = [...new Set(lost)].filter((old) => old !== path && !known.has(old));
	for (const old of added) text = text && addEntry(text, FIELD_KEYS.aliases, old);
	if (text === undefined) return refuseEdit("`slug` or `aliases`");
	const after = readPost(text, moved);
	if (before.date && after.date?.iso !== before.date.iso) {
		return { problem: "Its date is in the name of its file. Keep it there, or add `date:` to the front matter first." };
	}
	const isSafe =
		after.path === path &&
		isSameBut(readPost(source, moved), after, ["path", "legacyPaths", "originalPath", "aliases"]) &&
		added.every((old) => after.aliases.includes(old)) &&
		before.aliases.every((old) => after.aliases.includes(old));
	return isSafe ? { text, path: after.path } : refuseEdit("`slug` or `aliases`");
}

/** Makes a slug from user input; a valid slug stays unchanged. */
function makeSlug(typed: string): string {
	const slug = normalizeSlug(typed);
	return slug === typed.trim() ? slug : slug.split("/").map(slugify).join("/");
}

/** Lists the paths that redirect to a post because of its front matter, its file or the settings. */
function listOldPaths(source: string, edited: EditedFile): string[] {
	const { aliases, legacyPaths } = readPost(source, edited);
	return [...aliases, ...legacyPaths].flatMap((old) => normalizeLegacyPath(old) ?? []);
}

/** Quotes a slug that YAML would not read as text, and any slug in TOML. */
function writeSlug(slug: string, source: string): string {
	const isPlain = /^\p{L}[\p{L}\p{N}_/-]*$/u.test(slug) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(slug);
	return isPlain && locateFrontMatter(source)?.language !== "toml" ? slug : JSON.stringify(slug);
}

import {
	createSimilarTagFinder,
	FIELD_KEYS,
	FIELDS,
	type FieldDoc,
	findField,
	localTime,
	readCorrectedLine,
	setField,
	slugKey,
} from "quire-blog/tools/blog";
import { findOnlyMatch } from "@/lib/utils/suggest";
import { FIELDS_OF_TAGS, renameEntries } from "@/packages/language-server/src/edit/list-entries";
import { findEdits } from "@/packages/language-server/src/service/source-text";
import type { QuickFix } from "@/packages/language-server/src/service/types";
import { type FixContext, replacement } from "./context";

const TAG_KEYS = FIELDS_OF_TAGS.flatMap((field) => FIELD_KEYS[field]);

function rewriting(title: string, before: string, after: string | undefined): QuickFix | undefined {
	const edits = after === undefined ? [] : findEdits(before, after);
	return edits.length > 0 ? { title, edits } : undefined;
}

export function correctKey({ document, target }: FixContext): QuickFix | undefined {
	const name = target.entry?.path.at(-1);
	if (typeof name !== "string" || findField(name)) return undefined;
	const known = findOnlyMatch(name, Object.values(FIELD_KEYS).flat());
	if (known === undefined) return undefined;
	const written = document.source.slice(target);
	return replacement(
		`Write \`${known}\``,
		target,
		written.replace(name, () => known),
	);
}

export async function correctAuthor({ document, target, blog }: FixContext): Promise<QuickFix | undefined> {
	const name = target.entry?.text;
	const known = name && findOnlyMatch(name, (await blog.collection()).authors.keys());
	if (!name || !known) return undefined;
	const { text } = document.source;
	return rewriting(`Write \`${known}\``, text, renameEntries(text, FIELD_KEYS.authors, new Set([name]), known));
}

/** Changes a tag to the one that it nearly equals, if there is only one. */
export async function correctTag({ document, target, post, blog }: FixContext): Promise<QuickFix | undefined> {
	const written = target.tagName;
	const tag = post.tags.find((one) => written !== undefined && slugKey(one) === slugKey(written));
	const [similar, ...others] = tag === undefined ? [] : createSimilarTagFinder(await blog.collection())(tag);
	if (written === undefined || similar === undefined || others.length > 0) return undefined;
	const { text } = document.source;
	return rewriting(`Write \`${similar.tag}\``, text, renameEntries(text, TAG_KEYS, new Set([written]), similar.tag));
}

/** Writes a line as the blog reads it, or a date. */
export function correctLine({ document, diagnostic, target, post }: FixContext): QuickFix | undefined {
	const line = readCorrectedLine(diagnostic.message);
	if (line !== undefined)
		return replacement("Write the line as it is read", document.source.lineAt(diagnostic.line), line);
	const key = target.entry?.path[0];
	const field = typeof key === "string" ? findField(key) : undefined;
	const date = field === "date" || field === "updated" ? post[field] : undefined;
	if (!date || !target.entry?.value || target.entry.path.length > 1) return undefined;
	return replacement(`Write ${date.iso}`, target.entry.value, date.iso);
}

export function correctChoice({ document, target }: FixContext): QuickFix | undefined {
	const { path: [key] = [], text, value } = target.entry ?? {};
	const field = typeof key === "string" ? findField(key) : undefined;
	const { values = [] }: Partial<FieldDoc> = field ? FIELDS[field] : {};
	const known = text && findOnlyMatch(text, values);
	if (!known || !text || !value) return undefined;
	return replacement(
		`Write \`${known}\``,
		value,
		document.source.slice(value).replace(text, () => known),
	);
}

export function correctTranslation({ document, target, checks }: FixContext): QuickFix | undefined {
	const { text, value } = target.entry ?? {};
	const known = text && findOnlyMatch(text, checks.languages.keys());
	if (!known || !text || !value) return undefined;
	return replacement(
		`Write ${known}`,
		value,
		document.source.slice(value).replace(text, () => known),
	);
}

/** Adds the title that pages show for a post without one. */
export function addTitle({ document, post }: FixContext): QuickFix | undefined {
	const { text } = document.source;
	const { title } = post;
	const value = /^[\p{L}\p{N}][\p{L}\p{N} ]*$/u.test(title) ? title : JSON.stringify(title);
	return rewriting(`Add the title “${title}”`, text, setField(text, FIELD_KEYS.title, toToml(value, document)));
}

/** Adds today's date to a post that isn't published yet. */
export async function addDate({ document, post, blog }: FixContext): Promise<QuickFix | undefined> {
	if (post.status !== "draft" && (await blog.source.isFile(post.file))) return undefined;
	const { timeZone } = await blog.site();
	const day = localTime(blog.options.now(), timeZone).slice(0, 10);
	const { text } = document.source;
	return rewriting(`Add the date of today, ${day}`, text, setField(text, FIELD_KEYS.date, day));
}

/** Quotes a text in TOML, if the front matter is in TOML. */
function toToml(value: string, { frontMatter }: FixContext["document"]): string {
	return frontMatter?.language === "toml" && !value.startsWith('"') ? JSON.stringify(value) : value;
}

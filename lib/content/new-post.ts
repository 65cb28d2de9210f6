import { Document, isMap, parseDocument } from "yaml";
import { slugify } from "@/lib/utils/slug";
import { dayOf } from "./dates/dates";
import { canAddFrontMatter, findFrontMatter } from "./front-matter/edit/block";
import { type Field, findField } from "./front-matter/field-keys";
import { FIELDS } from "./front-matter/fields";

export interface NewPost {
	title: string;
	tags?: readonly string[];
	/** In milliseconds since the epoch. */
	now: number;
	/** The time zone that decides the day. */
	timeZone: string;
	isDraft: boolean;
	extension: ".md" | ".mdx";
}

export function createPost({ title, tags = [], now, timeZone, isDraft, extension }: NewPost): {
	name: string;
	text: string;
} {
	const date = dayOf(now, timeZone);
	const frontMatter = new Document({ title });
	if (tags.length > 0) frontMatter.set("tags", frontMatter.createNode(tags, { flow: true }));
	if (isDraft) frontMatter.set("draft", true);
	const text = frontMatter.toString({ lineWidth: 0, flowCollectionPadding: false });
	// YAML would quote the date as text.
	return { name: `${date}-${slugify(title)}${extension}`, text: `---\n${text}date: ${date}\n---\n\n` };
}

/** Returns the text of a translation with the other fields of its original, and no body; `undefined` if these aren't written in YAML. */
export function createTranslation(
	original: string,
	{ title, url, version, isDraft }: { title: string; url: string; version: string; isDraft: boolean },
): string | undefined {
	const { language, text } = findFrontMatter(original) ?? {
		language: canAddFrontMatter(original) ? "yaml" : undefined,
		text: "",
	};
	const { contents, errors } = parseDocument(text.trim() || "{}");
	if (language !== "yaml" || !isMap(contents) || errors.length > 0) return undefined;
	const frontMatter = new Document({ title, ...(isDraft && { draft: true }) });
	frontMatter.set("translationOf", frontMatter.createNode({ post: url, version }, { flow: true }));
	const kept = contents.items.filter(({ key }) => !isPerTranslation(findField(String(key))));
	for (const pair of kept) if (!frontMatter.has(pair.key)) frontMatter.add(pair);
	return `---\n${frontMatter.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n`;
}

function isPerTranslation(field: Field | undefined): boolean {
	return field !== undefined && "isPerTranslation" in FIELDS[field];
}

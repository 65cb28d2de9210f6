import { Document } from "yaml";
import { dayOf } from "./dates/dates";
import { slugify } from "./urls/slug";

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

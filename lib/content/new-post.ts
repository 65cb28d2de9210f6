import { stringify } from "yaml";
import { dayOf } from "./dates/dates";
import { slugify } from "./urls/slug";

interface NewPost {
	title: string;
	/** The time in milliseconds since the epoch. */
	now: number;
	/** The time zone of the blog, which decides which day it is. */
	timeZone: string;
	isDraft: boolean;
	extension: ".md" | ".mdx";
}

/** Returns the file name and the text of a new post. */
export function createPost({ title, now, timeZone, isDraft, extension }: NewPost): { name: string; text: string } {
	const date = dayOf(now, timeZone);
	const frontMatter = stringify({ title, ...(isDraft && { draft: true }) }, { lineWidth: 0 });
	// YAML would quote the date as text.
	return { name: `${date}-${slugify(title)}${extension}`, text: `---\n${frontMatter}date: ${date}\n---\n\n` };
}

import type { Blog } from "@/lib/blog/blog";
import { type LineChange, listLineChanges } from "@/lib/desk/line-changes";
import { postDeskPath, writePath } from "@/lib/desk/urls";
import { findPostByFile } from "@/lib/next/desk/find-post";
import type { Notice } from "@/lib/next/desk/notices";

/** What a form of the desk led to. */
export interface Outcome {
	notice: Notice;
	/** The page that is shown next. */
	path: string;
}

/** Does what a form of the desk asks for. */
export type Action = (blog: Blog, form: Form) => Promise<Outcome>;

/** The fields of a form that was sent. */
export class Form {
	constructor(private readonly data: FormData) {}

	/** Returns the text of a field without spaces around it; empty if there is none. */
	get(name: string): string {
		const value = this.data.get(name);
		return typeof value === "string" ? value.trim() : "";
	}

	/** Returns the texts of all fields of a name. */
	getAll(name: string): string[] {
		return this.data.getAll(name).flatMap((value) => (typeof value === "string" && value.trim() ? [value.trim()] : []));
	}
}

/** The pages with actions of a post; a form sends the name of its own. */
export type PostPage = "post" | "write";

/** Returns the page about a post on which a form was sent. */
export function pathBack(form: Form, postPath: string): string {
	return form.get("back") === "write" ? writePath(postPath) : postDeskPath(postPath);
}

/** Finds the post of a form. */
export async function findPostOfForm(blog: Blog, form: Form) {
	return findPostByFile(blog, form.get("file"));
}

/** The outcome of a form whose post is gone. */
export const POST_GONE: Outcome = {
	notice: { message: "There is no such post any more. Has its file been moved?", isProblem: true },
	path: "/desk",
};

/** Lists what changed in a file, by its name for the owner. */
export function describeChange(blog: Blog, file: string, before: string, after: string) {
	return { name: blog.source.ownerPath(file), changes: listLineChanges(before, after) };
}

/** Names the lines of changes, such as `line 3` or `lines 3 and 5`. */
export function nameLines(changes: readonly LineChange[]): string {
	const numbers = [...new Set(changes.map(({ line }) => String(line)))];
	const last = numbers.pop() ?? "";
	return numbers.length === 0 ? `line ${last}` : `lines ${numbers.join(", ")} and ${last}`;
}

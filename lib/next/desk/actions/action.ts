import type { Blog } from "@/lib/blog/blog";
import { type LineChange, listLineChanges } from "@/lib/desk/line-changes";
import { postDeskPath, writePath } from "@/lib/desk/urls";
import { findPostByFile } from "@/lib/next/desk/find-post";
import type { Notice } from "@/lib/next/desk/notices";

export interface Outcome {
	notice: Notice;
	path: string;
}

export type Action = (blog: Blog, form: Form) => Promise<Outcome>;

export class Form {
	constructor(private readonly data: FormData) {}

	/** Trims the text; empty for a missing field. */
	get(name: string): string {
		const value = this.data.get(name);
		return typeof value === "string" ? value.trim() : "";
	}

	getAll(name: string): string[] {
		return this.data.getAll(name).flatMap((value) => (typeof value === "string" && value.trim() ? [value.trim()] : []));
	}
}

export type PostPage = "post" | "write";

export function pathBack(form: Form, postPath: string): string {
	return form.get("back") === "write" ? writePath(postPath) : postDeskPath(postPath);
}

export async function findPostOfForm(blog: Blog, form: Form) {
	return findPostByFile(blog, form.get("file"));
}

export const POST_GONE: Outcome = {
	notice: { message: "There is no such post any more. Has its file been moved?", isProblem: true },
	path: "/desk",
};

export function describeChange(blog: Blog, file: string, before: string, after: string) {
	return { name: blog.source.ownerPath(file), changes: listLineChanges(before, after) };
}

/** Such as `line 3` or `lines 3 and 5`. */
export function nameLines(changes: readonly LineChange[]): string {
	const numbers = [...new Set(changes.map(({ line }) => String(line)))];
	const last = numbers.pop() ?? "";
	return numbers.length === 0 ? `line ${last}` : `lines ${numbers.join(", ")} and ${last}`;
}

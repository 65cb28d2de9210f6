import { slugify } from "@/lib/content/urls/slug";
import type { ImportedAuthor, ImportedPost } from "@/lib/importers/types";
import type { Wxr } from "./read-wxr";

/** Returns the id in `authors.yml`: the login, or the local part of one that is an email address. */
export function getAuthorId(login: string): string {
	return slugify(login.replace(/@.*$/, "")) || "author";
}

/** Leaves out email addresses. */
export function collectAuthors(
	{ authors, items }: Wxr,
	posts: readonly ImportedPost[],
): Record<string, ImportedAuthor> {
	const names = new Map<string, string>();
	for (const author of authors) {
		const login = author.get("wp:author_login")?.trim() ?? "";
		const fullName = [author.get("wp:author_first_name"), author.get("wp:author_last_name")].map((name) =>
			name?.trim(),
		);
		const name = author.get("wp:author_display_name")?.trim() || fullName.filter(Boolean).join(" ") || login;
		names.set(getAuthorId(login), name.includes("@") ? name.replace(/@.*$/, "") : name);
	}
	for (const { domain, nicename, text } of items.flatMap((item) => item.categories)) {
		const id = getAuthorId(nicename.replace(/^cap-/, ""));
		if (domain === "author" && !names.has(id)) names.set(id, text.trim() || id);
	}
	const usedIds = new Set(posts.flatMap((post) => post.authors));
	return Object.fromEntries([...usedIds].sort().map((id) => [id, { name: names.get(id) ?? id }]));
}

import { slugify } from "@/lib/content/urls/slug";
import type { ImportedAuthor, ImportedText } from "@/lib/importers/types";
import type { Wxr } from "./read-wxr";

/** The id of a person in `authors.yml`: a login, without the rest of an address of mail. */
export function idOf(login: string): string {
	return slugify(login.replace(/@.*$/, "")) || "author";
}

/** The people who wrote the texts; their addresses of mail stay where they are. */
export function authorsOf({ authors, items }: Wxr, texts: readonly ImportedText[]): Record<string, ImportedAuthor> {
	const known = new Map<string, string>();
	for (const author of authors) {
		const login = author.get("wp:author_login")?.trim() ?? "";
		const full = [author.get("wp:author_first_name"), author.get("wp:author_last_name")].map((name) => name?.trim());
		const name = author.get("wp:author_display_name")?.trim() || full.filter(Boolean).join(" ") || login;
		known.set(idOf(login), name.includes("@") ? name.replace(/@.*$/, "") : name);
	}
	for (const { domain, nicename, text } of items.flatMap((item) => item.categories)) {
		const id = idOf(nicename.replace(/^cap-/, ""));
		if (domain === "author" && !known.has(id)) known.set(id, text.trim() || id);
	}
	const used = new Set(texts.flatMap((text) => text.authors));
	return Object.fromEntries([...used].sort().map((id) => [id, { name: known.get(id) ?? id }]));
}

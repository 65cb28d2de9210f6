import type { Post } from "@/lib/content/types";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { safeDecode } from "./assets";

/** Signs that no address has, and steps out of the site. */
const UNFIT = /[\p{Cc}\\]|\/\.\.?(?:\/|$)/u;
/** What a file system takes as a name, with an extension. */
const LONGEST = 240;
const START = { line: 1, column: 1 };

/** Old addresses, each with the path where its post is now. */
export type Redirects = ReadonlyMap<string, string>;

/**
 * Finds out which old address leads to which post. What a post claims with `aliases` must be free; an address that a
 * pattern made gives way to pages, and to what is claimed.
 */
export function collectRedirects(
	posts: readonly Post[],
	taken: ReadonlySet<string>,
): { redirects: Redirects; diagnostics: Diagnostic[] } {
	const redirects = new Map<string, string>();
	const diagnostics: Diagnostic[] = [];
	const claimed = new Map<string, Post[]>();
	for (const post of posts) {
		for (const alias of post.aliases) {
			const path = normalizeLegacyPath(alias);
			const place = post.positions.aliases ?? START;
			if (path === undefined) {
				const message = `\`${alias}\` is no address of this site. Write it as /old/address.`;
				diagnostics.push(createDiagnostic("path-invalid", post.file, place, message));
			} else if (path !== post.path) claimed.set(path, [...(claimed.get(path) ?? []), post]);
		}
	}
	for (const [path, [post, ...rivals]] of claimed) {
		if (!post) continue;
		const isTaken = taken.has(path);
		if (!isTaken && rivals.length === 0) redirects.set(path, post.path);
		for (const one of isTaken || rivals.length > 0 ? [post, ...rivals] : []) {
			const others = [post, ...rivals].filter((rival) => rival !== one).map(({ file }) => file);
			const holder = isTaken ? "there is a page" : `${others.join(" and ")} claims it too`;
			const message = `${path} can't lead here: ${holder}. Take it out of \`aliases:\`.`;
			diagnostics.push(createDiagnostic("path-conflict", one.file, one.positions.aliases ?? START, message));
		}
	}
	const made = new Map<string, Post>();
	for (const post of posts) {
		for (const path of new Set(post.legacyPaths.map(normalizeLegacyPath))) {
			// A page under capitals is the same file for some disks, and the same address for a server.
			if (path === undefined || path.toLowerCase() === post.path.toLowerCase() || claimed.has(path)) continue;
			const holder = made.get(path);
			if (holder || taken.has(path)) {
				const by = holder ? `${holder.file} had it too and is led to` : "there is a page now";
				const message = `This post was at ${path}, but ${by}. Give one of them \`aliases:\`.`;
				diagnostics.push(createDiagnostic("old-address", post.file, START, message));
			} else made.set(path, post);
		}
	}
	for (const [path, post] of made) {
		redirects.set(path, post.path);
		// Some systems write all addresses small: a server sees no difference, a host of files does.
		const small = path.toLowerCase();
		if (!made.has(small) && !claimed.has(small) && !taken.has(small) && !redirects.has(small))
			redirects.set(small, post.path);
	}
	return { redirects, diagnostics };
}

/** An address as a path of the site, decoded and without a slash at the end; nothing for what is none. */
export function normalizeLegacyPath(address: string): string | undefined {
	const [pathname = ""] = address
		.trim()
		.replace(/^https?:\/\/[^/]+/i, "")
		.split(/[?#]/);
	const path = `/${safeDecode(pathname).normalize("NFC")}`
		.replace(/\/{2,}/g, "/")
		.replace(/\/index\.html?$/, "/")
		.replace(/(.)\/+$/, "$1");
	const isLong = path.split("/").some((part) => Buffer.byteLength(part) > LONGEST);
	return path === "/" || isLong || UNFIT.test(path) ? undefined : path;
}

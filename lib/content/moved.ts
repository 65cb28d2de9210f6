import { type Problem, problem } from "@/lib/problem";
import { safeDecode } from "./assets";
import type { Post } from "./types";

/** Signs that no address has, and steps out of the site. */
const UNFIT = /[\p{Cc}\\]|\/\.\.?(?:\/|$)/u;
/** What a file system takes as a name, with an extension. */
const LONGEST = 240;
const START = { line: 1, column: 1 };

/** Old addresses, each with the path where its post is now. */
export type Moved = ReadonlyMap<string, string>;

/**
 * Finds out which old address leads to which post. What a post claims with `aliases` must be free; an address that a
 * pattern made gives way to pages, and to what is claimed.
 */
export function collectMoved(
	posts: readonly Post[],
	taken: ReadonlySet<string>,
): { moved: Moved; problems: Problem[] } {
	const moved = new Map<string, string>();
	const problems: Problem[] = [];
	const claimed = new Map<string, Post[]>();
	for (const post of posts) {
		for (const alias of post.aliases) {
			const path = cleanAddress(alias);
			const place = post.places.aliases ?? START;
			if (path === undefined) {
				const message = `\`${alias}\` is no address of this site. Write it as /old/address.`;
				problems.push(problem("path-invalid", post.file, place, message));
			} else if (path !== post.path) claimed.set(path, [...(claimed.get(path) ?? []), post]);
		}
	}
	for (const [path, [post, ...rivals]] of claimed) {
		if (!post) continue;
		const isTaken = taken.has(path);
		if (!isTaken && rivals.length === 0) moved.set(path, post.path);
		for (const one of isTaken || rivals.length > 0 ? [post, ...rivals] : []) {
			const others = [post, ...rivals].filter((rival) => rival !== one).map(({ file }) => file);
			const holder = isTaken ? "there is a page" : `${others.join(" and ")} claims it too`;
			const message = `${path} can't lead here: ${holder}. Take it out of \`aliases:\`.`;
			problems.push(problem("path-conflict", one.file, one.places.aliases ?? START, message));
		}
	}
	const made = new Map<string, Post>();
	for (const post of posts) {
		for (const path of new Set(post.oldPaths.map(cleanAddress))) {
			// A page under capitals is the same file for some disks, and the same address for a server.
			if (path === undefined || path.toLowerCase() === post.path.toLowerCase() || claimed.has(path)) continue;
			const holder = made.get(path);
			if (holder || taken.has(path)) {
				const by = holder ? `${holder.file} had it too and is led to` : "there is a page now";
				const message = `This post was at ${path}, but ${by}. Give one of them \`aliases:\`.`;
				problems.push(problem("old-address", post.file, START, message));
			} else made.set(path, post);
		}
	}
	for (const [path, post] of made) {
		moved.set(path, post.path);
		// Some systems write all addresses small: a server sees no difference, a host of files does.
		const small = path.toLowerCase();
		if (!made.has(small) && !claimed.has(small) && !taken.has(small) && !moved.has(small)) moved.set(small, post.path);
	}
	return { moved, problems };
}

/** An address as a path of the site, decoded and without a slash at the end; nothing for what is none. */
export function cleanAddress(address: string): string | undefined {
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

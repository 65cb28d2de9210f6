import type { Answer, Page, Site } from "@/packages/prove/src/model";
import { isWebUrl, normalizePath, removeBase } from "./paths";
import { applyRules, compileRules } from "./redirect-files";

/** Answers what a site has at a path, and follows its redirects. */
export type Lookup = (path: string) => Answer;

const MAX_HOPS = 10;

/** Creates the function that answers for a site that was read as a whole. */
export function createLookup(site: Site): Lookup {
	const pages = new Map<string, Page>(site.pages.map((page) => [page.path, page]));
	const redirects = new Map(site.redirects.map(({ from, to }) => [normalizePath(from), to]));
	const rules = compileRules(site.redirects);
	return (path) => {
		const hops: string[] = [];
		for (let current = normalizePath(path); hops.length <= MAX_HOPS; ) {
			const page = pages.get(current) ?? pages.get(site.aliases[current] ?? "");
			if (page) return { kind: "page", page, hops };
			const file = Object.hasOwn(site.files, current) ? site.files[current] : undefined;
			if (file) return { kind: "file", file, hops };
			const to = redirects.get(current) ?? applyRules(current, rules);
			if (to === undefined) return { kind: "missing", reason: "it doesn't answer", hops };
			hops.push(to);
			if (isWebUrl(to)) return { kind: "elsewhere", url: to, hops };
			const [target = ""] = to.split(/[?#]/);
			current = normalizePath(to.startsWith("/") ? (removeBase(target, site.base) ?? target) : `/${target}`);
		}
		return { kind: "missing", reason: "its redirects go round in circles", hops };
	};
}

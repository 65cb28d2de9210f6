import { z } from "zod";
import type { Condition } from "./file-table";

const requirement = z.object({ type: z.string(), key: z.string().optional(), value: z.string().optional() });
const rule = z.object({
	source: z.string(),
	regex: z.string(),
	destination: z.string().optional(),
	headers: z.array(z.object({ key: z.string(), value: z.string() })).default([]),
	has: z.array(requirement).default([]),
	missing: z.array(requirement).default([]),
});
type Rule = z.output<typeof rule>;

/** The part of Next's manifest of routes that decides how a request is answered. */
export const routesManifest = z.object({
	redirects: z.array(rule),
	headers: z.array(rule),
	rewrites: z.object({ beforeFiles: z.array(rule), afterFiles: z.array(rule), fallback: z.array(rule) }),
});
export type RoutesManifest = z.output<typeof routesManifest>;

/** How Next answers requests for a path. */
export interface Route {
	/** The path of the file that is sent, decoded. */
	target: string;
	/** The headers of the rules, by their names in lower case. */
	headers: ReadonlyMap<string, readonly [name: string, value: string]>;
	/** Requests that other rules apply to: each a list of conditions that are met together. */
	exceptions: Condition[][];
}

/** The rules of a kind, with those that match a single path apart: there may be thousands. */
class RuleList {
	private readonly literal = new Map<string, (readonly [index: number, Rule])[]>();
	private readonly patterns: (readonly [index: number, Rule, RegExp])[] = [];

	constructor(rules: readonly Rule[]) {
		for (const [index, one] of rules.entries()) {
			const path = literalPath(one.source)?.toLowerCase();
			if (path === undefined) this.patterns.push([index, one, new RegExp(one.regex, "i")]);
			else this.literal.set(path, [...(this.literal.get(path) ?? []), [index, one]]);
		}
	}

	/** Returns the rules that match a path, in their order. */
	match(path: string): Rule[] {
		const patterns = this.patterns.filter(([, , pattern]) => pattern.test(path));
		const literal = this.literal.get(path.toLowerCase()) ?? [];
		return [...literal, ...patterns].sort(([a], [b]) => a - b).map(([, one]) => one);
	}
}

/** Returns the only path that a pattern matches; `undefined` if it has placeholders or groups. */
function literalPath(source: string): string | undefined {
	const rest = source.replace(/\\./g, "");
	return /[:(*+{?]/.test(rest) ? undefined : source.replace(/\\(.)/g, "$1");
}

/**
 * Finds how Next answers requests for a path, by its own rules and in its order: headers, redirects, rewrites before files,
 * files, other rewrites. `hasFile` tells whether there is a page or file at a decoded path.
 */
export class RouteRules {
	private readonly headers: RuleList;
	private readonly redirects: RuleList;
	private readonly beforeFiles: RuleList;
	private readonly afterFiles: RuleList;

	constructor(
		manifest: RoutesManifest,
		private readonly hasFile: (path: string) => boolean,
	) {
		this.headers = new RuleList(manifest.headers);
		this.redirects = new RuleList(manifest.redirects);
		this.beforeFiles = new RuleList(manifest.rewrites.beforeFiles);
		this.afterFiles = new RuleList(manifest.rewrites.afterFiles);
	}

	/** Returns the route of a path; `undefined` if it leads to no file, or depends on more than headers of the request. */
	find(path: string): Route | undefined {
		const exceptions: Condition[][] = [];
		/** Notes the conditions of a rule; returns whether it applies to all other requests. */
		const applies = (one: Rule): boolean => {
			if (one.has.length === 0 && one.missing.length === 0) return true;
			exceptions.push(toConditions(one));
			return false;
		};
		try {
			const headers = this.findHeaders(path, applies);
			if (this.redirects.match(path).some(applies)) return undefined;
			const before = this.beforeFiles.match(path).find(applies);
			const rewritten = before === undefined ? path : fillDestination(before, path);
			const target = this.hasFile(decode(rewritten)) ? rewritten : this.findRewrite(rewritten, applies);
			return target !== undefined && this.hasFile(decode(target))
				? { target: decode(target), headers, exceptions }
				: undefined;
		} catch (error) {
			if (error instanceof UnknownRoute) return undefined;
			throw error;
		}
	}

	/** Returns the headers for any path, such as one that the server itself answers. */
	findHeaders(path: string, applies = hasNoConditions): Map<string, readonly [string, string]> {
		const headers = new Map<string, readonly [string, string]>();
		for (const one of this.headers.match(path).filter(applies)) {
			for (const { key, value } of one.headers) {
				// The first rule decides where a header is, and the last one its value.
				const [name] = headers.get(key.toLowerCase()) ?? [key];
				headers.set(key.toLowerCase(), [name, value]);
			}
		}
		return headers;
	}

	private findRewrite(path: string, applies: (one: Rule) => boolean): string | undefined {
		const one = this.afterFiles.match(path).find(applies);
		return one && fillDestination(one, path);
	}
}

/** Is thrown if a route can't be known before there is a request. */
class UnknownRoute extends Error {}

const hasNoConditions = ({ has, missing }: Rule) => has.length === 0 && missing.length === 0;

function toConditions({ has, missing }: Rule): Condition[] {
	if (missing.length > 0) throw new UnknownRoute();
	return has.map(({ type, key, value }) => {
		if (type !== "header" || key === undefined) throw new UnknownRoute();
		return { header: key.toLowerCase(), ...(value !== undefined && { value }) };
	});
}

/** Returns where a rewrite leads: its only placeholder is `:path`, the first group of the pattern. */
function fillDestination({ regex, destination = "" }: Rule, path: string): string {
	const [, rest = ""] = new RegExp(regex, "i").exec(path) ?? [];
	const filled = destination.replace(/:path(?![a-z])[*+]?/i, () => rest);
	if (/^\w+:|[?#]/.test(filled)) throw new UnknownRoute();
	return filled;
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		throw new UnknownRoute();
	}
}

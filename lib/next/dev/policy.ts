import { randomUUID } from "node:crypto";
import { isBesidePost } from "@/lib/content/urls/resolve-url";
import { PASSIVE_POLICY } from "@/lib/next/headers-and-redirects/passive-policy";

export interface PolicyRules {
	/** Whether the owner allows scripts of posts, or has a file with scripts at the path. */
	allowsScripts: boolean;
	/** The origins that forms may send to, besides the blog. */
	formTargets: readonly string[];
}

/**
 * Returns the Content Security Policy for a decoded path of the development server. Files that run no scripts in a build get the same policy
 * here: Next would compare its own rules with the encoded path, in which `.svg` may be `%2Esvg`.
 */
export function createDevPolicy(path: string, rules: PolicyRules, deskUrl: string | undefined): string {
	const isPassive = /\.svg$/.test(path) || (isBesidePost(path) && !rules.allowsScripts);
	return isPassive ? PASSIVE_POLICY : createBlogPolicy(rules, deskUrl);
}

/** Allows Next's scripts and what they load. React needs `eval` in development. */
const createScriptPolicy = () =>
	`script-src 'nonce-${randomUUID()}' 'strict-dynamic' 'unsafe-eval'; object-src 'none'; base-uri 'none'`;

/** Allows all resources but scripts of posts, from anywhere. The desk shows the page in a frame. */
function createBlogPolicy({ allowsScripts, formTargets }: PolicyRules, deskUrl = ""): string {
	const frames = `frame-ancestors 'self' ${deskUrl}`.trimEnd();
	return allowsScripts
		? frames
		: [createScriptPolicy(), ["form-action 'self'", ...formTargets].join(" "), frames].join("; ");
}

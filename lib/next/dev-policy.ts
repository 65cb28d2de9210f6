import { randomUUID } from "node:crypto";
import { isBesidePost } from "@/lib/content/urls/resolve-url";
import { blogOrigin, deskOrigin, isDeskPath } from "@/lib/desk/urls";
import { PASSIVE_POLICY } from "./routes/passive-policy";

/** What the policy of a page of the blog depends on. */
export interface PolicyRules {
	/** Whether the owner lets the scripts of posts run, or has a file with scripts at the path. */
	allowsScripts: boolean;
	/** Where forms may send to, besides the blog. */
	formTargets: readonly string[];
}

/**
 * Returns the Content Security Policy of what is at a decoded path of the development server. Files that run no scripts in a build get
 * the same policy here: Next compares its own rules with the path of the request, in which `.svg` may be `%2Esvg`.
 */
export function createDevPolicy(server: string, path: string, rules: PolicyRules): string {
	if (isDeskPath(path)) return createDeskPolicy(server);
	const isPassive = /\.svg$/.test(path) || (isBesidePost(path) && !rules.allowsScripts);
	return isPassive ? PASSIVE_POLICY : createBlogPolicy(server, rules);
}

/** Lets Next's scripts run, and what they load, and nothing else. React needs `eval` in development. */
const createScriptPolicy = () =>
	`script-src 'nonce-${randomUUID()}' 'strict-dynamic' 'unsafe-eval'; object-src 'none'; base-uri 'none'`;

/** Lets a page be and load all but scripts of posts, from anywhere. The desk shows it in a frame. */
function createBlogPolicy(server: string, { allowsScripts, formTargets }: PolicyRules): string {
	const frames = `frame-ancestors 'self' ${deskOrigin(server)}`;
	return allowsScripts
		? frames
		: [createScriptPolicy(), ["form-action 'self'", ...formTargets].join(" "), frames].join("; ");
}

function createDeskPolicy(server: string): string {
	const blog = blogOrigin(server);
	// A page of the desk asks for the images of posts at its own origin, and is redirected.
	const media = `'self' ${blog} https: data: blob:`;
	return [
		"default-src 'none'",
		createScriptPolicy(),
		"style-src 'self' 'unsafe-inline'",
		"font-src 'self'",
		`img-src ${media}`,
		`media-src ${media}`,
		`connect-src 'self' ${deskOrigin(server).replace("http", "ws")}`,
		`frame-src ${blog}`,
		`manifest-src 'self' ${blog}`,
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join("; ");
}

// Compiled apart from the proxy of the development server, whose own code is only compiled at the first request.

import type { Blog } from "@/lib/blog/blog";
import { toPolicySource } from "@/lib/config/services/values";
import { getBlog } from "@/lib/next/get-blog";
import { findOwnerPath } from "@/lib/outputs/static-files/published-files";
import type { PolicyRules } from "./policy";

const SCRIPTS = /^\/(?:_next|dev\/client-script)\//;

/**
 * Finds the owner's file or page at a path, and the inputs of its policy. No file of the owner replaces a script of pages.
 */
export async function readOwnerPath(path: string, blog: Blog = getBlog()) {
	const [owner, { scripts, newsletter }] = await Promise.all([
		SCRIPTS.test(path) ? undefined : findOwnerPath(blog, path),
		blog.site(),
	]);
	const isTrusted = blog.source.isOwn() || blog.options.trustsSettings === true;
	const rules: PolicyRules = {
		allowsScripts: scripts || (isTrusted && (owner === "file" || owner === "shared-file")),
		formTargets: newsletter ? [newsletter.form.action, ...newsletter.redirects].map(toPolicySource) : [],
	};
	return { owner, rules };
}

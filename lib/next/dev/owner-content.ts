// Compiled apart from the proxy of the development server, whose own code is only compiled at the first request.

import { FEATURES } from "@/features";
import { ANY_USE } from "@/features/feature";
import type { Blog } from "@/lib/blog/blog";
import { getBlog } from "@/lib/next/get-blog";
import { listFixedRedirects } from "@/lib/next/headers-and-redirects/redirects";
import { findOwnerContent } from "@/lib/outputs/static-files/published-files";
import { safeDecode } from "@/lib/utils/url";
import type { PolicyRules } from "./policy";

const SCRIPTS = /^\/(?:_next|dev\/client-script)\//;

/**
 * Finds the owner's file or page at a path, and the inputs of its policy. No file of the owner replaces a script of pages.
 */
export async function readOwnerContent(path: string, blog: Blog = getBlog()) {
	const [owner, site] = await Promise.all([SCRIPTS.test(path) ? undefined : findOwner(blog, path), blog.site()]);
	const isTrusted = blog.source.isOwn() || blog.options.trustsSettings === true;
	const rules: PolicyRules = {
		allowsScripts: site.scripts || (isTrusted && (owner === "file" || owner === "shared-file")),
		formTargets: FEATURES.flatMap(({ policy }) => policy?.(site, ANY_USE)["form-action"] ?? []),
	};
	return { owner, rules };
}

/** Redirects are at the paths of pages, also `/old.html`, which looks like a file. */
async function findOwner(blog: Blog, path: string) {
	const owner = await findOwnerContent(blog, path);
	if (owner !== undefined || path.lastIndexOf(".") < path.lastIndexOf("/")) return owner;
	const decoded = safeDecode(path);
	const isRedirect = (await blog.redirect(decoded)) ?? (await listFixedRedirects(blog)).get(decoded);
	return isRedirect === undefined ? undefined : "page";
}

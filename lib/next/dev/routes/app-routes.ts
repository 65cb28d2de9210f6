import type { Blog } from "@/lib/blog/blog";
import { exactPattern } from "@/lib/blog/output";
import { listPageFiles, listPages } from "@/lib/blog/pages";
import { listRedirects } from "@/lib/next/finished-folder/make-manifest";
import { OUTPUTS } from "@/lib/outputs/registry";
import { OWNER_HEADER } from "@/lib/outputs/static-files/routes";
import { type AppRules, createAppRules } from "@/lib/ship/app-rules";
import { notAnyOf } from "@/lib/ship/site";
import { outputRoutes } from "./output-routes";

/** Matches the ends of paths of files. Without a letter, such an end is part of a version. */
const EXTENSION = "\\.[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*";
const HAS_EXTENSION = new RegExp(`${EXTENSION}$`);

type AppRoutes = Pick<AppRules, "redirects" | "beforeFiles">;

/**
 * Returns the redirects of a blog whose pages are routes of its app, and rewrites from the paths of its files to those of the content server
 * (`serve-files.ts`), for the app's development server. They are set when that starts, and none is for a page: a path with an extension is that of
 * a file, unless a page has it by then.
 */
export async function listAppRoutes(blog: Blog, path: string): Promise<AppRoutes> {
	const [routes, pages, pageFiles, ownerPaths] = await Promise.all([
		// The content server finds the owner's files, as they are added and deleted later.
		outputRoutes(
			blog,
			OUTPUTS.filter(({ isOwnerContent }) => !isOwnerContent),
		),
		listPages(blog),
		listPageFiles(blog),
		blog.ownerPaths(),
	]);
	const { trailingSlash = false } = blog.options.app ?? {};
	const base = exactPattern(path);
	const ofOutputs = [...routes.beforePages, ...routes.afterPages].filter(
		({ has }) => !has?.some(({ key }) => key === OWNER_HEADER),
	);
	const noPage = notAnyOf(pages.filter((page) => HAS_EXTENSION.test(page)));
	const { redirects } = createAppRules(
		{ headers: {}, markdown: {}, redirects: await listRedirects(blog, new Set([...pageFiles, ...ownerPaths])) },
		{ path, inside: true, trailingSlash, ownHtml: [...ownerPaths].filter((one) => one.endsWith(".html")) },
	).rules;
	return {
		// Browsers keep permanent ones.
		redirects: redirects.map((redirect) => ({ ...redirect, permanent: false })),
		beforeFiles: [
			{ source: `${base}/dev/:path+`, destination: "/dev/:path+" },
			...ofOutputs.map(({ source, destination, has }) => ({ source: base + source, destination, ...(has && { has }) })),
			{ source: `${base}/files/:path+`, destination: "/dev/content/files/:path+" },
			{ source: `${base}/:path(${noPage}(?!dev/|files/).*${EXTENSION})`, destination: "/dev/content/:path" },
		],
	};
}

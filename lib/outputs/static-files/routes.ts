import { exactRoute, getExtension, type OutputRoute } from "@/lib/outputs/output";
import { ownerHas } from "./owner-header";

const BESIDE_POSTS = "/files/:path(posts/.*|drafts/.*|pages/.*)";

interface Options {
	/** The files of `public/`. */
	publicFiles: readonly string[];
	/** The engine's own, over which a file of the owner takes precedence. */
	sharedFiles: ReadonlySet<string>;
	/** The extensions that paths of posts seem to have. */
	pageExtensions: readonly string[];
}

/** Returns the routes to the static files of the content. One route is for most of `public/`; the others have one each. */
export function staticFileRoutes({ publicFiles, sharedFiles, pageExtensions }: Options): OutputRoute[] {
	const exact = (file: string) => exactRoute(`/${file}`);
	return [
		...publicFiles.filter((file) => sharedFiles.has(file)).map((file) => ({ ...exact(file), isBeforePages: true })),
		{ source: BESIDE_POSTS, file: "/files/:path" },
		...publicFiles.filter((file) => needsExactRoute(file, pageExtensions)).map(exact),
		{ source: publicPattern(pageExtensions), file: "/:path" },
	];
}

/** The routes of the development server, for which its proxy tells at each request what the owner has there. */
export const developmentRoutes: readonly OutputRoute[] = [
	{ source: "/:path*", has: ownerHas("shared-file"), file: "/:path*", isBeforePages: true },
	{ source: "/:path*", has: ownerHas("file"), file: "/:path*" },
	{ source: BESIDE_POSTS, file: "/files/:path" },
	{ source: publicPattern([]), missing: ownerHas("page"), file: "/:path" },
];

/** Matches paths with an extension, except those of posts, OG images and Next; they can be files of `public/`. */
function publicPattern(pageExtensions: readonly string[]): string {
	const exclusion = pageExtensions.length > 0 ? `(?!(?:${pageExtensions.join("|")})$)` : "";
	return `/:path((?!blog/|files/|_next/|dev/|desk/|share/[0-9a-f]{20}\\.png$).*\\.${exclusion}[A-Za-z0-9]+)`;
}

function needsExactRoute(file: string, pageExtensions: readonly string[]): boolean {
	const extension = getExtension(file);
	return /^(blog|files|dev|desk)\//.test(file) || extension === undefined || pageExtensions.includes(extension);
}
